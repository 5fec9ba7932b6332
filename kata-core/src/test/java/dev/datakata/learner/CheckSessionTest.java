package dev.datakata.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Kata;
import dev.datakata.gradebook.ShopCourse;
import dev.datakata.report.KataResult;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, real worker processes. */
class CheckSessionTest {
    @TempDir
    Path temp;

    private LearnerFixture learner;

    /** What a run over all katas gave. */
    private record Run(List<String> verdicts, boolean worker) {}

    @BeforeEach
    void answerAllKatas() throws Exception {
        learner = new LearnerFixture(temp)
                .answer(LearnerFixture.PAID, ShopCourse.PAID)
                .answer(LearnerFixture.REVENUE, LearnerFixture.WRONG)
                .answer(LearnerFixture.UNITS, ShopCourse.UNITS);
    }

    @Test
    void whereNothingChangedNoWorkerIsStartedAndEveryVerdictIsTheSame() throws Exception {
        List<KataResult> first = results(learner.desk());

        try (CheckSession session = new CheckSession(learner.desk())) {
            List<KataResult> second = check(session);

            assertThat(session.startedWorker()).isFalse();
            assertThat(second).isEqualTo(first);
        }
        assertThat(first).extracting(result -> result.verdict().word()).containsExactly("passed", "passed", "failed");
    }

    @Test
    void aChangedAnswerIsCheckedAgain() throws Exception {
        run(learner.desk());
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);

        assertThat(run(learner.desk())).isEqualTo(new Run(List.of("passed", "passed", "passed"), true));
        assertThat(run(learner.desk())).isEqualTo(new Run(List.of("passed", "passed", "passed"), false));
    }

    @Test
    void aChangedKataIsCheckedAgain() throws Exception {
        run(learner.desk());
        learner.course.file("01-shop/02-paid/reference.sql", "SELECT id FROM orders WHERE status = 'open'\n");

        assertThat(run(learner.desk())).isEqualTo(new Run(List.of("passed", "failed", "failed"), true));
    }

    @Test
    void anotherTimeLimitIsAnotherChecker() throws Exception {
        run(learner.desk());

        assertThat(run(learner.desk(Duration.ofSeconds(21), false)).worker()).isTrue();
    }

    @Test
    void aChangedJarIsAnotherChecker() throws Exception {
        Path part = Files.writeString(temp.resolve("part.jar"), "one");
        Desk desk = with(part);
        run(desk);
        assertThat(run(desk).worker()).isFalse();
        Files.writeString(part, "another");

        assertThat(run(desk).worker()).isTrue();
    }

    @Test
    void aForcedRunChecksEverything() throws Exception {
        run(learner.desk());

        assertThat(run(learner.desk(Duration.ofSeconds(20), true)))
                .isEqualTo(new Run(List.of("passed", "passed", "failed"), true));
    }

    @Test
    void damagedFilesAreIgnored() throws Exception {
        Run first = run(learner.desk());
        List<Path> kept;
        try (Stream<Path> files = Files.list(learner.cache())) {
            kept = files.sorted().toList();
        }
        assertThat(kept).hasSize(3);
        for (String damage : List.of("", "{}", "\n\n", "not a hash\n{\"schema\":\"datakata-verdict/1\"}\n")) {
            for (Path file : kept) {
                Files.writeString(file, damage);
            }
            assertThat(run(learner.desk())).isEqualTo(first);
        }
        // a pass written by hand over a failure is not believed either
        Path failed = learner.cache().resolve("revenue.json");
        Files.writeString(
                failed,
                Files.readString(failed)
                        .replaceFirst("\"verdict\":.*", "\"verdict\":{\"notes\":[],\"is\":\"Passed\"}}"));
        assertThat(run(learner.desk())).isEqualTo(first);
    }

    @Test
    void aCacheThatCannotBeWrittenCostsTimeOnly() throws Exception {
        ShopCourse.write(learner.project().resolve("target/kata"), "a file in its place");

        assertThat(run(learner.desk()).verdicts()).containsExactly("passed", "passed", "failed");
        assertThat(run(learner.desk())).isEqualTo(new Run(List.of("passed", "passed", "failed"), true));
    }

    @Test
    void whatMayComeOutDifferentlyTheNextTimeIsNotKept() throws Exception {
        learner.answer(
                LearnerFixture.REVENUE,
                "SELECT 'x' AS status, count(*)::HUGEINT AS cents FROM range(100000000000) AS a\n");
        learner.course.file("01-shop/02-paid/reference.sql", "SELECT no_such_column AS id FROM orders\n");
        Desk hasty = learner.desk(Duration.ofSeconds(1), false);

        List<KataResult> first = results(hasty);

        assertThat(first.get(1).verdict()).isInstanceOf(Verdict.Broken.class);
        assertThat(first.get(2).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.faults()).first().isInstanceOf(Fault.Timeout.class));
        assertThat(learner.cache().resolve("revenue.json")).doesNotExist();
        assertThat(learner.cache().resolve("paid.json")).doesNotExist();
    }

    @Test
    void aProcessThatSomebodyEndsCostsNoVerdict() throws Exception {
        try (CheckSession session = new CheckSession(learner.desk())) {
            session.warmUp();
            ProcessHandle worker = child();
            worker.destroyForcibly();
            worker.onExit().join();

            assertThat(check(session))
                    .extracting(result -> result.verdict().word())
                    .containsExactly("passed", "passed", "failed");
        }
    }

    /** Where two processes end over it there is a third, which asks generated databases one by one. */
    @Test
    void anAnswerThatEndsTwoProcessesIsJudgedByAThird() throws Exception {
        try (CheckSession session = new CheckSession(learner.desk(Duration.ofSeconds(20), true))) {
            session.warmUp();
            CompletableFuture<KataResult> result =
                    session.check(session.course().katas().toList().get(1));
            Set<Long> ended = new HashSet<>();
            while (ended.size() < 2) {
                ProcessHandle worker = child();
                if (!ended.contains(worker.pid()) && isOld(worker)) {
                    ended.add(worker.pid());
                    worker.destroyForcibly();
                    worker.onExit().join();
                }
            }

            assertThat(result.join().verdict().word()).isEqualTo("passed");
        }
    }

    @Test
    void katasThatWereMadeReadyAheadGetTheVerdictsOfOthers() throws Exception {
        List<Verdict> oneByOne = verdicts(kata -> false, List.of(0, 1, 2));

        assertThat(verdicts(kata -> true, List.of(0, 1, 2))).isEqualTo(oneByOne);
        assertThat(verdicts(kata -> true, List.of(2, 1, 0))).isEqualTo(oneByOne);
        assertThat(verdicts(kata -> true, List.of(2))).containsExactly(oneByOne.get(2));
    }

    @Test
    void aKataThatCannotBeMadeReadyAheadIsReportedWhereItIsAskedFor() throws Exception {
        learner.course.file("01-shop/02-paid/reference.sql", "SELECT id FROM nowhere\n");

        List<Verdict> verdicts = verdicts(kata -> true, List.of(0, 1, 2));

        assertThat(verdicts).extracting(Verdict::word).containsExactly("passed", "error", "failed");
        assertThat(verdicts.get(1).toString()).contains("nowhere");
    }

    /** The verdicts on the katas at {@code order}, asked for one after the other, in teaching order. */
    private List<Verdict> verdicts(Predicate<Kata> expected, List<Integer> order) throws Exception {
        try (CheckSession session = new CheckSession(learner.desk(Duration.ofSeconds(20), true), expected)) {
            List<Kata> katas = session.course().katas().toList();
            Map<Integer, Verdict> verdicts = new TreeMap<>();
            order.forEach(place ->
                    verdicts.put(place, session.check(katas.get(place)).join().verdict()));
            return List.copyOf(verdicts.values());
        }
    }

    /** Whether a process has been started for certain: who ends it earlier ends the start. */
    private static boolean isOld(ProcessHandle process) {
        return process.info()
                .startInstant()
                .filter(start -> start.isBefore(Instant.now().minusMillis(300)))
                .isPresent();
    }

    private static ProcessHandle child() {
        while (true) {
            // while it starts it is another program
            Optional<ProcessHandle> child = ProcessHandle.current()
                    .children()
                    .filter(process -> process.info().command().orElse("").matches(".*java(\\.exe)?"))
                    .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            Thread.onSpinWait();
        }
    }

    private Desk with(Path part) {
        Desk usual = learner.desk();
        List<Path> classpath =
                Stream.concat(usual.classpath().stream(), Stream.of(part)).toList();
        return new Desk(usual.pack(), usual.project(), usual.timeout(), classpath, usual.cache(), false);
    }

    private static Run run(Desk desk) throws Exception {
        try (CheckSession session = new CheckSession(desk)) {
            List<String> verdicts = check(session).stream()
                    .map(result -> result.verdict().word())
                    .toList();
            return new Run(verdicts, session.startedWorker());
        }
    }

    private static List<KataResult> results(Desk desk) throws Exception {
        try (CheckSession session = new CheckSession(desk)) {
            return check(session);
        }
    }

    private static List<KataResult> check(CheckSession session) {
        List<Kata> katas = session.course().katas().toList();
        return katas.stream().map(kata -> session.check(kata).join()).toList();
    }
}
