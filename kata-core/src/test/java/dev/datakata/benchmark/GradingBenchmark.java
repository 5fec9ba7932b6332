package dev.datakata.benchmark;

import dev.datakata.GradeProgress;
import dev.datakata.GradeReport;
import dev.datakata.GradeRequest;
import dev.datakata.Grader;
import dev.datakata.KataFilter;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.gradebook.GradeLine;
import dev.datakata.gradebook.GradebookJsonl;
import dev.datakata.source.SourceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Measures {@code kata:grade} on a course pack: its references, its {@code accepted/} and its {@code rejected/} files are handed in by
 * so many submitters and graded, workers' start included. Run it from the repository's folder, after a build, with
 *
 * <pre>
 * mvn -q -Dquick -pl kata-core test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp kata-core/target/test-classes:kata-core/target/classes:$(cat kata-core/target/classpath) \
 *   dev.datakata.benchmark.GradingBenchmark &lt;pack&gt; [&lt;repetitions, 10&gt;] [&lt;workers, 2&gt;]
 * </pre>
 */
public final class GradingBenchmark {
    private GradingBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments the pack, and if given the number of repetitions and of workers
     */
    public static void main(String[] arguments) throws Exception {
        Path pack = Path.of(arguments[0]);
        int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int workers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        Path folder = Files.createTempDirectory("grading");
        try {
            handIn(pack, repetitions, folder.resolve("submissions"));
            GradeRequest request = new GradeRequest(
                    pack,
                    folder.resolve("submissions"),
                    folder.resolve("gradebook"),
                    KataFilter.ALL,
                    Duration.ofSeconds(3),
                    workers,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
            report(new Grader().grade(request, GradeProgress.SILENT), workers);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void handIn(Path pack, int repetitions, Path submissions) throws Exception {
        Course course;
        try (CoursePack files = CoursePack.open(pack)) {
            course = new CourseReader().read(files);
        }
        for (Kata kata : course.katas().toList()) {
            for (Answer answer : answers(kata)) {
                for (int i = 0; i < repetitions; i++) {
                    Path folder = submissions.resolve((answer.right() ? "right-" : "wrong-") + answer.name() + "-" + i);
                    Files.createDirectories(folder);
                    // each is a text of its own: equal ones would be checked once
                    Files.writeString(folder.resolve(kata.id() + ".sql"), answer.text() + "\n-- " + i + "\n");
                }
            }
        }
    }

    private record Answer(String name, String text, boolean right) {
        Answer(SourceFile file, boolean right) {
            this(Path.of(file.name()).getFileName().toString().replaceFirst("\\.sql$", ""), file.text(), right);
        }
    }

    private static List<Answer> answers(Kata kata) {
        if (!(kata.challenge() instanceof SqlChallenge challenge)) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(challenge.reference(), true));
        challenge.accepted().forEach(file -> answers.add(new Answer(file, true)));
        challenge.rejected().forEach(rejected -> answers.add(new Answer(rejected.answer(), false)));
        return answers;
    }

    private static void report(GradeReport report, int workers) throws Exception {
        List<GradeLine> lines = new ArrayList<>();
        GradebookJsonl.forEach(report.output(), lines::add);
        print(
                "%,d answers on %d workers in %.1f s: %.1f a second",
                report.checked(), workers, report.time().toMillis() / 1000.0, report.answersPerSecond());
        print(
                "the workers' time that went into checking: %.0f %%",
                100.0
                        * lines.stream().mapToLong(GradeLine::millis).sum()
                        / (report.time().toMillis() * workers));
        print("all:    %s", quantiles(lines));
        print(
                "passed: %s",
                quantiles(lines.stream()
                        .filter(line -> line.verdict().equals("passed"))
                        .toList()));
        print(
                "failed: %s",
                quantiles(lines.stream()
                        .filter(line -> line.verdict().equals("failed"))
                        .toList()));
        List<GradeLine> contradicted = lines.stream()
                .filter(line -> !line.verdict().equals(line.submitter().startsWith("right-") ? "passed" : "failed"))
                .toList();
        print("verdicts that contradict the pack: %d", contradicted.size());
        contradicted.stream().limit(10).forEach(line -> print("  %s", line));
    }

    private static String quantiles(List<GradeLine> lines) {
        if (lines.isEmpty()) {
            return "none";
        }
        ToLongFunction<Double> quantile = share -> lines.stream()
                .map(GradeLine::millis)
                .sorted()
                .skip((long) Math.min(lines.size() - 1.0, Math.floor(lines.size() * share)))
                .findFirst()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%,d, p50 %d ms, p95 %d ms, longest %d ms",
                lines.size(),
                quantile.applyAsLong(0.50),
                quantile.applyAsLong(0.95),
                quantile.applyAsLong(1.0));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
