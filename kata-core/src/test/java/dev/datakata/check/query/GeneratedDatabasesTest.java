package dev.datakata.check.query;

import static dev.datakata.check.query.QueryFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated databases hold, seen by the answers that they tell apart, and the counterexamples that come of them. */
class GeneratedDatabasesTest {
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

    @Test
    void aColumnsCollationHoldsOnGeneratedDatabases() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE ship (ship_id INTEGER PRIMARY KEY, name VARCHAR COLLATE NOCASE NOT NULL);")
                .data("INSERT INTO ship VALUES (1, 'Eider'), (2, 'baltic'), (3, 'Cormorant'), (4, 'aurora');")
                .reference("SELECT ship_id, name FROM ship ORDER BY name, ship_id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT ship_id, name FROM ship ORDER BY lower(name), ship_id"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT ship_id, name FROM ship ORDER BY encode(name), ship_id"))
                .isEqualTo("order");
    }

    @Test
    void anOrderInOtherWordsIsHeldAgainstTheOneAskedFor() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE task (task_id INTEGER PRIMARY KEY, topic VARCHAR, points INTEGER NOT NULL, state VARCHAR NOT NULL);")
                .data(
                        "INSERT INTO task VALUES (1, 'maths', 14, 'open'), (2, 'maths', 3, 'open'), (3, NULL, 7, 'shut'), (4, 'earth', 25, 'open');")
                .reference("SELECT task_id, topic FROM task WHERE state = 'open' ORDER BY topic, points DESC, task_id")
                .orderedByReference();
        String open = "SELECT task_id, topic FROM task WHERE state = 'open' ORDER BY ";
        assertThat(outcome(fixture, open + "lower(topic), 0 - points, task_id + 1"))
                .isEqualTo("order");
        assertThat(outcome(fixture, open + "topic || '', 0 - points, task_id + 1"))
                .isEqualTo("passed");
        // ties that the answer leaves open, and keys that are nearly the right ones
        assertThat(outcome(fixture, open + "topic || '', 0 - points")).isEqualTo("order");
        assertThat(outcome(fixture, open + "topic, round(points / 2) DESC, task_id"))
                .isEqualTo("order");
        assertThat(outcome(fixture, open + "coalesce(topic, ''), points DESC, task_id"))
                .isEqualTo("order");
        assertThat(outcome(fixture, open + "topic, -points, task_id")).isEqualTo("passed");
    }

    @Test
    void anAnswersOwnConstantIsTriedWhoeverAskedBefore() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE pay (id INTEGER PRIMARY KEY, amount INTEGER);")
                .data("INSERT INTO pay VALUES (1, 10), (2, 250), (3, NULL), (4, 31);")
                .reference("SELECT id FROM pay WHERE amount > 20");
        assertThat(outcome(fixture, "SELECT id FROM pay WHERE amount > 20 AND amount <> 7777"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM pay WHERE NOT amount <= 20"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id FROM pay WHERE amount > 20 AND amount NOT IN (7777)"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM pay WHERE amount > 20 AND amount NOT IN (8888)"))
                .isEqualTo("rows");
    }

    /** The type is made from a table's rows, so the tables cannot be made again without their keys and be filled and emptied at will. */
    @Test
    void aSchemaThatNeedsItsOwnScriptIsGradedAllTheSame() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE port (port_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
                        CREATE TABLE ship (ship_id INTEGER PRIMARY KEY, home INTEGER REFERENCES port (port_id), tons INTEGER);
                        CREATE TYPE size AS ENUM (SELECT 'small' UNION ALL SELECT name FROM port);
                        """)
                .data(
                        "INSERT INTO port VALUES (1, 'Bergen'), (2, 'Skagen'); INSERT INTO ship VALUES (1, 1, 20), (2, 1, NULL), (3, NULL, 45), (4, 2, 45);")
                .reference(
                        "SELECT p.name, count(s.tons) AS n FROM port p LEFT JOIN ship s ON s.home = p.port_id GROUP BY p.name, p.port_id");
        assertThat(outcome(fixture, "SELECT name, (SELECT count(tons) FROM ship WHERE home = port_id) AS n FROM port"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT p.name, count(s.tons) AS n FROM port p LEFT JOIN ship s ON s.home = p.port_id GROUP BY p.name"))
                .isEqualTo("rows");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT p.name, count(s.tons) AS n FROM port p JOIN ship s ON s.home = p.port_id GROUP BY p.name, p.port_id"))
                .isEqualTo("rows");
    }

    @Test
    void aConstantThatMeetsAnotherColumnIsNews() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE quiz (id INTEGER PRIMARY KEY, title VARCHAR NOT NULL, topic VARCHAR, status VARCHAR NOT NULL);")
                .data(
                        "INSERT INTO quiz VALUES (1, 'Rivers', 'earth', 'open'), (2, 'Verbs', NULL, 'closed'), (3, 'Sums', 'maths', 'open');")
                .reference("SELECT id FROM quiz WHERE status = 'open'");
        assertThat(outcome(fixture, "SELECT id FROM quiz WHERE status = 'open' OR topic = 'open'"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM quiz WHERE status = 'open' AND title <> 'open'"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM quiz WHERE status LIKE 'open'"))
                .isEqualTo("passed");
    }

    @Test
    void aPatternThatEveryVisibleTextMatchesIsTried() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE hit (id INTEGER PRIMARY KEY, ip VARCHAR);")
                .data("INSERT INTO hit VALUES (1, '10.0.0.7'), (2, '10.0.3.12'), (3, NULL), (4, '10.0.12.1');")
                .reference("SELECT id FROM hit WHERE ip LIKE '10.0.%'");
        assertThat(outcome(fixture, "SELECT id FROM hit WHERE ip IS NOT NULL")).isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM hit WHERE starts_with(ip, '10.0.')"))
                .isEqualTo("passed");
    }

    /** The reference takes the texts apart, the answer needs them to be times: both are right on every time. */
    @Test
    void textsThatNoStatementSearchesStayWhatTheyAre() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE slot (id INTEGER PRIMARY KEY, begins VARCHAR NOT NULL);")
                .data("INSERT INTO slot VALUES (1, '09:30'), (2, '23:59'), (3, '14:05'), (4, '00:45');")
                .reference("SELECT id, CAST(substr(begins, 1, 2) AS INTEGER) AS h FROM slot");
        assertThat(outcome(fixture, "SELECT id, hour(CAST(begins AS TIME)) AS h FROM slot"))
                .isEqualTo("passed");
        QueryFixture nine = fixture.reference("SELECT id FROM slot WHERE begins LIKE '09:%'");
        assertThat(outcome(nine, "SELECT id FROM slot WHERE hour(CAST(begins AS TIME)) = 9"))
                .isEqualTo("passed");
        QueryFixture weights = QueryFixture.schema(
                        "CREATE TABLE parcel (id INTEGER PRIMARY KEY, weight VARCHAR NOT NULL);")
                .data("INSERT INTO parcel VALUES (1, '10kg'), (2, '7kg'), (3, '12kg');")
                .reference("SELECT id, CAST(regexp_extract(weight, '[0-9]+') AS INTEGER) AS kg FROM parcel");
        assertThat(outcome(weights, "SELECT id, CAST(replace(weight, 'kg', '') AS INTEGER) AS kg FROM parcel"))
                .isEqualTo("passed");
    }

    @Test
    void textsAreAsLongAsTheLengthThatIsAskedFor() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE dept (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);")
                .data("INSERT INTO dept VALUES (1, 'Legal'), (2, 'Ops'), (3, 'Sales'), (4, 'Lab');")
                .reference("SELECT id FROM dept WHERE length(name) > 4");
        assertThat(outcome(fixture, "SELECT id FROM dept WHERE length(name) >= 4"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM dept WHERE length(name) = 5"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM dept WHERE name LIKE '_____%'"))
                .isEqualTo("passed");
    }

    @Test
    void namesOfTwoWordsMeetPatternsForOne() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE guest (id INTEGER PRIMARY KEY, name VARCHAR, email VARCHAR);")
                .data(
                        "INSERT INTO guest VALUES (1, 'Iris Vale', 'iris@x.org'), (2, 'Jon Wick', 'jw@x.org'), (3, 'Kay Xu', NULL), (4, NULL, 'lou@x.org');");
        QueryFixture byName = fixture.reference("SELECT id FROM guest WHERE name LIKE 'J%'");
        assertThat(outcome(byName, "SELECT id FROM guest WHERE name ILIKE 'J%'"))
                .isEqualTo("rows");
        assertThat(outcome(byName, "SELECT id FROM guest WHERE name LIKE 'Jo%'"))
                .isEqualTo("rows");
        assertThat(outcome(byName, "SELECT id FROM guest WHERE left(name, 1) = 'J'"))
                .isEqualTo("passed");
        QueryFixture apart = fixture.reference("SELECT split_part(name, ' ', 2) AS s FROM guest WHERE name LIKE 'J%'");
        assertThat(outcome(apart, "SELECT substr(name, strpos(name, ' ') + 1) AS s FROM guest WHERE name LIKE 'J%'"))
                .isEqualTo("passed");
        QueryFixture byDomain = fixture.reference("SELECT id FROM guest WHERE split_part(email, '@', 2) = 'x.org'");
        assertThat(outcome(byDomain, "SELECT id FROM guest WHERE email IS NOT NULL"))
                .isEqualTo("rows");
        assertThat(outcome(byDomain, "SELECT id FROM guest WHERE email LIKE '%x.org'"))
                .isEqualTo("rows");
        assertThat(outcome(byDomain, "SELECT id FROM guest WHERE email LIKE '%@x.org'"))
                .isEqualTo("passed");
    }

    @Test
    void anEscapedWildcardIsNoWildcard() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE hive (id INTEGER PRIMARY KEY, label VARCHAR NOT NULL);")
                .data("INSERT INTO hive VALUES (1, 'Q_1'), (2, 'Q_2'), (3, 'old'), (4, 'Mill');")
                .reference("SELECT id FROM hive WHERE label LIKE 'Q\\_%' ESCAPE '\\'");
        assertThat(outcome(fixture, "SELECT id FROM hive WHERE label LIKE 'Q_%'"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM hive WHERE label LIKE '%Q\\_%' ESCAPE '\\'"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM hive WHERE label ILIKE 'Q\\_%' ESCAPE '\\'"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id FROM hive WHERE starts_with(label, 'Q_')"))
                .isEqualTo("passed");
    }

    @Test
    void momentsDifferByNoMoreThanTheVisibleOnesShow() {
        QueryFixture minutes = QueryFixture.schema("CREATE TABLE tide (tide_id INTEGER PRIMARY KEY, seen TIMESTAMP);")
                .data("INSERT INTO tide VALUES (1, '2025-03-01 06:12:00'), (2, '2025-03-01 18:40:00'), (3, NULL);")
                .reference("SELECT tide_id, seen FROM tide ORDER BY seen, tide_id")
                .orderedByReference();
        String other = "SELECT tide_id, seen FROM tide ORDER BY date_trunc('%s', seen), tide_id";
        assertThat(outcome(minutes, other.formatted("hour"))).isEqualTo("order");
        QueryFixture seconds = QueryFixture.schema("CREATE TABLE tide (tide_id INTEGER PRIMARY KEY, seen TIMESTAMP);")
                .data("INSERT INTO tide VALUES (1, '2025-03-01 06:12:31'), (2, '2025-03-01 18:40:02'), (3, NULL);")
                .reference("SELECT tide_id, seen FROM tide ORDER BY seen, tide_id")
                .orderedByReference();
        assertThat(outcome(seconds, other.formatted("hour"))).isEqualTo("order");
        assertThat(outcome(seconds, other.formatted("minute"))).isEqualTo("order");
        assertThat(outcome(seconds, other.formatted("second"))).isEqualTo("passed");
    }

    @Test
    void aConstantOfOneColumnMeetsThoseComparedWithItByOrder() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE policy (policy_no INTEGER PRIMARY KEY, starts DATE NOT NULL, ends DATE, CHECK (ends >= starts));
                        CREATE TABLE claim (claim_no INTEGER PRIMARY KEY, policy_no INTEGER REFERENCES policy (policy_no), filed DATE NOT NULL);
                        """)
                .data(
                        "INSERT INTO policy VALUES (1, '2024-01-01', '2024-12-31'), (2, '2025-02-28', NULL);"
                                + "INSERT INTO claim VALUES (1, 1, '2024-05-05'), (2, 2, '2025-03-30'), (3, 1, '2025-01-01'), (4, NULL, '2024-02-02');")
                .reference("SELECT c.claim_no FROM claim c JOIN policy p USING (policy_no)"
                        + " WHERE c.filed >= p.starts AND (p.ends IS NULL OR c.filed <= p.ends)");
        String answer = "SELECT c.claim_no FROM claim c JOIN policy p USING (policy_no)"
                + " WHERE c.filed BETWEEN p.starts AND coalesce(p.ends, %s)";
        assertThat(outcome(fixture, answer.formatted("'2031-12-31'"))).isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted("c.filed"))).isEqualTo("passed");
        assertThat(outcome(fixture, answer.formatted("DATE '9999-12-31'"))).isEqualTo("passed");
    }

    @Test
    void twoGroupsHaveAsManyRowsAsAConstantAsksFor() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE visit (person VARCHAR NOT NULL, place VARCHAR NOT NULL, minutes INTEGER NOT NULL);")
                .data(
                        "INSERT INTO visit VALUES ('Ada', 'mill', 5), ('Ada', 'lock', 7), ('Ben', 'mill', 4), ('Cem', 'weir', 20),"
                                + " ('Ada', 'weir', 3), ('Ada', 'ford', 9), ('Ada', 'mill', 2);")
                .reference("SELECT person FROM visit GROUP BY person HAVING count(*) >= 5 ORDER BY person")
                .orderedByReference();
        String answer = "SELECT person FROM visit GROUP BY person HAVING count(*) >= 5 ";
        assertThat(outcome(fixture, answer + "ORDER BY max(minutes)")).isEqualTo("order");
        assertThat(outcome(fixture, answer + "ORDER BY person LIMIT 1")).isEqualTo("rows");
        assertThat(outcome(fixture, answer + "ORDER BY min(person)")).isEqualTo("passed");
    }

    @Test
    void daysInARowReachFromOneYearIntoTheNext() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE flood (day DATE PRIMARY KEY);")
                .data("INSERT INTO flood VALUES ('2024-03-05'), ('2024-03-06'), ('2024-03-09'), ('2024-05-11');")
                .reference(
                        "SELECT min(day) AS since, max(day) AS until FROM (SELECT day, day - (row_number() OVER (ORDER BY day))::INTEGER AS run"
                                + " FROM flood) GROUP BY run");
        String answer =
                "SELECT min(day) AS since, max(day) AS until FROM (SELECT day, %s AS run FROM flood) GROUP BY run%s";
        String run = "day - (row_number() OVER (ORDER BY day))::INTEGER";
        assertThat(outcome(fixture, answer.formatted(run, ", month(day)"))).isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted(run, ", year(day)"))).isEqualTo("rows");
        assertThat(outcome(
                        fixture,
                        answer.formatted(
                                "date_diff('day', DATE '2000-01-01', day) - row_number() OVER (ORDER BY day)", "")))
                .isEqualTo("passed");
    }

    @Test
    void fullYearsUpToAConstantAreTriedOnItsAnniversaries() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE client (client_id INTEGER PRIMARY KEY, born DATE NOT NULL CHECK (born < DATE '2010-01-01'));")
                .data("INSERT INTO client VALUES (1, '1980-04-05'), (2, '1999-11-23'), (3, '2001-02-14');")
                .reference("SELECT client_id, date_sub('year', born, DATE '2023-03-31') AS age FROM client");
        String answer = "SELECT client_id, %s AS age FROM client";
        assertThat(outcome(fixture, answer.formatted("date_sub('year', born, DATE '2023-03-30')")))
                .isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted("floor((DATE '2023-03-31' - born) / 365.25)::BIGINT")))
                .isEqualTo("rows");
        assertThat(outcome(
                        fixture, answer.formatted("2023 - year(born) - (strftime(born, '%m-%d') > '03-31')::BIGINT")))
                .isEqualTo("passed");
    }

    @Test
    void whereManyConditionsMeetEachIsMissedByItself() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE stop (code VARCHAR PRIMARY KEY);
                        CREATE TABLE sailing (ship VARCHAR NOT NULL, leaves TIMESTAMP NOT NULL, origin VARCHAR NOT NULL REFERENCES stop (code),
                            target VARCHAR NOT NULL REFERENCES stop (code), lands TIMESTAMP NOT NULL, dropped BOOLEAN NOT NULL,
                            PRIMARY KEY (ship, leaves), CHECK (lands > leaves));
                        """).data("""
                        INSERT INTO stop VALUES ('Oban'), ('Tiree'), ('Barra'), ('Eigg');
                        INSERT INTO sailing VALUES
                            ('Clansman', '2025-06-01 07:10', 'Oban', 'Tiree', '2025-06-01 10:40', false),
                            ('Isle', '2025-06-01 12:00', 'Tiree', 'Barra', '2025-06-01 14:45', false),
                            ('Isle', '2025-06-02 12:00', 'Tiree', 'Barra', '2025-06-02 14:45', true),
                            ('Lochnevis', '2025-06-01 10:15', 'Eigg', 'Oban', '2025-06-01 13:00', false);
                        """).reference("""
                        SELECT a.ship, b.ship AS onward FROM sailing AS a JOIN sailing AS b ON b.origin = a.target
                        WHERE a.origin = 'Oban' AND b.target = 'Barra' AND NOT a.dropped AND NOT b.dropped
                          AND b.leaves BETWEEN a.lands + INTERVAL 30 MINUTE AND a.lands + INTERVAL 3 HOUR""");
        String answer = """
                SELECT a.ship, b.ship AS onward FROM sailing AS a, sailing AS b
                WHERE b.origin = a.target AND a.origin = 'Oban' AND b.target = 'Barra' AND NOT a.dropped AND\s""";
        String inTime = "b.leaves >= a.lands + INTERVAL 30 MINUTE AND b.leaves <= a.lands + INTERVAL 3 HOUR";
        assertThat(outcome(fixture, answer + " NOT b.dropped AND " + inTime)).isEqualTo("passed");
        assertThat(outcome(fixture, answer + inTime)).isEqualTo("rows");
        assertThat(outcome(fixture, answer + " NOT b.dropped AND b.leaves::DATE = a.leaves::DATE AND " + inTime))
                .isEqualTo("rows");
        assertThat(outcome(
                        fixture,
                        answer + " NOT b.dropped AND date_diff('minute', a.lands, b.leaves) BETWEEN 30 AND 239"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, answer.replace("a.origin = 'Oban' AND", "") + " NOT b.dropped AND " + inTime))
                .isEqualTo("rows");
    }

    @Test
    void whereChanceNeverMeetsTheConditionsTheVisibleRowsAreTakenApart() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE swim (swimmer VARCHAR NOT NULL, place VARCHAR NOT NULL, day DATE NOT NULL, degrees INTEGER NOT NULL);
                        """).data("""
                        INSERT INTO swim SELECT 'Ada', 'weir', DATE '2025-02-26' + n::INTEGER, 3 + n % 3 FROM range(21) AS r(n);
                        INSERT INTO swim SELECT 'Ben', 'weir', DATE '2025-03-01' + (2 * n)::INTEGER, 4 FROM range(21) AS r(n);
                        INSERT INTO swim VALUES ('Cem', 'lido', '2025-03-03', 24), ('Ada', 'weir', '2025-02-27', 9);
                        """).reference("""
                        SELECT DISTINCT swimmer FROM (
                            SELECT swimmer, day - (row_number() OVER (PARTITION BY swimmer ORDER BY day))::INTEGER AS run
                            FROM (SELECT DISTINCT swimmer, day FROM swim WHERE place = 'weir' AND degrees <= 5))
                        GROUP BY swimmer, run HAVING count(*) >= 20""");
        String answer = """
                WITH days AS (SELECT %s swimmer, day FROM swim WHERE %s), runs AS (
                    SELECT swimmer, day - (row_number() OVER (PARTITION BY swimmer ORDER BY day))::INTEGER AS run FROM days)
                SELECT DISTINCT swimmer FROM runs GROUP BY swimmer, run HAVING count(*) >= 20""";
        String cold = "place = 'weir' AND degrees <= 5";
        assertThat(outcome(fixture, answer.formatted("DISTINCT", cold))).isEqualTo("passed");
        assertThat(outcome(fixture, answer.formatted("", cold))).isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted("DISTINCT", "degrees <= 5")))
                .isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted("DISTINCT", "place = 'weir' AND degrees BETWEEN 3 AND 5")))
                .isEqualTo("rows");
    }

    @Test
    void pairsThatReadTheSameAreTriedWhereColumnsAreWrittenBesideEachOther() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE player (player_id INTEGER PRIMARY KEY); CREATE TABLE bout (host INTEGER NOT NULL REFERENCES player (player_id),"
                                + " guest INTEGER NOT NULL REFERENCES player (player_id), hall VARCHAR NOT NULL, city VARCHAR NOT NULL);")
                .data(
                        "INSERT INTO player VALUES (1), (2), (3), (4); INSERT INTO bout VALUES (1, 2, 'north hall', 'Lund'),"
                                + " (2, 1, 'old gym', 'Ystad'), (3, 4, 'north hall', 'Lund'), (3, 1, 'arena', 'Lund'), (3, 4, 'gym', 'Falun');")
                .reference(
                        "SELECT count(*) AS pairs FROM (SELECT DISTINCT least(host, guest), greatest(host, guest) FROM bout)");
        String answer = "SELECT count(DISTINCT %s) AS pairs FROM bout";
        assertThat(outcome(fixture, answer.formatted("concat(least(host, guest), greatest(host, guest))")))
                .isEqualTo("rows");
        assertThat(outcome(fixture, answer.formatted("least(host, guest) || '-' || greatest(host, guest)")))
                .isEqualTo("passed");
        QueryFixture texts = fixture.reference("SELECT count(*) AS halls FROM (SELECT DISTINCT hall, city FROM bout)");
        assertThat(outcome(texts, "SELECT count(DISTINCT hall || city) AS halls FROM bout"))
                .isEqualTo("rows");
        assertThat(outcome(texts, "SELECT count(DISTINCT (hall, city)) AS halls FROM bout"))
                .isEqualTo("passed");
    }

    @Test
    void valuesOfOneLengthStayApartWhenTheyAreWrittenBesideOthers() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE haul (year INTEGER NOT NULL, month INTEGER NOT NULL, land VARCHAR NOT NULL, port VARCHAR NOT NULL);")
                .data(
                        "INSERT INTO haul VALUES (2023, 1, 'NOR', 'Bergen'), (2023, 11, 'NOR', 'Bod\u00f8'), (2024, 2, 'ISL', 'H\u00f6fn'),"
                                + " (2024, 2, 'ISL', 'Keflav\u00edk'), (2024, 2, 'ISL', 'H\u00f6fn');");
        assertThat(outcome(
                        fixture.reference("SELECT count(*) AS months FROM (SELECT DISTINCT year, month FROM haul)"),
                        "SELECT count(DISTINCT concat(year, month)) AS months FROM haul"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture.reference("SELECT count(*) AS ports FROM (SELECT DISTINCT land, port FROM haul)"),
                        "SELECT count(DISTINCT land || port) AS ports FROM haul"))
                .isEqualTo("passed");
    }

    @Test
    void aConstantThatARunningSumReachesIsTriedAsASingleValue() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE cup (n INTEGER PRIMARY KEY, ml INTEGER NOT NULL CHECK (ml >= 0));")
                .data("INSERT INTO cup VALUES (1, 120), (2, 210), (3, 90), (4, 150), (5, 40);")
                .reference("SELECT n, total FROM (SELECT n, sum(ml) OVER (ORDER BY n) AS total FROM cup) AS t"
                        + " WHERE total >= 500 ORDER BY n LIMIT 1");
        assertThat(outcome(
                        fixture,
                        "SELECT n, total FROM (SELECT n, total, lag(total) OVER (ORDER BY n) AS before"
                                + " FROM (SELECT n, sum(ml) OVER (ORDER BY n) AS total FROM cup)) AS t"
                                + " WHERE total >= 500 AND before < 500 ORDER BY n LIMIT 1"))
                .isEqualTo("rows");
    }

    /** So answers are judged that end the engine where many databases are asked in one statement. */
    @Test
    void databasesAreTriedOneByOneWhereNoBatchIsWanted() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE pay (id INTEGER PRIMARY KEY, amount INTEGER);")
                .data("INSERT INTO pay VALUES (1, 10), (2, 250), (3, NULL), (4, 31);")
                .reference("SELECT id FROM pay WHERE amount > 20");
        try (Checks checks = Checks.withoutBatches(engine)) {
            Kata kata = fixture.kata();
            assertThat(checks.check(kata, new SourceFile("solution.sql", "SELECT id FROM pay WHERE NOT amount <= 20")))
                    .isInstanceOf(Verdict.Passed.class);
            assertThat(checks.check(kata, new SourceFile("solution.sql", "SELECT id FROM pay WHERE amount >= 20")))
                    .isInstanceOf(Verdict.Failed.class);
        }
    }

    /** On most databases the answer picks another row of a tie, and is right; where the trips are many it is wrong. */
    @Test
    void choicesInATieThatALimitCutsHideNoRealDifference() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE trip (trip_id INTEGER PRIMARY KEY, seats INTEGER NOT NULL);")
                .data("INSERT INTO trip VALUES (1, 4), (2, 2), (3, 4), (4, 1), (5, 4);")
                .reference("SELECT trip_id, seats FROM trip ORDER BY seats DESC LIMIT 2")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT trip_id, seats FROM trip ORDER BY seats DESC, trip_id DESC LIMIT 2"))
                .isEqualTo("passed");
        String few =
                "SELECT trip_id, seats FROM (SELECT *, count(*) OVER () AS trips FROM trip) WHERE trips < 8 OR seats > 1 ";
        assertThat(outcome(fixture, few + "ORDER BY seats DESC, trip_id DESC LIMIT 2"))
                .isEqualTo("rows");
    }

    @Test
    void aCounterexampleIsSmall() {
        QueryFixture fixture = people().reference("SELECT team, count(email) AS n FROM people GROUP BY team");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT team, count(*) AS n FROM people GROUP BY team");
        assertThat(failed.counterexample().orElseThrow().rowCount()).isEqualTo(1);
        assertThat(failed.counterexample()
                        .orElseThrow()
                        .tables()
                        .get("people")
                        .rows()
                        .get(0)
                        .get(1))
                .isNull();
    }

    @Test
    void aWrongOrderIsShownOnFewRows() {
        QueryFixture fixture = people().reference("SELECT id, team, score FROM people ORDER BY team, score DESC, id")
                .orderedByReference();
        // this one is right on the visible rows
        Verdict.Failed failed = (Verdict.Failed)
                fixture.check(engine, "SELECT id, team, score FROM people ORDER BY team, score // 2 DESC, id");
        assertThat(failed.faults().get(0).id()).isEqualTo("order");
        assertThat(failed.counterexample().orElseThrow().rowCount()).isEqualTo(2);
    }

    @Test
    void aCounterexampleShowsOnlyTablesThatAreRead() {
        QueryFixture fixture = QueryFixture.schema(
                        QueryFixture.PEOPLE + "CREATE TABLE teams (name VARCHAR PRIMARY KEY);")
                .data(QueryFixture.PEOPLE_DATA + "INSERT INTO teams VALUES ('red'), ('blue');")
                .reference("SELECT team, count(email) AS n FROM people GROUP BY team");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT team, count(*) AS n FROM people GROUP BY team");
        assertThat(failed.counterexample().orElseThrow().tables()).containsOnlyKeys("people");
    }

    /** Nor does it where the reference is so selective that databases are made of others, whose other tables have rows. */
    @Test
    void aCounterexampleOfManyConditionsShowsOnlyTablesThatAreRead() {
        QueryFixture fixture = QueryFixture.schema(
                        QueryFixture.PEOPLE + "CREATE TABLE teams (name VARCHAR PRIMARY KEY);")
                .data(QueryFixture.PEOPLE_DATA + "INSERT INTO teams VALUES ('red'), ('blue');")
                .reference(
                        "SELECT a.id FROM people a JOIN people b ON a.team = b.team AND a.email < b.email AND a.score = b.score + 1 WHERE a.id > b.id");
        Verdict.Failed failed = (Verdict.Failed)
                fixture.check(
                        engine,
                        "SELECT a.id FROM people a JOIN people b ON a.team = b.team AND a.email <= b.email AND a.score = b.score + 1 WHERE a.id > b.id");
        assertThat(failed.counterexample().orElseThrow().tables()).containsOnlyKeys("people");
    }

    @Test
    void whereTheReferenceFailsNothingIsExpected() {
        QueryFixture fixture = people().reference("SELECT id, 100 // (score - 5) AS share FROM people WHERE id <> 1");
        assertThat(outcome(fixture, "SELECT id, 100 // (score - 5) AS share FROM people WHERE NOT id = 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, 100 // (score - 5) AS share FROM people WHERE id > 1"))
                .isEqualTo("rows");
    }

    @Test
    void anAnswerThatFailsOnFewDatabasesIsFoundThere() {
        QueryFixture fixture = people().reference("SELECT id, 100 // nullif(score - 6, 0) AS share FROM people");
        assertThat(outcome(fixture, "SELECT id, 100 // (score - 6) AS share FROM people"))
                .isEqualTo("execution");
    }

    /** It runs out of time on a database and is not run on ever smaller ones after that: each would take the time again. */
    @Test
    void anAnswerThatNeverEndsOnSomeDatabasesIsFoundThereOnce() {
        try (Engine impatient = Engine.start(new Limits(Duration.ofMillis(300), 256_000_000, 64_000_000, 1))) {
            QueryFixture fixture = people().reference("SELECT id FROM people");
            Verdict verdict = fixture.check(impatient, """
                    SELECT id FROM people WHERE (
                        WITH RECURSIVE t(n) AS (
                            SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 9 OR (SELECT count(*) FROM people) = 1)
                        SELECT count(*) FROM t) > 0""");
            assertThat(((Verdict.Failed) verdict).faults().get(0).id()).isEqualTo("timeout");
        }
    }
}
