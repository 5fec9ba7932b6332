package dev.datakata.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.gradebook.ShopCourse;
import dev.datakata.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path temp;

    @Test
    void theFirstPoolWritesItAndTheNextUsesIt() throws Exception {
        Path course = ShopCourse.in(temp.resolve("course")).folder();
        WorkerSettings settings = WorkerSettings.of(course, jars(), Duration.ofSeconds(20), 1);

        assertThat(check(settings)).isInstanceOf(Verdict.Passed.class);
        List<Path> written = archives();
        assertThat(written).hasSize(1);
        FileTime first = Files.getLastModifiedTime(written.get(0));
        assertThat(check(settings)).isInstanceOf(Verdict.Passed.class);
        assertThat(archives()).isEqualTo(written);
        assertThat(Files.getLastModifiedTime(written.get(0))).isEqualTo(first);

        // what is no archive costs time only
        Files.writeString(written.get(0), "damaged");
        assertThat(check(settings)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void anotherJarIsAnotherArchive() throws IOException {
        Path jar = Files.writeString(temp.resolve("a.jar"), "one");
        String one = ClassArchive.of(temp, List.of(jar)).orElseThrow().use();
        assertThat(ClassArchive.of(temp, List.of(jar)).orElseThrow().use()).isEqualTo(one);
        Files.writeString(jar, "another");
        assertThat(ClassArchive.of(temp, List.of(jar)).orElseThrow().use()).isNotEqualTo(one);
    }

    @Test
    void classesInAFolderHaveNone() {
        assertThat(ClassArchive.of(temp, List.of(temp))).isEmpty();
    }

    @Test
    void theNewestThreeAreKept() throws IOException {
        for (int i = 0; i < 5; i++) {
            Path jar = Files.writeString(temp.resolve("a.jar"), "x".repeat(i));
            ClassArchive archive = ClassArchive.of(temp, List.of(jar)).orElseThrow();
            Path fresh = Path.of(archive.record().replaceFirst(".*=", ""));
            Files.writeString(fresh, "archive " + i);
            Files.setLastModifiedTime(fresh, FileTime.fromMillis(1_000L * i));
            archive.keep();
            assertThat(archive.exists()).isTrue();
        }
        assertThat(archives())
                .hasSize(3)
                .map(Files::readString)
                .containsExactlyInAnyOrder("archive 2", "archive 3", "archive 4");
    }

    private Verdict check(WorkerSettings settings) {
        try (WorkerPool pool = new WorkerPool(settings, temp)) {
            return pool.submit(new Job("paid", "", "solution.sql", ShopCourse.PAID))
                    .join()
                    .verdict();
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    /** What this test runs on, all of it in jars, as in a learner's build. */
    private List<Path> jars() throws IOException {
        String test = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> jars = new ArrayList<>();
        for (Path path : Stream.of(test.split(File.pathSeparator)).map(Path::of).toList()) {
            if (Files.isDirectory(path)) {
                jars.add(packed(path, temp.resolve("part-" + jars.size() + ".jar")));
            } else if (Files.exists(path)) {
                jars.add(path);
            }
        }
        return jars;
    }

    private static Path packed(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
