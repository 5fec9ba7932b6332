package dev.datakata.check.contract;

import dev.datakata.check.Checks;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;

/** A kata of checks written inside a test, read from a course on disk like any other, and its verdicts on real DuckDB. */
final class ContractFixture implements AutoCloseable {
    static final String SCHEMA = """
            CREATE TABLE clock (now TIMESTAMP NOT NULL);
            CREATE TABLE customers (customer_id INTEGER PRIMARY KEY);
            CREATE TABLE orders (
                order_id BIGINT PRIMARY KEY,
                customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
                status VARCHAR NOT NULL CHECK (status IN ('paid', 'open')),
                loaded_at TIMESTAMP NOT NULL,
                amount_cents BIGINT NOT NULL
            );
            """;

    static final String DATA = """
            INSERT INTO clock VALUES (TIMESTAMP '2025-03-01 12:00:00');
            INSERT INTO customers VALUES (1), (2), (3);
            INSERT INTO orders VALUES
                (1, 1, 'paid', TIMESTAMP '2025-03-01 09:00:00', 1000),
                (2, 2, 'open', TIMESTAMP '2025-03-01 10:00:00', 2500),
                (3, 2, 'paid', TIMESTAMP '2025-03-01 11:30:00', 400);
            """;

    private final Kata kata;
    private final Checks checks;

    private ContractFixture(Kata kata, Engine engine) {
        this.kata = kata;
        this.checks = new Checks(engine);
    }

    /** A kata on {@link #SCHEMA} and {@link #DATA}; {@code yaml} is the end of its {@code kata.yaml}. */
    static ContractFixture of(Path folder, Engine engine, String yaml) throws Exception {
        return of(folder, engine, SCHEMA, DATA, yaml);
    }

    static ContractFixture of(Path folder, Engine engine, String schema, String data, String yaml) throws Exception {
        return new ContractFixture(kata(folder, schema, data, yaml), engine);
    }

    static Kata kata(Path folder, String schema, String data, String yaml) throws Exception {
        Path kata = Files.createDirectories(folder.resolve("01-m/01-watch"));
        Files.writeString(folder.resolve("course.yaml"), "id: c\nmodules: [01-m]\n");
        Files.writeString(folder.resolve("01-m/lesson.md"), "# M\n");
        Files.writeString(kata.resolve("kata.yaml"), "kind: contract\n" + yaml);
        Files.writeString(kata.resolve("schema.sql"), schema);
        Files.writeString(kata.resolve("data.sql"), data);
        Files.writeString(kata.resolve("reference.sql"), "SELECT 1 WHERE false;\n");
        Files.writeString(kata.resolve("stub.sql"), "-- The kata: see prompt.md.\n");
        try (CoursePack pack = CoursePack.open(folder)) {
            Course course = new CourseReader().read(pack);
            return course.katas().findFirst().orElseThrow();
        }
    }

    Kata kata() {
        return kata;
    }

    Verdict check(String answer) {
        return checks.check(kata, new SourceFile("solution.sql", answer));
    }

    /** The first fault, as a class of faults. */
    <F extends Fault> F fault(Class<F> type, String answer) {
        return type.cast(((Verdict.Failed) check(answer)).faults().get(0));
    }

    /** {@code passed}, or the id of the first fault, or {@code error: …}. */
    String outcome(String answer) {
        Verdict verdict = check(answer);
        if (verdict instanceof Verdict.Failed failed) {
            return failed.faults().get(0).id();
        }
        return verdict instanceof Verdict.Broken broken
                ? "error: " + broken.at() + ": " + broken.message()
                : verdict.word();
    }

    @Override
    public void close() {
        checks.close();
    }
}
