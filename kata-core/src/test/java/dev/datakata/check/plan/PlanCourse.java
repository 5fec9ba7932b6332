package dev.datakata.check.plan;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of one plan kata, as its author has it on disk: the readings of one day, out of a table in order of time. */
public final class PlanCourse {
    /** The kata's folder. */
    public static final String KATA = "01-plans/01-one-day/";

    private final Path root;

    private PlanCourse(Path root) {
        this.root = root;
    }

    /** Four row groups, of which one is needed. */
    public static PlanCourse in(Path root) throws IOException {
        return new PlanCourse(root)
                .file("course.yaml", "id: plans\ntitle: Plans\nversion: 1\nmodules: [01-plans]\n")
                .file("01-plans/lesson.md", "# Plans\n")
                .kata("kata.yaml", """
                        id: one-day
                        title: One day
                        kind: plan
                        contract:
                          columns:
                            - {name: sensor, type: INTEGER}
                            - {name: total, type: BIGINT}
                          order: [sensor]
                        limits:
                          - {count: rows-scanned, table: reading, at-most: 200000, naive: 480000}
                          - {count: row-groups, table: reading, at-most: 2, naive: 4}
                          - {count: operators, of: [CROSS_PRODUCT], at-most: 0, naive: 1}
                        """)
                .kata("prompt.md", "Add up the readings of 2025-02-01.\n")
                .kata(
                        "schema.sql",
                        "CREATE TABLE reading (taken_at TIMESTAMP NOT NULL, sensor INTEGER NOT NULL, value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 1000));\n")
                .kata("data.sql", """
                        INSERT INTO reading VALUES
                          ('2025-01-31 23:59:59.5', 1, 5), ('2025-02-01', 1, 7), ('2025-02-01 12:00', 2, 9),
                          ('2025-02-01 23:59:59.999999', 2, 1), ('2025-02-02', 2, 100), ('2025-02-03', 3, 4);
                        """)
                .kata("large.sql", """
                        INSERT INTO reading
                        SELECT TIMESTAMP '2025-01-01' + INTERVAL (n * 12) SECOND, n % 3, n * 7919 % 997 FROM range(480000) AS t(n);
                        """)
                .kata("naive.sql", """
                        SELECT sensor, sum(value)::BIGINT AS total
                        FROM reading, (SELECT count(*) FROM range(3)) AS three(n)
                        WHERE strftime(taken_at, '%Y-%m-%d') = '2025-02-01'
                        GROUP BY sensor ORDER BY sensor;
                        """)
                .kata("reference.sql", """
                        SELECT sensor, sum(value)::BIGINT AS total FROM reading
                        WHERE taken_at >= '2025-02-01' AND taken_at < '2025-02-02'
                        GROUP BY sensor ORDER BY sensor;
                        """)
                .kata("accepted/between.sql", """
                        SELECT sensor, sum(value)::BIGINT AS total FROM reading
                        WHERE taken_at BETWEEN '2025-02-01' AND '2025-02-01 23:59:59.999999'
                        GROUP BY sensor ORDER BY sensor;
                        """)
                .kata("accepted/truncated.sql", """
                        SELECT sensor, sum(value)::BIGINT AS total FROM reading
                        WHERE date_trunc('day', taken_at) = DATE '2025-02-01' GROUP BY ALL ORDER BY ALL;
                        """)
                .kata("rejected/formatted.sql", """
                        -- expect: plan
                        SELECT sensor, sum(value)::BIGINT AS total FROM reading
                        WHERE strftime(taken_at, '%Y-%m-%d') = '2025-02-01' GROUP BY sensor ORDER BY sensor;
                        """);
    }

    /** Writes a file of the course, over an older one. */
    public PlanCourse file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Writes a file of the kata. */
    public PlanCourse kata(String name, String text) throws IOException {
        return file(KATA + name, text);
    }

    /** Changes a file of the kata. */
    public PlanCourse change(String name, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(KATA + name));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return kata(name, text.replace(from, to));
    }

    /** The kata as the course's reader reads it. */
    public Kata read() throws ContentException, IOException {
        try (CoursePack pack = CoursePack.open(root)) {
            return new CourseReader().read(pack).katas().findFirst().orElseThrow();
        }
    }
}
