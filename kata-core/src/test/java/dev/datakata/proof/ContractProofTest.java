package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractProofTest {
    private static final String SOUND = """
            kind: contract
            clock: clock.now
            healthy:
              - {stale: orders.loaded_at, age: 3 hours}
              - {shift-time: 90 days, hidden: true}
              - {truncate: orders, rows: 1, where: order_id = 1, hidden: true}
              - {set: orders.cents, to: 0, where: order_id = 2, hidden: true}
            incidents:
              - {stale: orders.loaded_at, age: 3 hours 1 second}
              - {set: orders.cents, to: -1, rows: 1, hidden: true}
              - {truncate: orders, hidden: true}
            """;

    private static final String REFERENCE = """
            -- fresh
            SELECT now FROM clock
            WHERE NOT EXISTS (SELECT 1 FROM orders WHERE loaded_at >= (SELECT now FROM clock) - INTERVAL '3 hours');
            -- nothing below zero
            SELECT order_id, cents FROM orders WHERE cents < 0;
            """;

    private static Engine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private Proof prove(String yaml) throws Exception {
        Path kata = Files.createDirectories(folder.resolve("01-m/01-watch"));
        Files.createDirectories(kata.resolve("accepted"));
        Files.createDirectories(kata.resolve("rejected"));
        Files.writeString(folder.resolve("course.yaml"), "id: c\nmodules: [01-m]\n");
        Files.writeString(folder.resolve("01-m/lesson.md"), "# M\n");
        Files.writeString(kata.resolve("kata.yaml"), yaml);
        Files.writeString(kata.resolve("prompt.md"), "Watch the orders.\n");
        Files.writeString(kata.resolve("schema.sql"), """
                CREATE TABLE clock (now TIMESTAMP);
                CREATE TABLE orders (order_id BIGINT, loaded_at TIMESTAMP, cents BIGINT);
                """);
        Files.writeString(kata.resolve("data.sql"), """
                INSERT INTO clock VALUES (TIMESTAMP '2025-03-01 12:00:00');
                INSERT INTO orders VALUES (1, TIMESTAMP '2025-03-01 08:00:00', 5), (2, TIMESTAMP '2025-03-01 11:00:00', 7);
                """);
        Files.writeString(kata.resolve("reference.sql"), REFERENCE);
        Files.writeString(kata.resolve("accepted/max.sql"), """
                SELECT max(loaded_at) FROM orders, clock HAVING coalesce(max(loaded_at) < max(now) - INTERVAL 3 HOURS, true);
                FROM orders WHERE cents <= -1;
                """);
        Files.writeString(kata.resolve("accepted/one.sql"), REFERENCE.replace("order_id, cents", "*"));
        Files.writeString(kata.resolve("rejected/always.sql"), "-- expect: false-alarm\nSELECT 1;\n");
        try (CoursePack pack = CoursePack.open(folder)) {
            Kata read = new CourseReader().read(pack).katas().findFirst().orElseThrow();
            return new KataProver(engine).prove(read);
        }
    }

    @Test
    void everyMutantOfASoundKataIsNoticedByADatabaseOrShowsOtherRowsOnly() throws Exception {
        Proof proof = prove(SOUND);
        assertThat(proof.broken()).isEmpty();
        assertThat(proof.mutants()).hasSizeGreaterThan(8);
        assertThat(proof.met(Fate.Unresolved.class)).isEmpty();
        assertThat(proof.mutants())
                .filteredOn(mutant -> mutant.operator().equals("dropped-statement"))
                .extracting(mutant -> ((Fate.Killed) mutant.fate()).dataset())
                .containsExactlyInAnyOrder(
                        "incident: the newest orders.loaded_at 3 hours 1 second old",
                        "incident: orders.cents with other values");
        assertThat(proof.met(Fate.Equivalent.class))
                .extracting(mutant -> ((Fate.Equivalent) mutant.fate()).rule())
                .containsOnly(EquivalenceRule.SAME_ALARM);
    }

    @Test
    void withoutADatabaseOnTheEdgeAChangedBoundSurvives() throws Exception {
        Proof proof = prove(SOUND.replace("  - {set: orders.cents, to: 0, where: order_id = 2, hidden: true}\n", ""));
        assertThat(proof.met(Fate.Unresolved.class))
                .extracting(MutantProof::description)
                .anyMatch(description -> description.contains("<="));
    }

    @Test
    void databasesThatDifferTooLittleAreTold() throws Exception {
        Proof proof = prove("""
                kind: contract
                clock: clock.now
                incidents:
                  - {stale: orders.loaded_at, age: 3 hours 1 second}
                  - {set: orders.cents, to: -1, rows: 1}
                  - {truncate: orders}
                """);
        assertThat(proof.broken())
                .extracting(Claim::what)
                .containsExactly(
                        "healthy databases differ in how many rows orders has",
                        "healthy databases differ in their time",
                        "some incidents are hidden");
    }
}
