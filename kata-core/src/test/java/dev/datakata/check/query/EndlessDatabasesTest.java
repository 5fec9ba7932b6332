package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No generated database keeps a reference from its end that comes to one on the visible data: on such a database nothing is learnt, and all the time is gone. */
class EndlessDatabasesTest {
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

    private static QueryFixture parts(String reference) {
        return QueryFixture.schema("""
                        CREATE TABLE item (item_no VARCHAR PRIMARY KEY, stock INTEGER NOT NULL CHECK (stock >= 0));
                        CREATE TABLE made_of (whole VARCHAR NOT NULL REFERENCES item (item_no), part VARCHAR NOT NULL REFERENCES item (item_no),
                            pieces INTEGER NOT NULL CHECK (pieces > 0), PRIMARY KEY (whole, part), CHECK (whole <> part));
                        """).data("""
                        INSERT INTO item VALUES ('T1', 2), ('L1', 9), ('P1', 20), ('S1', 500), ('G1', 7), ('K1', 0);
                        INSERT INTO made_of VALUES ('T1', 'L1', 4), ('T1', 'P1', 1), ('L1', 'S1', 2), ('P1', 'S1', 6), ('K1', 'T1', 1), ('K1', 'G1', 1);
                        """).reference(reference);
    }

    private static String needed(String union, String lacking) {
        return "WITH RECURSIVE need AS (SELECT part, pieces FROM made_of WHERE whole = 'K1' " + union
                + " SELECT m.part, need.pieces * m.pieces FROM need JOIN made_of AS m ON m.whole = need.part)"
                + " SELECT need.part, sum(need.pieces) AS pieces, " + lacking
                + " AS lacking FROM need JOIN item ON item_no = need.part GROUP BY need.part";
    }

    /**
     * Nothing is part of itself, and thousands of databases show what two ways to the same part tell apart. Some have numbers whose product is too large: they are left
     * out, and no other one with them.
     */
    @Test
    void nothingIsPartOfItself() {
        QueryFixture fixture = parts(needed("UNION ALL", "greatest(sum(need.pieces) - any_value(stock), 0)"));
        String seeded =
                "WITH RECURSIVE t(part, n) AS (SELECT 'K1', 1 UNION ALL SELECT m.part, t.n * m.pieces FROM t, made_of AS m WHERE m.whole = t.part)"
                        + " SELECT part, sum(n) AS pieces, CASE WHEN sum(n) > max(stock) THEN sum(n) - max(stock) ELSE 0 END AS lacking"
                        + " FROM t JOIN item ON item_no = part WHERE part <> 'K1' GROUP BY part";
        assertThat(outcome(fixture, seeded)).isEqualTo("passed");
        assertThat(outcome(fixture, needed("UNION", "greatest(sum(need.pieces) - any_value(stock), 0)")))
                .isEqualTo("rows");
        assertThat(outcome(fixture, needed("UNION ALL", "sum(greatest(need.pieces - stock, 0))")))
                .isEqualTo("rows");
        // the columns that are followed are known by what they refer to as well
        assertThat(outcome(parts(seeded), needed("UNION ALL", "greatest(sum(need.pieces - stock), 0)")))
                .isEqualTo("rows");
    }

    @Test
    void theSameHoldsOfATableWithoutKeys() {
        String reach =
                "WITH RECURSIVE t AS (SELECT name, boss FROM staff WHERE boss IS NULL UNION ALL SELECT s.name, s.boss FROM staff AS s JOIN t ON s.boss = t.name) ";
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE staff (name VARCHAR, boss VARCHAR);")
                .data(
                        "INSERT INTO staff VALUES ('Ida', NULL), ('Ole', 'Ida'), ('Una', 'Ole'), ('Pia', 'Ida'), ('Rob', 'Max');")
                .reference(reach + "SELECT name FROM t");
        assertThat(outcome(fixture, reach + "SELECT t.name FROM t LEFT JOIN t AS other ON false"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT name FROM staff WHERE boss IS NULL OR boss IN (SELECT name FROM staff)"))
                .isEqualTo("rows");
    }

    @Test
    void aCircleIsTriedWhereTheVisibleDataHasOne() {
        String reach =
                "WITH RECURSIVE t AS (SELECT target FROM flight WHERE origin = 'VIE' UNION %s SELECT f.target FROM flight AS f JOIN t ON f.origin = t.target%s) SELECT DISTINCT target FROM t";
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE flight (origin VARCHAR NOT NULL, target VARCHAR NOT NULL);")
                .data("INSERT INTO flight VALUES ('VIE', 'FRA'), ('FRA', 'JFK'), ('JFK', 'VIE'), ('OSL', 'FRA');")
                .reference(reach.formatted("", ""));
        assertThat(outcome(fixture, reach.formatted("", " AND f.target IS NOT NULL")))
                .isEqualTo("passed");
        assertThat(outcome(fixture, reach.formatted("", " AND f.target <> 'VIE'")))
                .isEqualTo("rows");
    }

    /** A moment near 1970 would have a row for each of 29 million minutes. */
    @Test
    void aCountOfMillisecondsIsNoSmallNumber() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE hit (hit_id INTEGER PRIMARY KEY, ms BIGINT NOT NULL);")
                .data(
                        "INSERT INTO hit VALUES (1, 1735689600000), (2, 1735689601500), (3, 1735689659999), (4, 1735689660000), (5, 1735689725000);")
                .reference(minutes("ms // 60000"));
        assertThat(outcome(fixture, minutes("(ms - ms % 60000) // 60000"))).isEqualTo("passed");
        assertThat(outcome(fixture, minutes("round(ms / 60000)::BIGINT"))).isEqualTo("rows");
    }

    private static String minutes(String minute) {
        return "WITH m AS (SELECT " + minute + " AS minute FROM hit)"
                + " SELECT g.minute, count(m.minute) AS hits"
                + " FROM (SELECT unnest(generate_series((SELECT min(minute) FROM m), (SELECT max(minute) FROM m))) AS minute) AS g"
                + " LEFT JOIN m ON m.minute = g.minute GROUP BY g.minute";
    }
}
