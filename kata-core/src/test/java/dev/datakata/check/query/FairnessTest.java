package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A right answer meets no database that nobody would grant, and is told nothing of a wrong one that is not so. */
class FairnessTest {
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

    private static final String FEES = """
            CREATE TABLE ride (ride_id INTEGER PRIMARY KEY, km INTEGER);
            CREATE TABLE fee (name VARCHAR, amount INTEGER NOT NULL);
            """;
    private static final String FEE_ROWS =
            "INSERT INTO ride VALUES (1, 5), (2, 9), (3, NULL), (4, 2); INSERT INTO fee VALUES ('start', 3), ('late', 9);";
    private static final String LONG_RIDES = "SELECT ride_id FROM ride WHERE km > 4";

    /** The table stands in no FROM that words alone show. The fees have rows, so that each of these is right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT ride_id FROM ride, (PIVOT fee ON name IN ('late') USING count(*)) AS p WHERE km > 4",
                "SELECT DISTINCT ride_id FROM ride, (UNPIVOT fee ON amount) AS p WHERE km > 4",
                "SELECT DISTINCT ride_id FROM ride, query_table('fee') WHERE km > 4",
                "SELECT DISTINCT ride_id FROM ride, 'fee' WHERE km > 4",
                "SELECT DISTINCT ride_id FROM ride, (TABLE fee) WHERE km > 4",
                "SELECT DISTINCT a.ride_id FROM ride AS a LEFT JOIN ride AS b ON CASE WHEN b.km > a.km THEN true ELSE false END, fee WHERE a.km > 4",
                "WITH RECURSIVE c AS (SELECT amount AS n FROM fee UNION SELECT n FROM c), fee AS (SELECT 1 AS z) SELECT DISTINCT ride_id FROM ride, c, fee WHERE km > 4",
            })
    void aTableIsSeenHoweverItIsRead(String answer) {
        QueryFixture fixture = QueryFixture.schema(FEES).data(FEE_ROWS).reference(LONG_RIDES);
        assertThat(outcome(fixture, answer)).isEqualTo("passed");
        assertThat(outcome(fixture, answer.replace("km > 4", "km >= 4"))).isEqualTo("rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ride_id FROM ride WHERE km > 4 AND highest() IS NOT NULL",
                "SELECT DISTINCT ride_id FROM ride, fees() WHERE km > 4",
                "SELECT DISTINCT ride_id FROM ride, fees_seen WHERE km > 4",
            })
    void aTableIsSeenThroughMacrosAndViews(String answer) {
        QueryFixture fixture = QueryFixture.schema(FEES + """
                        CREATE MACRO highest() AS (SELECT max(amount) FROM fee);
                        CREATE MACRO fees() AS TABLE SELECT * FROM fee;
                        CREATE VIEW fees_seen AS SELECT * FROM fees();
                        """).data(FEE_ROWS).reference(LONG_RIDES);
        assertThat(outcome(fixture, answer)).isEqualTo("passed");
        assertThat(outcome(fixture, answer.replace("km > 4", "km >= 4"))).isEqualTo("rows");
    }

    @Test
    void aTableThatOnlyTheReferenceReadsSoHasRows() {
        QueryFixture fixture = QueryFixture.schema(FEES)
                .data(FEE_ROWS)
                .reference(
                        "SELECT DISTINCT ride_id FROM ride, (PIVOT fee ON name IN ('late') USING count(*)) AS p WHERE km > 4");
        assertThat(outcome(fixture, LONG_RIDES)).isEqualTo("passed");
    }

    /** A table that only the answer reads has rows also where a database was bred for what the reference reads. */
    @Test
    void aTableThatOnlyTheAnswerReadsHasRowsWhereverTheAnswerIsTried() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE parcel (parcel_id INTEGER PRIMARY KEY, weight INTEGER NOT NULL, town VARCHAR NOT NULL, state VARCHAR NOT NULL,
                            insured BOOLEAN NOT NULL, sent DATE NOT NULL);
                        CREATE TABLE clerk (name VARCHAR PRIMARY KEY);
                        """).data("""
                        INSERT INTO parcel VALUES (1, 70, 'Bremen', 'lost', true, '2025-03-01'), (2, 71, 'Bremen', 'lost', true, '2025-03-01'),
                            (3, 75, 'Kiel', 'sent', false, '2025-03-02'), (4, 12, 'Jena', 'kept', true, '2025-03-04');
                        INSERT INTO clerk VALUES ('Ada'), ('Ben');
                        """).reference("""
                        SELECT parcel_id FROM parcel
                        WHERE weight = 70 AND town = 'Bremen' AND state = 'lost' AND insured AND sent = DATE '2025-03-01'""");
        String rest = "town = 'Bremen' AND insured AND sent = DATE '2025-03-01' AND state = 'lost'";
        assertThat(outcome(fixture, "SELECT DISTINCT parcel_id FROM parcel, clerk WHERE weight = 70 AND " + rest))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT DISTINCT parcel_id FROM parcel, clerk WHERE weight >= 70 AND " + rest))
                .isEqualTo("rows");
        // the engine refuses one of its two plans for this one in a batch
        String where = "SELECT parcel_id FROM parcel WHERE EXISTS (SELECT 1 FROM clerk) AND " + rest;
        assertThat(outcome(fixture, where + " AND weight = 70")).isEqualTo("passed");
        assertThat(outcome(fixture, where + " AND weight BETWEEN 60 AND 70")).isEqualTo("rows");
        assertThat(outcome(fixture, where.replace("AND sent = DATE '2025-03-01'", "") + " AND weight = 70"))
                .isEqualTo("rows");
    }

    private static QueryFixture connections() {
        return QueryFixture.schema("""
                        CREATE TABLE port (code VARCHAR PRIMARY KEY, country VARCHAR NOT NULL, quay BOOLEAN NOT NULL);
                        CREATE TABLE ferry (ferry_id INTEGER PRIMARY KEY, origin VARCHAR NOT NULL REFERENCES port (code),
                            target VARCHAR NOT NULL REFERENCES port (code), leaves TIMESTAMP NOT NULL, lands TIMESTAMP NOT NULL, dropped BOOLEAN NOT NULL,
                            CHECK (lands > leaves));
                        CREATE TABLE rule (name VARCHAR NOT NULL, minutes INTEGER);
                        """).data("""
                        INSERT INTO port VALUES ('BRU', 'BE', true), ('LIS', 'PT', true), ('OPO', 'PT', false), ('NYC', 'US', true);
                        INSERT INTO ferry VALUES (1, 'BRU', 'LIS', '2026-03-01 08:00', '2026-03-01 10:30', false),
                            (2, 'LIS', 'NYC', '2026-03-01 12:00', '2026-03-01 20:00', false),
                            (3, 'OPO', 'NYC', '2026-03-01 11:00', '2026-03-01 19:30', true),
                            (4, 'LIS', 'BRU', '2026-03-01 15:00', '2026-03-01 17:30', false);
                        INSERT INTO rule VALUES ('least', 60);
                        """).reference(CONNECTIONS + " AND b.quay AND NOT g.dropped");
    }

    private static final String CONNECTIONS = """
            SELECT f.ferry_id AS first_id, g.ferry_id AS second_id FROM ferry AS f JOIN ferry AS g
                ON g.origin = f.target AND g.leaves BETWEEN f.lands + INTERVAL 60 MINUTE AND f.lands + INTERVAL 180 MINUTE
            JOIN port AS a ON a.code = f.origin JOIN port AS b ON b.code = f.target JOIN port AS c ON c.code = g.target
            WHERE NOT f.dropped AND a.country = 'BE' AND c.country = 'US'""";

    /** Chance gives such a reference nothing: what is bred for it has rows in the other tables too, and others than the visible ones. */
    @Test
    void anAnswerThatReadsAFurtherTableIsTriedAsHardAsAnother() {
        QueryFixture fixture = connections();
        String harmless = " AND EXISTS (SELECT 1 FROM rule)";
        assertThat(outcome(fixture, CONNECTIONS + " AND b.quay AND NOT g.dropped" + harmless))
                .isEqualTo("passed");
        assertThat(outcome(fixture, CONNECTIONS + " AND b.quay" + harmless)).isEqualTo("rows");
        assertThat(outcome(fixture, CONNECTIONS + " AND NOT g.dropped" + harmless))
                .isEqualTo("rows");
        assertThat(outcome(fixture, CONNECTIONS + " AND b.quay AND NOT g.dropped AND (SELECT count(*) FROM rule) = 1"))
                .isEqualTo("rows");
        assertThat(outcome(
                        fixture,
                        CONNECTIONS + " AND b.quay AND NOT g.dropped AND (SELECT min(minutes) FROM rule) IS NOT NULL"))
                .isEqualTo("rows");
    }

    private static QueryFixture twoOfOneName() {
        return QueryFixture.schema("""
                        CREATE SCHEMA now;
                        CREATE SCHEMA past;
                        CREATE TABLE now.note (note_id INTEGER PRIMARY KEY, stars INTEGER);
                        CREATE TABLE past.note (note_id INTEGER PRIMARY KEY);
                        """).reference("SELECT note_id FROM now.note WHERE stars > 2");
    }

    @Test
    void whatMayBeEmptyIsSaidOfEachTableByItself() {
        String joined = "SELECT DISTINCT n.note_id FROM now.note AS n, past.note WHERE stars > 2";
        String notes = "INSERT INTO now.note VALUES (1, 5), (2, 2);";
        assertThat(outcome(twoOfOneName().data(notes + "INSERT INTO past.note VALUES (7);"), joined))
                .isEqualTo("passed");
        // no visible row, so that it may have none
        String unless =
                "SELECT note_id FROM now.note WHERE stars > 2 OR (stars = 2 AND note_id = 9 AND NOT EXISTS (FROM past.note))";
        assertThat(outcome(twoOfOneName().data(notes), unless)).isEqualTo("rows");
        assertThat(outcome(
                        twoOfOneName()
                                .data(notes + "INSERT INTO past.note VALUES (7);")
                                .mayBeEmpty("past.note"),
                        joined))
                .isEqualTo("rows");
    }

    static Stream<String> nullsAsNumbers() {
        return Stream.of(
                "ORDER BY coalesce(km, -1), ride_id",
                "ORDER BY ifnull(km, -999999), ride_id",
                "ORDER BY CASE WHEN km IS NULL THEN -1 ELSE km END, ride_id");
    }

    /** A NULL may be written as a number that the column has not: no ride is shorter than nothing. */
    @ParameterizedTest
    @MethodSource("nullsAsNumbers")
    void aNumberInANullsPlaceIsNoValueOfTheColumn(String order) {
        QueryFixture fixture = QueryFixture.schema(FEES)
                .data(FEE_ROWS)
                .reference("SELECT ride_id, km FROM ride ORDER BY km NULLS FIRST, ride_id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT ride_id, km FROM ride " + order)).isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT ride_id, km FROM ride WHERE coalesce(km, -1) > -5 " + order))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT ride_id, km FROM ride " + order.replaceAll("-\\d+", "2")))
                .isEqualTo("order");
    }

    @Test
    void aCodeKeepsItsForm() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE book (code VARCHAR PRIMARY KEY, pages INTEGER, mark VARCHAR NOT NULL);")
                .data(
                        "INSERT INTO book VALUES ('GB-1871', 880, 'x-1'), ('NO-1890', 230, 'y-2'), ('SE-1901', NULL, 'x-3');")
                .reference(
                        "SELECT left(code, 2) AS country, left(mark, 1) AS shelf, count(*) AS n FROM book GROUP BY 1, 2");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT split_part(code, '-', 1) AS country, split_part(mark, '-', 1) AS shelf, count(*) AS n FROM book GROUP BY ALL"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT left(code, 1) || substr(code, 2, 1) AS country, max(left(mark, 1)) AS shelf, count(*) AS n FROM book GROUP BY 1"))
                .isEqualTo("rows");
    }

    /** Mutants and answer are held against each other by their rows, which are right here. */
    @Test
    void aWrongOrderIsNoKnownMistakeOfRows() {
        QueryFixture fixture = QueryFixture.schema(FEES)
                .data(FEE_ROWS)
                .reference("SELECT ride_id, km FROM ride ORDER BY km DESC NULLS LAST, ride_id")
                .orderedByReference();
        Verdict.Failed failed = (Verdict.Failed)
                fixture.check(engine, "SELECT ride_id, km FROM ride ORDER BY km // 2 DESC NULLS LAST, ride_id");
        assertThat(failed.faults().get(0).id()).isEqualTo("order");
        assertThat(failed.diagnosis()).isEmpty();
    }

    /** On all other databases its rows are the reference's, and so are those of a mutant that changes nothing. */
    @Test
    void anAnswerThatIsWrongOnItsOwnDatabasesAloneHasNoKnownMistake() {
        QueryFixture fixture = QueryFixture.schema(FEES)
                .data(FEE_ROWS)
                .reference("SELECT DISTINCT ride_id, km FROM ride WHERE km > 4");
        Verdict.Failed failed = (Verdict.Failed)
                fixture.check(engine, "SELECT DISTINCT ride_id, km FROM ride WHERE km > 4 AND km <> 7913");
        assertThat(failed.faults().get(0).id()).isEqualTo("rows");
        assertThat(failed.diagnosis()).isEmpty();
    }

    /** A 0 that is compared with no column, and a stand-in for NULL, say nothing of numbers below zero. */
    @Test
    void aNumberInANullsPlaceIsNoValue() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE dial (dial_id INTEGER NOT NULL, n INTEGER, good BOOLEAN NOT NULL);")
                .data(
                        "INSERT INTO dial VALUES (1, 3, true), (1, 5, false), (2, NULL, true), (2, 4, true), (3, 2, false);")
                .reference(
                        "SELECT dial_id, coalesce(max(n) FILTER (WHERE good), 0) AS best, count(*) FILTER (WHERE n % 2 = 0) AS even FROM dial GROUP BY dial_id HAVING count(*) > 0");
        for (String best : List.of(
                "max(CASE WHEN good THEN coalesce(n, 0) ELSE 0 END)",
                "greatest(max(if(good, n, NULL)), 0)",
                "coalesce(max(n * good::INTEGER), 0)")) {
            assertThat(outcome(
                            fixture,
                            "SELECT dial_id, " + best
                                    + " AS best, count(*) FILTER (WHERE n % 2 = 0) AS even FROM dial GROUP BY dial_id"))
                    .as(best)
                    .isEqualTo("passed");
        }
        QueryFixture last = fixture.reference("SELECT DISTINCT dial_id FROM dial d WHERE n IS NOT NULL AND NOT EXISTS"
                + " (SELECT 1 FROM dial o WHERE o.dial_id = d.dial_id AND o.good AND o.n >= d.n)");
        for (String none : List.of("-1", "-1000000")) {
            assertThat(outcome(
                            last,
                            "SELECT dial_id FROM dial GROUP BY dial_id HAVING max(n) > coalesce(max(n) FILTER (WHERE good), "
                                    + none + ")"))
                    .as(none)
                    .isEqualTo("passed");
            assertThat(outcome(
                            last,
                            "SELECT DISTINCT dial_id FROM dial d WHERE n > coalesce((SELECT max(n) FROM dial o WHERE good AND o.dial_id = d.dial_id), "
                                    + none + ")"))
                    .as(none)
                    .isEqualTo("passed");
        }
        // compared with the column itself a number below zero is one of its values
        assertThat(outcome(
                        fixture.reference("SELECT dial_id FROM dial WHERE n > -2"),
                        "SELECT dial_id FROM dial WHERE n IS NOT NULL"))
                .isEqualTo("rows");
    }

    @Test
    void whatNobodyWouldTakeForAValueIsNone() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE rent (rent_id INTEGER PRIMARY KEY, since DATE NOT NULL, until DATE, fee INTEGER, note VARCHAR);")
                .data(
                        "INSERT INTO rent VALUES (1, '2023-05-01', '2023-06-01', 20, 'ok'), (2, '2023-06-10', NULL, NULL, NULL), (3, '2024-01-31', '2024-02-29', 35, 'late');")
                .reference(
                        "SELECT a.rent_id AS a, b.rent_id AS b FROM rent a, rent b WHERE a.note IS NOT DISTINCT FROM b.note")
                .orderedByReference();
        assertThat(
                        outcome(
                                fixture,
                                "SELECT a.rent_id AS a, b.rent_id AS b FROM rent a JOIN rent b ON coalesce(a.note, '~') = coalesce(b.note, '~')"))
                .isEqualTo("passed");
        QueryFixture days = fixture.reference("SELECT rent_id FROM rent ORDER BY until NULLS LAST, rent_id");
        assertThat(outcome(days, "SELECT rent_id FROM rent ORDER BY coalesce(until, DATE '9999-12-31'), rent_id"))
                .isEqualTo("passed");
        QueryFixture fees = fixture.reference("SELECT rent_id FROM rent ORDER BY fee NULLS LAST, rent_id");
        assertThat(outcome(fees, "SELECT rent_id FROM rent ORDER BY ifnull(fee, 999999), rent_id"))
                .isEqualTo("passed");
    }

    /** What a constant stands for in one place it stands for in all: {@code nullif(coalesce(x, '~'), '~')}. */
    @Test
    void aStandInIsNoValueWhereItIsComparedEither() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE loan (loan_id INTEGER PRIMARY KEY, kind VARCHAR, closed DATE, fee INTEGER);")
                .data(
                        "INSERT INTO loan VALUES (1, 'red', '2024-05-01', 5), (2, NULL, NULL, NULL), (3, 'blue', '2024-06-11', 7);");
        QueryFixture done = fixture.reference("SELECT loan_id FROM loan WHERE closed IS NOT NULL");
        for (String answer : List.of(
                "SELECT loan_id FROM loan WHERE coalesce(closed, '1900-01-01') <> '1900-01-01'",
                "SELECT loan_id FROM (SELECT loan_id, ifnull(closed, DATE '9999-12-31') AS d FROM loan) WHERE d < DATE '9999-12-31'",
                "SELECT loan_id FROM loan GROUP BY loan_id HAVING nullif(coalesce(max(closed), DATE '1900-01-01'), DATE '1900-01-01') IS NOT NULL")) {
            assertThat(outcome(done, answer)).as(answer).isEqualTo("passed");
        }
        QueryFixture paid = fixture.reference("SELECT loan_id FROM loan WHERE fee IS NOT NULL");
        assertThat(outcome(paid, "SELECT loan_id FROM loan WHERE coalesce(fee, 999999) <> 999999"))
                .isEqualTo("passed");
        assertThat(outcome(paid, "SELECT loan_id FROM loan WHERE coalesce(fee, 6) <> 6"))
                .isEqualTo("rows");
        QueryFixture kinds = fixture.reference("SELECT loan_id FROM loan WHERE kind IS NOT NULL");
        for (String none : List.of("#", "~none~")) {
            assertThat(outcome(
                            kinds, "SELECT loan_id FROM loan WHERE coalesce(kind, '" + none + "') <> '" + none + "'"))
                    .as(none)
                    .isEqualTo("passed");
        }
        assertThat(outcome(kinds, "SELECT loan_id FROM loan WHERE coalesce(kind, 'red') <> 'red'"))
                .isEqualTo("rows");
    }

    /** Who takes a text apart may know its unit by heart, and the keys of JSON are no data. */
    @Test
    void wordsThatAllTextsHaveInCommonStay() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE rule (rule_id INTEGER PRIMARY KEY, span VARCHAR NOT NULL, conf VARCHAR NOT NULL);")
                .data("""
                        INSERT INTO rule VALUES (1, '60 min', '{"unit":"C","max":30}'), (2, '120 min', '{"unit":"F","max":86}'),
                         (3, '240 min', '{"unit":"C","max":45}');
                        """);
        assertThat(outcome(
                        fixture.reference("SELECT rule_id FROM rule WHERE split_part(span, ' ', 1)::INTEGER > 100"),
                        "SELECT rule_id FROM rule WHERE replace(span, ' min', '')::INTEGER > 100"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture.reference("SELECT rule_id FROM rule WHERE json_extract_string(conf, '$.unit') = 'C'"),
                        "SELECT rule_id FROM rule WHERE conf[10] = 'C'"))
                .isEqualTo("passed");
    }

    /** The mean of three times 3.3 is more than 3.3: a reference that divides is as wrong there as an answer that multiplies is right. */
    @Test
    void floatingNumbersAddUpWithoutRounding() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE run (run_id INTEGER PRIMARY KEY, rig VARCHAR NOT NULL, score DOUBLE NOT NULL);")
                .data(
                        "INSERT INTO run VALUES (1, 'A', 0.1), (2, 'A', 0.7), (3, 'B', 3.3), (4, 'B', 0.2), (5, 'B', 3.3);")
                .reference(
                        "SELECT run_id FROM (SELECT *, avg(score) OVER (PARTITION BY rig) AS mean FROM run) WHERE score > mean");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT run_id FROM (SELECT *, sum(score) OVER w AS s, count(*) OVER w AS n FROM run WINDOW w AS (PARTITION BY rig)) WHERE score * n > s"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "SELECT run_id FROM run r WHERE score > (SELECT avg(score) FROM run o WHERE o.rig = r.rig)"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "SELECT run_id FROM run r WHERE score >= (SELECT avg(score) FROM run o WHERE o.rig = r.rig)"))
                .isEqualTo("rows");
    }

    /** The engine ends itself over these in a batch, unless an optimization is off. */
    @Test
    void groupingSetsOverAllRowsAreCountedOnManyDatabases() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE seat (row_no INTEGER NOT NULL, sold BOOLEAN, price INTEGER NOT NULL);")
                .data("INSERT INTO seat VALUES (1, true, 20), (1, false, 20), (2, NULL, 15), (2, true, 15);")
                .reference("SELECT row_no, sold, count(*) AS n FROM seat GROUP BY ROLLUP (row_no, sold)");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT row_no, sold, count(*) AS n FROM seat GROUP BY GROUPING SETS ((row_no, sold), (row_no), ())"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT row_no, sold, count(*) AS n FROM seat GROUP BY CUBE (row_no, sold)"))
                .isEqualTo("rows");
        QueryFixture plain = fixture.reference("SELECT row_no, count(*) AS n FROM seat GROUP BY row_no");
        assertThat(outcome(plain, "SELECT row_no, count(*) AS n FROM seat GROUP BY ROLLUP (row_no)"))
                .isEqualTo("rows");
    }

    /** Any condition that is never true has its rows, and nobody has written that one. */
    @Test
    void anAnswerThatNeverGivesARowHasNoKnownMistake() {
        QueryFixture fixture =
                QueryFixture.schema(FEES).data(FEE_ROWS).reference("SELECT ride_id FROM ride WHERE km > 2 AND km < 30");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT ride_id FROM ride WHERE ride_id IS NULL");
        assertThat(failed.faults().get(0).id()).isEqualTo("rows");
        assertThat(failed.diagnosis()).isEmpty();
    }

    /** The mean of three times 6400.10 is less than 6400.10, and the sum divided by three is not. */
    @Test
    void meansAndQuotientsOfDecimalsAreSuchAsAreEqualHoweverTheyAreTaken() {
        String asked = "SELECT badge, pay FROM workers AS w WHERE pay > ";
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE workers (badge VARCHAR PRIMARY KEY, unit VARCHAR NOT NULL, pay DECIMAL(9, 2) NOT NULL CHECK (pay BETWEEN 1000 AND 20000));")
                .data("""
                        INSERT INTO workers VALUES ('w1', 'ops', 2000), ('w2', 'ops', 2400.50), ('w3', 'dev', 5000), ('w4', 'dev', 7000),
                            ('w5', 'dev', 6400.10), ('w6', 'hr', 3000);
                        """)
                .reference(asked + "(SELECT avg(pay) FROM workers AS v WHERE v.unit = w.unit)");
        for (String mean : List.of("sum(pay) / count(*)", "avg(pay::DOUBLE)", "sum(pay * 100) / count(*) / 100")) {
            assertThat(outcome(fixture, asked + "(SELECT " + mean + " FROM workers AS v WHERE v.unit = w.unit)"))
                    .as(mean)
                    .isEqualTo("passed");
        }
        assertThat(outcome(
                        fixture,
                        asked.replace(">", ">=") + "(SELECT avg(pay) FROM workers AS v WHERE v.unit = w.unit)"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, asked + "(SELECT median(pay) FROM workers AS v WHERE v.unit = w.unit)"))
                .isEqualTo("rows");
    }

    /** What a statement names stays as it is named, so that a comparison still turns there. */
    @Test
    void aDecimalThatIsComparedStaysExact() {
        String asked = "SELECT unit, avg(pay) AS mean FROM workers WHERE pay %s 99.99 GROUP BY unit";
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE workers (badge INTEGER PRIMARY KEY, unit VARCHAR NOT NULL, pay DECIMAL(9, 2) NOT NULL);")
                .data("INSERT INTO workers VALUES (1, 'ops', 120.10), (2, 'ops', 80), (3, 'dev', 150.55);")
                .reference(String.format(asked, ">"));
        assertThat(outcome(fixture, String.format(asked, ">="))).isEqualTo("rows");
        assertThat(outcome(fixture, String.format(asked, ">").replace("99.99", "100")))
                .isEqualTo("rows");
    }
}
