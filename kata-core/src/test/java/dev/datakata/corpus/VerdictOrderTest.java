package dev.datakata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A verdict depends on the kata and the answer, and not on what was checked before it. */
class VerdictOrderTest {
    private record Answer(Kata kata, SourceFile file) {}

    @Test
    void theOrderOfKatasAndAnswersChangesNoVerdict() throws Exception {
        Map<String, Verdict> first = new TreeMap<>();
        Map<String, Verdict> second = new TreeMap<>();
        Thread deep = new Thread(
                null,
                () -> {
                    List<Answer> answers = answers();
                    first.putAll(verdicts(answers));
                    Collections.reverse(answers);
                    // every second answer first, so that the katas take turns
                    List<Answer> shuffled = new ArrayList<>();
                    for (int start = 0; start < 2; start++) {
                        for (int i = start; i < answers.size(); i += 2) {
                            shuffled.add(answers.get(i));
                        }
                    }
                    second.putAll(verdicts(shuffled));
                },
                "checks",
                Engine.STACK_BYTES);
        deep.start();
        deep.join();

        assertThat(first).hasSizeGreaterThan(15);
        assertThat(second).isEqualTo(first);
    }

    private static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        try (CoursePack pack = CoursePack.open(Path.of("src/test/resources/corpus"))) {
            for (Kata kata : new CourseReader().read(pack).katas().toList()) {
                if (List.of("parcels-too-heavy", "parcels-shelves-used", "votes-places")
                        .contains(kata.id())) {
                    Query query = (Query) kata.challenge();
                    query.accepted().forEach(file -> answers.add(new Answer(kata, file)));
                    query.rejected().forEach(rejected -> answers.add(new Answer(kata, rejected.answer())));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private static Map<String, Verdict> verdicts(List<Answer> answers) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        try (Engine engine = Engine.start(Limits.defaults());
                Checks checks = new Checks(engine)) {
            answers.forEach(answer -> verdicts.put(answer.file().name(), checks.check(answer.kata(), answer.file())));
        }
        return verdicts;
    }
}
