package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.table.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static EngineFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture()
                .with(
                        "CREATE TABLE orders (id INTEGER PRIMARY KEY, amount INTEGER CHECK (amount > 0), s VARCHAR NOT NULL DEFAULT 'x'); INSERT INTO orders VALUES (1, 1, 'a');");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    /** The text between » and « is what the span must cover. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "»selec« 1",
                "SELECT 'é€😀', »amonut« FROM orders",
                "SELECT '😀😀',\r\n\t\"id\", »amonut« FROM orders",
                "-- é😀\nSELECT /* ü */ id FROM »ordres«",
                "SELECT\u00a0'\u00a0é',\u3000»amonut« FROM orders",
                "/* \u00a0 */ SELECT »amonut« FROM orders",
                "SELECT 'é', »lenght('x')« FROM orders",
                "SELECT »sum(s)« FROM orders",
                "SELECT 'é' FROM »FROM« orders",
                "SELECT 'é', s»::INTEGER« FROM orders",
                "SELECT 'é' || »CAST('abc' AS DATE)«",
                "SELECT 1, »'open«",
                "SELECT »o.amonut« FROM orders o",
                "SELECT count(*) FROM orders GROUP BY id HAVING »amonut« > 1",
            })
    void aRefusalPointsAtTheToken(String marked) {
        int start = marked.indexOf('»');
        int end = marked.indexOf('«') - 1;
        String sql = marked.replace("»", "").replace("«", "");
        Outcome.Refused refused = fixture.refusal(sql);
        assertThat(refused.at()).as(refused.toString()).isPresent();
        Span at = refused.at().get();
        assertThat(sql.substring(at.start(), at.end())).as(refused.toString()).isEqualTo(sql.substring(start, end));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        selec 1                                    | PARSE      | syntax error at or near "selec"
        SELECT amonut FROM orders                  | BIND       | Referenced column "amonut" not found in FROM clause!
        SELECT * FROM ordres                       | BIND       | Table with name ordres does not exist!
        SELECT 'x'::INTEGER                        | EXECUTE    | Could not convert string 'x' to INT32
        INSERT INTO orders VALUES (1, 1, 'b')      | CONSTRAINT | Duplicate key "id: 1" violates primary key constraint.
        INSERT INTO orders VALUES (2, 0, 'b')      | CONSTRAINT | CHECK constraint failed on table "orders" with expression CHECK((amount > 0))
        INSERT INTO orders VALUES (2, 1, NULL)     | CONSTRAINT | NOT NULL constraint failed: orders.s
        CREATE TABLE orders (i INTEGER)            | BIND       | Table with name "orders" already exists!
        ROLLBACK                                   | EXECUTE    | cannot rollback - no transaction is active
        """)
    void aRefusalHasItsPhaseAndTheEnginesWords(String sql, Outcome.Phase phase, String message) {
        Outcome.Refused refused = fixture.refusal(sql);
        assertThat(refused.phase()).isEqualTo(phase);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void aResultThatDoesNotFitIntoTheHeapIsTooLarge() {
        assertThat(new Refusals(Limits.defaults()).of(new SQLException("Java heap space"), "SELECT 1"))
                .isEqualTo(new Outcome.LimitReached(Outcome.Resource.RESULT, 64_000_000));
        assertThat(fixture.refusal("SELECT error('Java heap space')").message())
                .as("an answer's own words")
                .isEqualTo("Java heap space");
    }

    @Test
    void candidatesStandApart() {
        assertThat(fixture.refusal("SELECT amonut FROM orders").candidates()).containsExactly("amount");
        assertThat(fixture.refusal("SELECT * FROM ordres").candidates()).containsExactly("orders");
        Outcome.Refused call = fixture.refusal("SELECT sum(s) FROM orders");
        assertThat(call.candidates())
                .contains("sum(arg DECIMAL) -> DECIMAL")
                .allMatch(candidate -> candidate.startsWith("sum("));
        assertThat(call.message()).startsWith("No function matches").doesNotContain("Candidate");
    }

    @Test
    void onlyTablesOfThisDatabaseAreProposedWhateverOthersHold() throws ScriptException {
        try (EngineFixture own = new EngineFixture()
                        .with(
                                "CREATE SCHEMA ops; CREATE TABLE ops.flights (i INTEGER); CREATE TABLE \"or, so\" (i INTEGER);"
                                        + "CREATE TABLE orders (i INTEGER); CREATE VIEW order_lines AS SELECT 1 AS i");
                Database other = own.engine.database()) {
            other.run(new SourceFile(
                    "schema.sql",
                    "CREATE SCHEMA ops; CREATE TABLE ops.flights (i INTEGER); CREATE TABLE ordres (i INTEGER);"
                            + "CREATE TABLE flight (i INTEGER); CREATE TABLE warehouse (i INTEGER);"
                            + "CREATE MACRO net_total(x) AS x; CREATE TYPE moods AS ENUM ('a')"));

            assertThat(own.refusal("SELECT * FROM flights").candidates()).containsExactly("ops.flights");
            assertThat(own.refusal("SELECT * FROM flight").candidates()).containsExactly("ops.flights");
            assertThat(own.refusal("SELECT * FROM ordres").candidates()).containsExactly("orders");
            assertThat(own.refusal("SELECT * FROM main.Order_Line").candidates())
                    .containsExactly("order_lines");
            assertThat(own.refusal("SELECT * FROM \"or so\"").candidates()).containsExactly("or, so");
            assertThat(own.refusal("SELECT * FROM warehouse").candidates()).isEmpty();
            assertThat(own.refusal("WITH \"o'rders\" AS (SELECT 1) SELECT * FROM \"o'rder\"")
                            .candidates())
                    .containsExactly("orders");
            assertThat(own.refusal("SELECT net_totl(1)").candidates()).isEmpty();
            assertThat(own.refusal("SELECT 'a'::mood").candidates()).isEmpty();
            assertThat(own.refusal("SELECT summ(1)").candidates()).contains("sum");
            assertThat(own.refusal("SELECT * FROM " + "o".repeat(5_000_000)).candidates())
                    .isEmpty();
            own.session.execute("BEGIN");
            assertThat(own.refusal("SELECT * FROM ordres").candidates()).isEmpty();
            own.session.execute("ROLLBACK");
        }
    }

    @Test
    void theSandboxesOwnNameIsNowhere() {
        for (String sql : List.of(
                "SELECT * FROM nosuch",
                "SELECT orders.x FROM orders",
                "INSERT INTO orders VALUES (1, 1, 'b')",
                "DROP TABLE s.x",
                "SELECT * FROM main.ordres",
                "CREATE TABLE orders (i INT)",
                "DROP SCHEMA main",
                "CREATE VIEW v AS SELECT * FROM nosuch",
                "ALTER TABLE orders ADD COLUMN id INTEGER",
                "USE nosuch",
                "CREATE TABLE x (o INTEGER REFERENCES nosuch)")) {
            assertThat(fixture.refusal(sql).toString()).doesNotContain("datakata");
        }
    }

    @Test
    void theSignaturesOfAnOperatorAreToldApart() {
        assertThat(fixture.refusal("SELECT DATE '2020-01-01' + 'x'::BLOB").candidates())
                .hasSizeGreaterThan(5)
                .allMatch(candidate -> candidate.startsWith("\"+\"("));
    }

    @Test
    void anotherDatabasesNameLeavesNoHalfQuote() {
        assertThat(fixture.refusal("SELECT * FROM datakata_77.main.x").message())
                .startsWith("Table with name \"main.x\" does not exist");
    }

    @Test
    void thePivotOfUnknownColumnsIsRunToLearnThem() {
        assertThat(fixture.session.check("PIVOT orders ON s USING count(*) GROUP BY id"))
                .isInstanceOfSatisfying(
                        Outcome.Rows.class,
                        rows -> assertThat(rows.table().columns())
                                .extracting(Column::name)
                                .containsExactly("id", "a"));
        assertThat(fixture.session.check("CREATE TABLE pivoted AS PIVOT orders ON s USING count(*)"))
                .isEqualTo(new Outcome.Done(0));
        assertThat(fixture.refusal("FROM pivoted").phase()).isEqualTo(Outcome.Phase.BIND);
    }

    @Test
    void aCharBeyondTheBmpInAMessageBreaksNothing() {
        Outcome.Refused refused = fixture.refusal("SELECT 1, \"é😀x\" FROM orders");
        assertThat(refused.message()).startsWith("Referenced column \"é😀x\" not found");
        assertThat(refused.at()).contains(new Span(10, 16));
        assertThat(fixture.refusal("SELECT '😀😀😀😀😀😀'::INTEGER").message())
                .startsWith("Could not convert string '😀😀😀😀😀😀'");
    }

    @Test
    void aStreamThatFailsAtOnceAndOneThatFailsLateBothSayWhy() {
        assertThat(fixture.refusal("SELECT x::INTEGER FROM (VALUES ('a')) v(x)").message())
                .startsWith("Could not convert string 'a' to INT32");
        Outcome late = fixture.session.query(
                "SELECT CASE WHEN i > 3000000 THEN error('boom é') ELSE i END FROM range(4000000) t(i)",
                Long.MAX_VALUE);
        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.LimitReached.class,
                        limit -> assertThat(limit.which()).isEqualTo(Outcome.Resource.RESULT));
        Outcome counted = fixture.session.query(
                "SELECT count(CASE WHEN i > 1500000 THEN error('boom é') ELSE i END) FROM range(2000000) t(i)", 1);
        assertThat(counted)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.message()).isEqualTo("boom é"));
    }

    @Test
    void insideATransactionAFailureSaysWhyToo() {
        fixture.session.begin();
        assertThat(fixture.refusal("SELECT s::INTEGER FROM orders").message())
                .startsWith("Could not convert string 'a' to INT32");
        assertThat(fixture.refusal("SELECT 1").message()).contains("Current transaction is aborted");
        fixture.session.rollback();
        assertThat(fixture.rows("SELECT 1")).hasSize(1);
        assertThat(fixture.session.execute("BEGIN")).isEqualTo(new Outcome.Done(0));
        assertThat(fixture.refusal("SELECT s::INTEGER FROM orders").message())
                .startsWith("Could not convert string 'a' to INT32");
        assertThat(fixture.session.execute("ROLLBACK")).isEqualTo(new Outcome.Done(0));
    }

    @Test
    void notExactlyOneStatementIsRefusedBeforeAnyRuns() {
        assertThat(fixture.refusal("INSERT INTO orders VALUES (77, 1, 'x'); SELECT 1")
                        .at())
                .contains(new Span(40, 48));
        assertThat(fixture.refusal(" -- nothing").phase()).isEqualTo(Outcome.Phase.PARSE);
        assertThat(fixture.refusal("SELECT 1\0; DROP TABLE orders").at()).contains(new Span(8, 9));
        assertThat(fixture.rows("SELECT id FROM orders")).hasSize(1);
    }

    @Test
    void checkingBindsAndDoesNotRun() {
        assertThat(fixture.session.check("SELECT id, 'x' AS id FROM orders"))
                .isInstanceOfSatisfying(Outcome.Rows.class, rows -> {
                    assertThat(rows.table().columns())
                            .extracting(Object::toString)
                            .containsExactly("Column[name=id, type=INTEGER]", "Column[name=id, type=VARCHAR]");
                    assertThat(rows.table().rows()).isEmpty();
                });
        assertThat(fixture.session.check("INSERT INTO orders VALUES (99, 1, 'x')"))
                .isEqualTo(new Outcome.Done(0));
        assertThat(fixture.session.check("DROP TABLE orders")).isEqualTo(new Outcome.Done(0));
        assertThat(fixture.session.check("SELECT 'é', amonut FROM orders"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.at()).contains(new Span(12, 18)));
        assertThat(fixture.session.check("SELECT ?")).isInstanceOf(Outcome.Refused.class);
        assertThat(fixture.session.describe("SELECT nosuch")).isEqualTo(Optional.empty());
        assertThat(fixture.rows("SELECT id FROM orders")).hasSize(1);
    }

    @Test
    void anAuthorsScriptFailsWithFileAndLine() {
        SourceFile script = new SourceFile(
                "katas/x/data.sql",
                "CREATE TABLE ok (i INTEGER);\n\n-- é\nINSERT INTO ok\n  SELECT length('é') + 'x'::INTEGER;");
        assertThat(catchThrowableOfType(ScriptException.class, () -> fixture.database.run(script)))
                .hasMessageStartingWith("katas/x/data.sql:5: ")
                .satisfies(e ->
                        assertThat(script.excerpt(e.at()).line()).isEqualTo("  SELECT length('é') + 'x'::INTEGER;"));
    }
}
