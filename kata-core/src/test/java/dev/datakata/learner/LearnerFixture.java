package dev.datakata.learner;

import dev.datakata.gradebook.ShopCourse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A course and a learner's project in a folder. */
public final class LearnerFixture {
    public static final String PAID = "katas/01-shop/02-paid/solution.sql";
    public static final String REVENUE = "katas/01-shop/03-revenue/solution.sql";
    public static final String UNITS = "katas/01-shop/01-units/quiz.md";
    public static final String WRONG = "SELECT id FROM orders\n";

    /** Long, so that a busy machine changes no verdict. */
    private static final Duration USUAL = Duration.ofSeconds(20);

    public final Path folder;
    public final ShopCourse course;

    public LearnerFixture(Path folder) throws IOException {
        this.folder = folder;
        this.course = ShopCourse.in(folder.resolve("course"));
    }

    public Path project() {
        return folder.resolve("project");
    }

    public Path cache() {
        return folder.resolve("project/target/kata/cache");
    }

    public LearnerFixture answer(String file, String text) throws IOException {
        ShopCourse.write(project().resolve(file), text);
        return this;
    }

    public Desk desk() {
        return desk(USUAL, false);
    }

    public Desk desk(Duration timeout, boolean rerun) {
        return new Desk(course.folder(), project(), timeout, classpath(), Optional.of(cache()), rerun);
    }

    /** What this test runs on itself. */
    public static List<Path> classpath() {
        String test = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(test.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }
}
