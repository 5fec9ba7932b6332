package dev.datakata.benchmark;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Rejected;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.Trial;
import dev.datakata.table.Column;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How small counterexamples are, and how long it takes to find and shrink one, over a pack's rejected answers; and how long whole checks take.
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

    private final List<Long> rows = new ArrayList<>();
    private final List<Long> searched = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final List<Long> passed = new ArrayList<>();

    private static void run(Path place) {
        CounterexampleBenchmark benchmark = new CounterexampleBenchmark();
        try (CoursePack pack = CoursePack.open(place);
                Engine engine = Engine.start(Limits.defaults());
                Checks checks = new Checks(engine)) {
            for (Kata kata : new CourseReader().read(pack).katas().toList()) {
                if (kata.challenge() instanceof Query query) {
                    benchmark.search(query, engine);
                    benchmark.check(kata, query, checks);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        benchmark.print();
    }

    /** The search alone. */
    private void search(Query query, Engine engine) {
        Datasets datasets = new Datasets(engine, query.schema());
        try (Database visible = datasets.filled(query.visible());
                Session session = visible.session()) {
            Reference reference = new Reference(query, session);
            try (Search search = new Search(
                    query,
                    reference,
                    datasets,
                    visible,
                    List.of(),
                    Search.Budget.DEFAULT,
                    engine.limits().statement().multipliedBy(2))) {
                for (Rejected rejected : query.rejected()) {
                    String answer = Script.of(rejected.answer().text())
                            .statements()
                            .get(0)
                            .text();
                    // other columns are a fault that no search is needed for
                    Optional<List<Column>> comparable = session.describe(answer)
                            .filter(columns ->
                                    columns.size() == reference.columns().size());
                    comparable.ifPresent(columns -> {
                        Trial trial = new Trial(reference, answer, columns);
                        long start = System.nanoTime();
                        Optional<Search.Found> found = search.find(trial);
                        long took = (System.nanoTime() - start) / 1000;
                        found.ifPresent(small -> searched.add(took));
                    });
                }
            }
        }
    }

    /** The whole check. */
    private void check(Kata kata, Query query, Checks checks) {
        checks.check(kata, query.reference());
        query.accepted().forEach(answer -> {
            long start = System.nanoTime();
            checks.check(kata, answer);
            passed.add((System.nanoTime() - start) / 1000);
        });
        for (Rejected rejected : query.rejected()) {
            long start = System.nanoTime();
            Verdict verdict = checks.check(kata, rejected.answer());
            long took = (System.nanoTime() - start) / 1000;
            if (verdict instanceof Verdict.Failed failed
                    && failed.counterexample().isPresent()) {
                rows.add((long) failed.counterexample().get().rowCount());
                told.add(took);
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "counterexamples %d, rows: median %d, p95 %d%n", rows.size(), at(rows, 50), at(rows, 95));
        print("found and shrunk", searched);
        print("wrong answers, checked and diagnosed", told);
        print("right answers, checked", passed);
    }

    private static void print(String what, List<Long> micros) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d, p50 %.1f ms, p95 %.1f ms%n",
                what,
                micros.size(),
                at(micros, 50) / 1000.0,
                at(micros, 95) / 1000.0);
    }

    private static long at(List<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
