package dev.datakata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.Checks;
import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Rejected;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every right answer of the corpus passes, also where ten times as many databases are searched; every wrong one fails with the fault
 * its first line names.
 */
class CorpusTest {
    private static final Path PACK = Path.of("src/test/resources/corpus");

    static Stream<String> modules() throws Exception {
        try (CoursePack pack = CoursePack.open(PACK)) {
            return new CourseReader().read(pack).modules().stream().map(CourseModule::folder);
        }
    }

    @Test
    void theCorpusIsLarge() throws Exception {
        int references = 0;
        int accepted = 0;
        int rejected = 0;
        Set<String> schemas = new HashSet<>();
        try (CoursePack pack = CoursePack.open(PACK)) {
            for (Kata kata : new CourseReader().read(pack).katas().toList()) {
                Query query = (Query) kata.challenge();
                references++;
                accepted += query.accepted().size();
                rejected += query.rejected().size();
                schemas.add(query.schema().text());
            }
        }

        System.out.println(references + " references, " + accepted + " other right answers and " + rejected
                + " wrong ones over " + schemas.size() + " schemas");
        assertThat(references + accepted + rejected).isGreaterThanOrEqualTo(200);
        assertThat(schemas).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void rightAnswersPassAndWrongOnesFail(String module) throws Exception {
        assertThat(mistakes(module, Search.Budget.DEFAULT, true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void rightAnswersPassAtTenTimesTheBudget(String module) throws Exception {
        assertThat(mistakes(module, Search.Budget.DEFAULT.times(10), false)).isEmpty();
    }

    private static List<String> mistakes(String module, Search.Budget budget, boolean wrongOnesToo) throws Exception {
        List<String> mistakes = new ArrayList<>();
        Thread deep = new Thread(
                null, () -> mistakes.addAll(found(module, budget, wrongOnesToo)), "corpus", Engine.STACK_BYTES);
        deep.start();
        deep.join();
        return mistakes;
    }

    private static List<String> found(String folder, Search.Budget budget, boolean wrongOnesToo) {
        List<String> mistakes = new ArrayList<>();
        Limits usual = Limits.defaults();
        Limits patient = new Limits(Duration.ofSeconds(30), usual.memoryBytes(), usual.resultBytes(), usual.threads());
        try (CoursePack pack = CoursePack.open(PACK);
                Engine engine = Engine.start(patient);
                Checks checks = new Checks(engine, budget)) {
            Replay replay = new Replay(engine);
            Course course = new CourseReader().read(pack);
            CourseModule module = course.modules().stream()
                    .filter(candidate -> candidate.folder().equals(folder))
                    .findFirst()
                    .orElseThrow();
            for (Kata kata : module.katas()) {
                SqlChallenge challenge = (SqlChallenge) kata.challenge();
                List<SourceFile> right = new ArrayList<>(challenge.accepted());
                right.add(challenge.reference());
                right.forEach(answer -> expect(checks, replay, kata, answer, "passed", mistakes));
                for (Rejected rejected : wrongOnesToo ? challenge.rejected() : List.<Rejected>of()) {
                    expect(checks, replay, kata, rejected.answer(), rejected.fault(), mistakes);
                }
            }
        } catch (Exception e) {
            mistakes.add(e.toString());
        }
        return mistakes;
    }

    private static void expect(
            Checks checks, Replay replay, Kata kata, SourceFile answer, String expected, List<String> mistakes) {
        Verdict verdict = checks.check(kata, answer);
        String found = verdict instanceof Verdict.Failed failed
                ? failed.faults().stream().findFirst().map(Fault::id).orElseThrow()
                : verdict.word();
        if (!found.equals(expected)) {
            mistakes.add(answer.name() + ": expected " + expected + ", found " + found);
        }
        if (verdict instanceof Verdict.Failed failed && expected.equals("rows")) {
            if (failed.counterexample().isEmpty()) {
                mistakes.add(answer.name() + ": wrong, and no counterexample was found");
            } else if (!replay.differs(
                    (Query) kata.challenge(), failed.counterexample().get(), answer)) {
                mistakes.add(answer.name() + ": a plain run does not confirm its counterexample");
            }
        }
    }
}
