package dev.datakata.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.datakata.content.Kata;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.Samples;
import dev.datakata.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsReporterTest {
    private static KataResult kata(String id, int difficulty, Verdict verdict) {
        Kata kata = Samples.query(id, "Kata " + id);
        return Samples.result(
                new Kata(
                        kata.id(),
                        kata.uuid(),
                        kata.title(),
                        kata.module(),
                        kata.path(),
                        difficulty,
                        kata.summary(),
                        kata.prompt(),
                        kata.stub(),
                        kata.hints(),
                        kata.challenge(),
                        kata.fingerprint()),
                verdict);
    }

    private static JsonObject points(KataResult... katas) {
        return JsonParser.parseString(PointsReporter.json(new CourseResult("c", "C", "1", List.of(katas))))
                .getAsJsonObject();
    }

    private static final Verdict PASSED = new Verdict.Passed(List.of());

    @Test
    void a_kata_is_worth_its_difficulty_and_one_where_there_is_none() {
        JsonObject points = points(
                kata("a", 4, PASSED),
                kata("b", 0, PASSED),
                kata("c", 5, new Verdict.Pending()),
                kata("d", 2, Samples.failures().get("syntax/misspelt")));
        assertThat(points.get("version").getAsInt()).isEqualTo(1);
        assertThat(points.get("status").getAsString()).isEqualTo("fail");
        assertThat(points.get("score").getAsInt()).isEqualTo(5);
        assertThat(points.get("max_score").getAsInt()).isEqualTo(12);
        assertThat(points.getAsJsonArray("tests").get(3).toString())
                .isEqualTo("{\"name\":\"Kata d\",\"status\":\"fail\",\"score\":0,\"max_score\":2,\"message\":"
                        + "\"DuckDB cannot read this as SQL: syntax error at or near \\\"FORM\\\"\",\"line_no\":3,"
                        + "\"test_code\":\"d\",\"filename\":\"katas/01-introduction/03-d/solution.sql\","
                        + "\"execution_time\":\"12ms\"}");
    }

    @Test
    void broken_content_costs_nobody_a_point() {
        JsonObject points = points(kata("a", 2, PASSED), kata("b", 5, new Verdict.Broken("gone", "b/kata.yaml:1")));
        assertThat(points.get("status").getAsString()).isEqualTo("error");
        assertThat(points.get("score").getAsInt()).isEqualTo(2);
        assertThat(points.get("max_score").getAsInt()).isEqualTo(2);
    }

    @Test
    void all_right_is_a_pass() {
        assertThat(points(kata("a", 2, PASSED)).get("status").getAsString()).isEqualTo("pass");
    }
}
