package dev.datakata.benchmark;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.learner.CheckSession;
import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.report.BadgeReporter;
import dev.datakata.report.NextStep;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import dev.datakata.report.ResultsJsonReporter;
import dev.datakata.report.console.Style;
import dev.datakata.report.html.HtmlReporter;
import dev.datakata.watch.Watch;
import dev.datakata.watch.WatchTerminal;
import java.io.File;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures {@code kata:watch}: from the moment a save is complete to the moment its verdict is on the screen, and beside it what
 * checking the same answer costs a warm worker alone. It saves the references, the {@code accepted/} and the {@code rejected/} files
 * of a course in turns, half of them in place and half by rename, with pauses in which the reports are written. Run it from the
 * repository's folder, after a build, with
 *
 * <pre>
 * mvn -q -Dquick -pl kata-core test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp kata-core/target/test-classes:kata-core/target/classes:$(cat kata-core/target/classpath) \
 *   dev.datakata.benchmark.WatchBenchmark &lt;pack&gt; [&lt;rounds, 10&gt;]
 * </pre>
 */
public final class WatchBenchmark {
    private static final long SEED = 7;

    private final Path project;
    private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<Save> saves = new ArrayList<>();

    private WatchBenchmark(Path project) {
        this.project = project;
    }

    /** An answer to be saved, and whether it is right. */
    private record Answer(Kata kata, String text, boolean right) {}

    /** What a save took to be judged: on the screen, and in a session of its own. */
    private record Save(Answer answer, double screenMillis, double checkMillis) {}

    /**
     * Runs it.
     *
     * @param arguments the pack, and if given how often each answer is saved
     */
    public static void main(String[] arguments) throws Exception {
        Path pack = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path folder = Files.createTempDirectory("watching");
        try {
            new WatchBenchmark(folder.resolve("project")).measure(pack, rounds);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(Path pack, int rounds) throws Exception {
        List<Answer> answers = answers(pack);
        PipedOutputStream keys = new PipedOutputStream();
        System.setIn(new PipedInputStream(keys));
        Path reports = project.resolve("target/kata");
        Watch watch = new Watch(
                desk(pack, Optional.of(reports.resolve("cache"))),
                new Choice("", kata -> true),
                reporters(reports),
                reports.resolve("index.html"),
                WatchTerminal.ofLines(this::page, Style.plain(), 100, true));
        Thread thread = new Thread(
                () -> {
                    try {
                        watch.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                "watch");
        thread.setDaemon(true);
        thread.start();
        begun.await();
        try (CheckSession alone = new CheckSession(desk(pack, Optional.empty()))) {
            Random random = new Random(SEED);
            // the first round warms up: preparing a kata is paid once
            for (int round = 0; round <= rounds; round++) {
                for (Answer answer : answers) {
                    Save save = save(answer, round % 2 == 0, alone);
                    if (round > 0) {
                        saves.add(save);
                    }
                    TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(200));
                }
            }
        }
        keys.write("q\n".getBytes(StandardCharsets.UTF_8));
        keys.flush();
        thread.join();
        print(
                "%,d saves of %d answers; load %.1f on %d processors",
                saves.size(), answers.size(), load(), processors());
        print("from save to verdict   all:    %s", quantiles(save -> true));
        print(
                "                       right:  %s",
                quantiles(save -> save.answer().right()));
        print(
                "                       wrong:  %s",
                quantiles(save -> !save.answer().right()));
        print(
                "more than a warm check alone:  p50 %.0f ms",
                quantile(
                        saves.stream()
                                .map(save -> save.screenMillis() - save.checkMillis())
                                .toList(),
                        0.5));
    }

    private Save save(Answer answer, boolean rename, CheckSession alone) throws Exception {
        Path file = project.resolve(CheckSession.file(answer.kata()));
        Files.createDirectories(file.getParent());
        shown.clear();
        if (rename) {
            Path fresh = file.resolveSibling("fresh.tmp");
            Files.writeString(fresh, answer.text());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.writeString(file, answer.text());
        }
        long saved = System.nanoTime();
        Long seen = shown.poll(60, TimeUnit.SECONDS);
        if (seen == null) {
            throw new IllegalStateException("no verdict on " + answer.kata().id() + ":\n" + answer.text());
        }
        long start = System.nanoTime();
        alone.check(answer.kata()).join();
        return new Save(answer, (seen - saved) / 1e6, (System.nanoTime() - start) / 1e6);
    }

    private void page(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.contains("checked at"))) {
            shown.add(System.nanoTime());
        }
        if (lines.stream().anyMatch(line -> line.contains("Save an answer"))) {
            begun.countDown();
        }
    }

    private Desk desk(Path pack, Optional<Path> cache) {
        List<Path> classpath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Desk(pack, project, Duration.ofSeconds(3), classpath, cache, false);
    }

    private static List<Reporter> reporters(Path folder) {
        ReportFolder files = new ReportFolder(folder);
        return List.of(
                new ResultsJsonReporter(files),
                new HtmlReporter(files, NextStep.checkOnly()),
                new BadgeReporter(files));
    }

    private static List<Answer> answers(Path pack) throws Exception {
        Course course;
        try (CoursePack files = CoursePack.open(pack)) {
            course = new CourseReader().read(files);
        }
        List<Answer> answers = new ArrayList<>();
        course.katas().filter(kata -> kata.kind() == Kind.QUERY).forEach(kata -> {
            SqlChallenge query = (SqlChallenge) kata.challenge();
            answers.add(new Answer(kata, query.reference().text(), true));
            query.accepted().forEach(file -> answers.add(new Answer(kata, file.text(), true)));
            query.rejected()
                    .forEach(
                            wrong -> answers.add(new Answer(kata, wrong.answer().text(), false)));
        });
        return answers;
    }

    private String quantiles(Predicate<Save> which) {
        List<Double> millis =
                saves.stream().filter(which).map(Save::screenMillis).toList();
        return String.format(
                Locale.ROOT,
                "%,d, p50 %.0f ms, p95 %.0f ms, longest %.0f ms",
                millis.size(),
                quantile(millis, 0.5),
                quantile(millis, 0.95),
                quantile(millis, 1));
    }

    private static double quantile(List<Double> values, double share) {
        return values.stream()
                .sorted()
                .skip((long) Math.min(values.size() - 1.0, Math.floor(values.size() * share)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
