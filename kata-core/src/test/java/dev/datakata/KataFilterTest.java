package dev.datakata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Course;
import dev.datakata.gradebook.ShopCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KataFilterTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"", "paid", "paid, revenue,", "02-paid", "p*,01-shop", "PAID"})
    void what_is_there_may_be_named(String text) throws Exception {
        assertThat(new KataFilter(text).refusal(course())).isEmpty();
    }

    @Test
    void each_name_that_means_no_kata_is_told_also_beside_one_that_does() throws Exception {
        assertThat(new KataFilter("revenue,payd").refusal(course()))
                .contains("No kata matches -Dkata=payd; did you mean 'paid'?");
        assertThat(new KataFilter("payd").refusal(course()))
                .contains("No kata matches -Dkata=payd; did you mean 'paid'?");
        assertThat(new KataFilter("revenue, nothing-like-*").refusal(course()).orElseThrow())
                .startsWith("No kata matches -Dkata=nothing-like-*; known here: ");
        assertThat(new KataFilter(",").refusal(course()).orElseThrow()).startsWith("No kata matches -Dkata=,;");
    }

    private Course course() throws Exception {
        return ShopCourse.in(temp.resolve("course")).read();
    }
}
