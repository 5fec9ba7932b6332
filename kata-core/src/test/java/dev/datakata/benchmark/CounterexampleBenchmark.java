package dev.datakata.benchmark;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.content.Rejected;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How small counterexamples are, and how long a wrong answer takes to be found, shrunk and diagnosed, over a pack's rejected answers.
 * Each kata is warmed up with its reference first. Prints medians and percentiles of the time that passes, and judges nothing: run it on
 * a quiet machine, from the repository's folder, after a build, with the options that a worker process has:
 *
 * <pre>
 * mvn -q -Dquick -pl kata-core test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
 *   -cp kata-core/target/test-classes:kata-core/target/classes:$(cat kata-core/target/classpath) \
 *   dev.datakata.benchmark.CounterexampleBenchmark kata-core/src/test/resources/corpus
 * </pre>
 */
public final class CounterexampleBenchmark {
    private CounterexampleBenchmark() {}

    /** Prints the figures; the one argument is the path of the pack. */
    public static void main(String[] arguments) throws Exception {
        Thread deep = new Thread(null, () -> run(Path.of(arguments[0])), "benchmark", Engine.STACK_BYTES);
        deep.start();
        deep.join();
    }

    private static void run(Path place) {
        List<Long> rows = new ArrayList<>();
        List<Long> micros = new ArrayList<>();
        List<Long> passing = new ArrayList<>();
        try (CoursePack pack = CoursePack.open(place);
                Engine engine = Engine.start(Limits.defaults());
                Checks checks = new Checks(engine)) {
            for (Kata kata : new CourseReader().read(pack).katas().toList()) {
                if (!(kata.challenge() instanceof SqlChallenge challenge)) {
                    continue;
                }
                checks.check(kata, challenge.reference());
                challenge.accepted().forEach(answer -> {
                    long start = System.nanoTime();
                    checks.check(kata, answer);
                    passing.add((System.nanoTime() - start) / 1000);
                });
                for (Rejected rejected : challenge.rejected()) {
                    long start = System.nanoTime();
                    Verdict verdict = checks.check(kata, rejected.answer());
                    long took = (System.nanoTime() - start) / 1000;
                    if (verdict instanceof Verdict.Failed failed
                            && failed.counterexample().isPresent()) {
                        rows.add((long) failed.counterexample().get().rowCount());
                        micros.add(took);
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        System.out.printf(
                Locale.ROOT, "counterexamples %d, rows: median %d, p95 %d%n", rows.size(), at(rows, 50), at(rows, 95));
        System.out.printf(
                Locale.ROOT,
                "found, shrunk and diagnosed: p50 %.1f ms, p95 %.1f ms%n",
                at(micros, 50) / 1000.0,
                at(micros, 95) / 1000.0);
        System.out.printf(
                Locale.ROOT,
                "right answers: %d, p50 %.1f ms, p95 %.1f ms%n",
                passing.size(),
                at(passing, 50) / 1000.0,
                at(passing, 95) / 1000.0);
    }

    private static long at(List<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
