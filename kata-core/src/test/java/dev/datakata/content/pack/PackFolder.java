package dev.datakata.content.pack;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A course pack that a test writes file by file. */
final class PackFolder {
    static final String QUERY = "01-basics/02-totals/";
    static final String QUIZ = "01-basics/01-stores/";

    private final Path root;

    PackFolder(Path root) {
        this.root = root;
    }

    /** A sound course: one quiz and one query that use every key and every folder. */
    static PackFolder sound(Path root) {
        return new PackFolder(root)
                .file(
                        "course.yaml",
                        "id: small\ntitle: A small course\nversion: 1.0\ndescription: Two katas.\nmodules: [01-basics]\n")
                .file("01-basics/lesson.md", "```\n# not this\n```\n\n# The *basics* #\n\nText.\n")
                .file("01-basics/bridge.svg", "<svg/>")
                .file("01-basics/drawings/draft.txt", "no kata")
                .file(QUIZ + "kata.yaml", """
                        kind: quiz
                        question: |
                          Which store?

                          Choose well.
                        pick: several
                        proof: proof.sql
                        choices:
                          - {id: a, text: "`row`", right: true}
                          - {id: b, text: Column, says: No.}
                        """)
                .file(QUIZ + "proof.sql", "SELECT 'a'\n")
                .file(QUERY + "kata.yaml", """
                        id: totals
                        uuid: 2F6C0000-0000-4000-8000-000000000001
                        title: Totals by month
                        kind: query
                        difficulty: 3
                        summary: Add up.
                        contract:
                          columns:
                            - {name: month, type: DATE, note: first day}
                            - {name: Total}
                          order: [month, {column: total, direction: desc, nulls: first}]
                          key: [month]
                          names: case-insensitive
                          types: comparable
                          tolerance: 1e-6
                        rules: {forbid: [select-star], require: [cte]}
                        hints: [first, second]
                        misconceptions:
                          - {sql: rejected/all.sql, says: All are counted.}
                        may-be-empty: [Refunds]
                        assumptions: ["(SELECT count(*) FROM orders WHERE cents < 0) = 0"]
                        """)
                .file(QUERY + "prompt.md", "Add up the orders.\n")
                .file(
                        QUERY + "schema.sql",
                        "CREATE TABLE orders (day DATE, cents BIGINT);\nCREATE TABLE refunds (day DATE);\n")
                .file(QUERY + "data.sql", "INSERT INTO orders VALUES (DATE '2025-01-01', 1);\n")
                .file(QUERY + "data/refunds.csv", "day\n2025-01-01\n")
                .file(QUERY + "datasets/one.sql", "INSERT INTO orders VALUES (NULL, NULL);\n")
                .file(QUERY + "distilled/1.sql", "INSERT INTO orders VALUES (DATE '2025-01-01', 2);\n")
                .file(
                        QUERY + "reference.sql",
                        "SELECT date_trunc('month', day)::DATE AS month, sum(cents) AS \"Total\" FROM orders GROUP BY 1\n")
                .file(QUERY + "accepted/other.sql", "SELECT 1\n")
                .file(QUERY + "rejected/all.sql", "-- expect: rows\nSELECT 2\n")
                .file(QUERY + "stub.sql", "-- Write here.\n");
    }

    PackFolder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    PackFolder file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    PackFolder replace(String path, String old, String text) throws IOException {
        String before = Files.readString(root.resolve(path));
        if (!before.contains(old)) {
            throw new AssertionError(path + " has no " + old);
        }
        return file(path, before.replace(old, text));
    }

    PackFolder without(String path) throws IOException {
        try (Stream<Path> below = Files.walk(root.resolve(path))) {
            for (Path file : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        return this;
    }

    Course read() throws ContentException {
        return read(root);
    }

    static Course read(Path place) throws ContentException {
        try (CoursePack pack = CoursePack.open(place)) {
            return new CourseReader().read(pack);
        }
    }

    /** What reading complains about, as {@code file:line: message}; empty for a sound course. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (ContentException e) {
            return e.getMessage().lines().toList();
        }
    }

    /** A jar with this course below {@code prefix}, which is empty or ends with a slash. */
    Path jar(Path jar, String prefix) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> below = Files.walk(root)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                Path entry = zip.getPath(
                        "/" + prefix + root.relativize(file).toString().replace('\\', '/'));
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
            }
        }
        return jar;
    }
}
