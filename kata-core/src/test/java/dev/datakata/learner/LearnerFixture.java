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
final class LearnerFixture {
    static final String PAID = "katas/01-shop/02-paid/solution.sql";
    static final String REVENUE = "katas/01-shop/03-revenue/solution.sql";
    static final String UNITS = "katas/01-shop/01-units/quiz.md";
    static final String WRONG = "SELECT id FROM orders\n";

    /** Long, so that a busy machine changes no verdict. */
    private static final Duration USUAL = Duration.ofSeconds(20);

    final Path folder;
    final ShopCourse course;

    LearnerFixture(Path folder) throws IOException {
        this.folder = folder;
        this.course = ShopCourse.in(folder.resolve("course"));
    }

    Path project() {
        return folder.resolve("project");
    }

    Path cache() {
        return folder.resolve("project/target/kata/cache");
    }

    LearnerFixture answer(String file, String text) throws IOException {
        ShopCourse.write(project().resolve(file), text);
        return this;
    }

    Desk desk() {
        return desk(USUAL, false);
    }

    Desk desk(Duration timeout, boolean rerun) {
        return new Desk(course.folder(), project(), timeout, classpath(), Optional.of(cache()), rerun);
    }

    /** What this test runs on itself. */
    static List<Path> classpath() {
        String test = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(test.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }
}
