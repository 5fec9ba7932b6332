package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns of different types that a statement compares meet, and none is given a value of another type. */
class ComparedTypesTest {
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String outcome(QueryFixture fixture, String answer) {
        return fixture.outcome(engine, answer);
    }

    /** Each has values of the other, as its own type writes them; a time of day is no part of a DATE, nor a half of an INTEGER. */
    @Test
    void columnsOfDifferentTypesMeet() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE task (task_id INTEGER PRIMARY KEY, due DATE NOT NULL, done TIMESTAMP, planned INTEGER, spent DOUBLE);")
                .data("""
                        INSERT INTO task VALUES (1, '2024-05-01', '2024-06-03 10:00', 7, 7.5), (2, '2024-06-30', '2024-07-01 08:30', 3, NULL),
                            (3, '2024-07-09', NULL, NULL, 2), (4, '2024-07-11', '2024-07-11 17:45', 4, 4);
                        """)
                .reference("SELECT task_id FROM task WHERE done::DATE = due OR planned = spent");
        String tasks = "SELECT task_id FROM task WHERE ";
        assertThat(outcome(fixture, tasks + "date_trunc('day', done) = due OR spent = planned"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, tasks + "done = due OR planned = spent")).isEqualTo("rows");
        assertThat(outcome(fixture, tasks + "done::DATE = due OR planned = floor(spent)"))
                .isEqualTo("rows");
        fixture = fixture.reference(tasks + "done::DATE > due");
        assertThat(outcome(fixture, tasks + "NOT due >= done::DATE")).isEqualTo("passed");
        assertThat(outcome(fixture, tasks + "done > due")).isEqualTo("rows");
        assertThat(outcome(fixture, tasks + "done::DATE >= due")).isEqualTo("rows");
        // the answer alone compares them
        fixture = fixture.reference(tasks + "done IS NOT NULL");
        assertThat(outcome(fixture, tasks + "done::DATE = due OR done::DATE <> due"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, tasks + "done::DATE <> due")).isEqualTo("rows");
    }

    /** Numbers that one table has as texts and the other as decimals are never put into each other's columns as they are. */
    @Test
    void textsAreComparedWithNumbers() {
        String outside =
                "SELECT r.taken, TRY_CAST(r.raw AS DOUBLE) AS v FROM reading AS r JOIN limits AS l USING (site) WHERE TRY_CAST(r.raw AS DOUBLE) < l.lo OR TRY_CAST(r.raw AS DOUBLE) %s l.hi";
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE reading (site VARCHAR NOT NULL, taken TIMESTAMP NOT NULL PRIMARY KEY, raw VARCHAR);
                        CREATE TABLE limits (site VARCHAR PRIMARY KEY, lo DECIMAL(6,1), hi DECIMAL(6,1), CHECK (lo <= hi));
                        """).data("""
                        INSERT INTO limits VALUES ('north', 10.0, 20.0), ('south', NULL, 15.0), ('east', 5.0, NULL);
                        INSERT INTO reading VALUES ('north', '2025-01-01 08:00', '12.5'), ('north', '2025-01-02 08:00', 'n/a'), ('north', '2025-01-01 09:30', '21.0'),
                            ('south', '2025-01-01 10:00', '15.0'), ('south', '2025-01-02 10:00', NULL), ('east', '2025-01-03 07:15', '4.9');
                        """).reference(outside.formatted(">"));
        assertThat(outcome(fixture, outside.formatted("> 0.0 +"))).isEqualTo("passed");
        assertThat(outcome(fixture, outside.formatted(">="))).isEqualTo("rows");
    }
}
