package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated databases hold values that a statement's functions make alike, and values inside lists, STRUCTs and MAPs that nobody showed. */
class AlikeValuesTest {
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

    private static final QueryFixture SONGS = QueryFixture.schema(
                    "CREATE TABLE song (song_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, moods VARCHAR[] NOT NULL, cover STRUCT(year INTEGER, ink VARCHAR));")
            .data("""
                    INSERT INTO song VALUES
                     (1, 'Reed', ['calm', 'slow'], {'year': 1990, 'ink': 'red'}),
                     (2, 'Moor', ['calm'], {'year': 2001, 'ink': NULL}),
                     (3, 'Tarn', ['loud', 'calm', 'live'], NULL),
                     (4, 'Fell', [], {'year': 2001, 'ink': 'blue'});
                    """);

    @Test
    void elementsOfAListComeInAnyOrderAndMoreThanOnce() {
        QueryFixture calm = SONGS.reference("SELECT song_id FROM song WHERE list_contains(moods, 'calm')");
        assertThat(outcome(calm, "SELECT song_id FROM song WHERE 'calm' IN (SELECT unnest(moods))"))
                .isEqualTo("passed");
        assertThat(outcome(calm, "SELECT song_id FROM song WHERE moods[1] = 'calm' OR moods[2] = 'calm'"))
                .isEqualTo("rows");
        assertThat(outcome(calm, "SELECT song_id FROM (SELECT song_id, unnest(moods) AS m FROM song) WHERE m = 'calm'"))
                .isEqualTo("rows");
        QueryFixture last = SONGS.reference("SELECT song_id, moods[-1] AS last FROM song");
        assertThat(outcome(last, "SELECT song_id, moods[len(moods)] AS last FROM song"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                last,
                                "SELECT song_id, coalesce(moods[3], CASE WHEN len(moods) = 2 THEN 'slow' ELSE moods[1] END) AS last FROM song"))
                .isEqualTo("rows");
    }

    @Test
    void fieldsOfAStructDifferOneByOne() {
        QueryFixture old = SONGS.reference("SELECT song_id FROM song WHERE cover.year < 2001");
        assertThat(outcome(old, "SELECT song_id FROM song WHERE NOT cover.year >= 2001"))
                .isEqualTo("passed");
        assertThat(outcome(old, "SELECT song_id FROM song WHERE cover.ink = 'red'"))
                .isEqualTo("rows");
        assertThat(outcome(old, "SELECT song_id FROM song WHERE cover.year <= 1990"))
                .isEqualTo("rows");
    }

    @Test
    void entriesOfAMapHaveOtherValuesOrAreMissing() {
        QueryFixture wide = QueryFixture.schema(
                        "CREATE TABLE box (box_id INTEGER PRIMARY KEY, size MAP(VARCHAR, INTEGER) NOT NULL);")
                .data(
                        "INSERT INTO box VALUES (1, MAP {'w': 3, 'h': 9}), (2, MAP {'w': 7, 'h': 2}), (3, MAP {'w': 4, 'h': 4});")
                .reference("SELECT box_id FROM box WHERE size['w'] >= size['h']");
        assertThat(outcome(wide, "SELECT box_id FROM box WHERE NOT size['w'] < size['h']"))
                .isEqualTo("passed");
        assertThat(outcome(wide, "SELECT box_id FROM box WHERE size['w'] > 3")).isEqualTo("rows");
        assertThat(outcome(wide, "SELECT box_id FROM box WHERE coalesce(size['w'], 10) >= size['h']"))
                .isEqualTo("rows");
    }

    /** Nobody granted more or fewer elements where all visible lists have as many, nor NULLs where none is to be seen. */
    @Test
    void listsKeepTheLengthThatAllVisibleOnesHave() {
        QueryFixture points = QueryFixture.schema(
                        "CREATE TABLE stop (stop_id INTEGER PRIMARY KEY, pos DOUBLE[] NOT NULL);")
                .data("INSERT INTO stop VALUES (1, [1.5, 2.0]), (2, [3.0, 0.5]), (3, [2.0, 2.0]);")
                .reference("SELECT stop_id, pos[1] AS x, pos[2] AS y FROM stop");
        assertThat(outcome(points, "SELECT stop_id, pos[1] AS x, pos[-1] AS y FROM stop"))
                .isEqualTo("passed");
        assertThat(outcome(points, "SELECT stop_id, pos[1] AS x, list_max(pos) AS y FROM stop"))
                .isEqualTo("rows");
        QueryFixture array = QueryFixture.schema(
                        "CREATE TABLE dot (dot_id INTEGER PRIMARY KEY, rgb INTEGER[3] NOT NULL);")
                .data("INSERT INTO dot VALUES (1, [1, 2, 3]), (2, [4, 5, 6]);")
                .reference("SELECT dot_id, rgb[3] AS blue FROM dot");
        assertThat(outcome(array, "SELECT dot_id, rgb[-1] AS blue FROM dot")).isEqualTo("passed");
        assertThat(outcome(array, "SELECT dot_id, list_max(rgb) AS blue FROM dot"))
                .isEqualTo("rows");
    }

    @Test
    void numbersThatAreReadAsTextsHaveOneDigitAndTwo() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE shelf (shelf_id INTEGER PRIMARY KEY, books INTEGER NOT NULL);")
                .data("INSERT INTO shelf VALUES (1, 4), (2, 4), (3, 6);")
                .reference("SELECT shelf_id, books FROM shelf ORDER BY books, shelf_id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT shelf_id, books FROM shelf ORDER BY books, shelf_id::VARCHAR"))
                .isEqualTo("order");
        assertThat(outcome(
                        fixture, "SELECT shelf_id, books FROM shelf ORDER BY books, lpad(shelf_id::VARCHAR, 19, '0')"))
                .isEqualTo("passed");
    }

    @Test
    void wordsThatAreCutBeginAndEndAlike() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE herb (herb_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);")
                .data("INSERT INTO herb VALUES (1, 'basil'), (2, 'dill'), (3, 'mint'), (4, 'thyme');")
                .reference("SELECT herb_id, name FROM herb ORDER BY name, herb_id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT herb_id, name FROM herb ORDER BY left(name, 3), herb_id"))
                .isEqualTo("order");
        assertThat(outcome(fixture, "SELECT herb_id, name FROM herb ORDER BY substr(name, 1), herb_id"))
                .isEqualTo("passed");
        QueryFixture letters = fixture.reference("SELECT herb_id, length(name) AS letters FROM herb");
        assertThat(outcome(letters, "SELECT herb_id, len(name) AS letters FROM herb"))
                .isEqualTo("passed");
        assertThat(outcome(letters, "SELECT herb_id, strlen(name) AS letters FROM herb"))
                .isEqualTo("rows");
    }

    @Test
    void numbersThatAreRoundedLieHalfwayBetweenOthers() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE tip (tip_id INTEGER PRIMARY KEY, paid DECIMAL(6, 2) NOT NULL);")
                .data("INSERT INTO tip VALUES (1, 3.10), (2, 4.75), (3, 8.00);")
                .reference("SELECT tip_id, round(paid) AS paid FROM tip");
        assertThat(outcome(fixture, "SELECT tip_id, floor(paid + 0.5) AS paid FROM tip"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT tip_id, round_even(paid, 0) AS paid FROM tip"))
                .isEqualTo("rows");
    }

    @Test
    void daysComeAgainInTheNextYear() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE hire (hire_id INTEGER PRIMARY KEY, began DATE NOT NULL, ended DATE NOT NULL, CHECK (ended >= began));")
                .data(
                        "INSERT INTO hire VALUES (1, '2023-04-02', '2023-04-02'), (2, '2023-05-30', '2023-06-01'), (3, '2023-08-11', '2023-08-12');")
                .reference("SELECT hire_id FROM hire WHERE ended > began");
        assertThat(outcome(fixture, "SELECT hire_id FROM hire WHERE ended <> began"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT hire_id FROM hire WHERE dayofyear(ended) <> dayofyear(began)"))
                .isEqualTo("rows");
    }

    /** Rows meet the reference's many conditions on few databases: there each cell takes the values at which a comparison turns. */
    @Test
    void beforeAtAndAfterABoundIsTriedWhereConditionsAreMany() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE visit (visit_id INTEGER PRIMARY KEY, nurse INTEGER NOT NULL, patient VARCHAR NOT NULL, came TIMESTAMP NOT NULL, went TIMESTAMP, CHECK (went >= came));")
                .data("""
                        INSERT INTO visit VALUES
                         (1, 1, 'fever day', '2024-03-01 08:00', '2024-03-01 09:30'), (2, 1, 'cough', '2024-03-02 10:00', NULL),
                         (3, 2, 'sprain', '2024-03-03 11:15', '2024-03-05 08:00'), (4, 3, 'fever', '2024-03-08 13:00', '2024-03-09 13:00'),
                         (5, 3, 'fever again', '2024-03-09 18:00', NULL);
                        """)
                .reference("""
                        SELECT a.visit_id, b.visit_id AS again FROM visit a JOIN visit b ON a.nurse = b.nurse
                        WHERE b.came >= a.went AND b.came < a.went + INTERVAL 1 DAY AND b.went IS NULL AND a.patient LIKE 'fever%' AND b.patient LIKE 'fever%'
                        """);
        assertThat(outcome(fixture, """
                        SELECT a.visit_id, b.visit_id AS again FROM visit a JOIN visit b ON a.nurse = b.nurse
                        WHERE b.came >= a.went AND b.came <= a.went + INTERVAL 1 DAY AND b.went IS NULL AND a.patient LIKE 'fever%' AND b.patient LIKE 'fever%'
                        """)).isEqualTo("rows");
    }

    @Test
    void whatRoundsToAConstantIsTried() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE bid (bid_id INTEGER PRIMARY KEY, sum_ DECIMAL(8, 2) NOT NULL, odds DOUBLE NOT NULL);")
                .data("INSERT INTO bid VALUES (1, 2100.00, 1.5), (2, 1500.00, 3.0), (3, 2500.00, 2.5);")
                .reference("SELECT bid_id FROM bid WHERE sum_ < 2000");
        assertThat(outcome(fixture, "SELECT bid_id FROM bid WHERE round(sum_) < 2000"))
                .isEqualTo("rows");
        QueryFixture odds = fixture.reference("SELECT bid_id FROM bid WHERE odds > 2");
        assertThat(outcome(odds, "SELECT bid_id FROM bid WHERE round(odds, 1) > 2"))
                .isEqualTo("rows");
        assertThat(outcome(odds, "SELECT bid_id FROM bid WHERE NOT odds <= 2")).isEqualTo("passed");
    }

    /** Where a regular expression says what is valid there are texts that are not, by a hair. */
    @Test
    void textsThatAnExpressionSortsAreNearlyOfItsKind() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE fan (fan_id INTEGER PRIMARY KEY, mail VARCHAR NOT NULL);")
                .data("INSERT INTO fan VALUES (1, 'ann@mail.org'), (2, 'bo.li@mail.org'), (3, 'cy@else.net');")
                .reference("SELECT fan_id FROM fan WHERE regexp_full_match(mail, '[A-Za-z.]+@mail\\.org')");
        assertThat(outcome(fixture, "SELECT fan_id FROM fan WHERE regexp_matches(mail, '^[A-Za-z.]+@mail\\.org$')"))
                .isEqualTo("passed");
        for (String wrong : List.of("^[A-Za-z.]+@mail.org$", "^[A-Za-z.]+@mail\\.org", "^[A-z.]+@mail\\.org$")) {
            assertThat(outcome(fixture, "SELECT fan_id FROM fan WHERE regexp_matches(mail, '" + wrong + "')"))
                    .as(wrong)
                    .isEqualTo("rows");
        }
    }

    @Test
    void textsThatListThingsListThemInAnyOrderAndTwice() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE shot (shot_id INTEGER PRIMARY KEY, tags VARCHAR NOT NULL);")
                .data("INSERT INTO shot VALUES (1, 'sea,sky'), (2, 'sky'), (3, 'sea,boat,sky');")
                .reference(
                        "SELECT tag, count(DISTINCT shot_id) AS n FROM (SELECT shot_id, unnest(string_split(tags, ',')) AS tag FROM shot) GROUP BY tag");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT tag, count(*) AS n FROM (SELECT DISTINCT shot_id, unnest(string_split(tags, ',')) AS tag FROM shot) GROUP BY tag"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT tag, count(*) AS n FROM (SELECT shot_id, unnest(string_split(tags, ',')) AS tag FROM shot) GROUP BY tag"))
                .isEqualTo("rows");
    }

    @Test
    void oneParentHasTwoRunsOfDays() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE swim (name VARCHAR NOT NULL, day DATE NOT NULL, PRIMARY KEY (name, day));")
                .data(
                        "INSERT INTO swim VALUES ('Ida', '2024-05-01'), ('Ida', '2024-05-02'), ('Ida', '2024-05-03'), ('Ole', '2024-05-02'), ('Ole', '2024-05-04');")
                .reference(runs("SELECT name, max(days) AS days FROM run WHERE days >= 3 GROUP BY name"));
        assertThat(outcome(
                        fixture,
                        runs("SELECT DISTINCT ON (name) name, days FROM run WHERE days > 2 ORDER BY name, days DESC")))
                .isEqualTo("passed");
        assertThat(outcome(fixture, runs("SELECT name, days FROM run WHERE days >= 3")))
                .isEqualTo("rows");
    }

    private static String runs(String query) {
        return "WITH marked AS (SELECT name, day - row_number() OVER (PARTITION BY name ORDER BY day)::INTEGER AS mark FROM swim),"
                + " run AS (SELECT name, mark, count(*) AS days FROM marked GROUP BY name, mark) " + query;
    }

    @Test
    void whatIsUnpivotedIsTriedOnManyDatabases() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE poll (city VARCHAR NOT NULL, q1 INTEGER, q2 INTEGER, q3 INTEGER);")
                .data("INSERT INTO poll VALUES ('Oslo', 1, 2, 3), ('Oslo', 2, NULL, 1), ('Bern', 4, 4, 2);")
                .reference(
                        "SELECT city, sum(coalesce(q1, 0) + coalesce(q2, 0) + coalesce(q3, 0)) AS total FROM poll GROUP BY city");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT city, coalesce(sum(mark), 0) AS total FROM (FROM poll UNPIVOT INCLUDE NULLS (mark FOR question IN (q1, q2, q3))) GROUP BY city"))
                .isEqualTo("passed");
        // a city of which nothing is known is lost
        assertThat(
                        outcome(
                                fixture,
                                "SELECT city, sum(mark) AS total FROM (UNPIVOT poll ON q1, q2, q3 INTO NAME question VALUE mark) GROUP BY city"))
                .isEqualTo("rows");
    }

    @Test
    void aTextOfWordsHasOneOfThemTwice() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE post (post_id INTEGER PRIMARY KEY, body VARCHAR);")
                .data(
                        "INSERT INTO post VALUES (1, 'Hello world #first'), (2, 'lunch #food #first'), (3, NULL), (4, 'nothing'), (5, 'my #food');")
                .reference(tags("count(DISTINCT post_id)"));
        assertThat(outcome(
                        fixture, tags("count(*)").replace("SELECT post_id, unnest", "SELECT DISTINCT post_id, unnest")))
                .isEqualTo("passed");
        assertThat(outcome(fixture, tags("count(*)"))).isEqualTo("rows");
    }

    private static String tags(String count) {
        return "SELECT word, " + count
                + " AS n FROM (SELECT post_id, unnest(string_split(body, ' ')) AS word FROM post) WHERE word LIKE '#_%' GROUP BY word";
    }

    @Test
    void blanksStandAtEitherEndWhereTheyDoAtOne() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE reader (reader_id INTEGER PRIMARY KEY, mail VARCHAR);")
                .data("INSERT INTO reader VALUES (1, 'ann@ex.org '), (2, 'bo@ex.org'), (3, 'cyd@ex.org'), (4, NULL);")
                .reference("SELECT trim(mail) AS mail, count(*) AS n FROM reader GROUP BY ALL HAVING count(*) > 1");
        assertThat(outcome(
                        fixture,
                        "SELECT ltrim(rtrim(mail)) AS mail, count(*) AS n FROM reader GROUP BY 1 HAVING count(*) >= 2"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "SELECT rtrim(mail) AS mail, count(*) AS n FROM reader GROUP BY 1 HAVING count(*) > 1"))
                .isEqualTo("rows");
    }

    @Test
    void momentsInsideValuesAreMetFromOutside() {
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE ping (host VARCHAR NOT NULL, ts BIGINT NOT NULL);
                        CREATE TABLE quiet (host VARCHAR NOT NULL, span STRUCT(lo BIGINT, hi BIGINT) NOT NULL);
                        """).data("""
                        INSERT INTO ping VALUES ('web', 1735689600), ('web', 1735689650), ('db', 1735689700), ('db', 1735689999);
                        INSERT INTO quiet VALUES ('web', {'lo': 1735689640, 'hi': 1735689660}), ('db', {'lo': 1735680000, 'hi': 1735690000});
                        """).reference(pings("<"));
        assertThat(
                        outcome(
                                fixture,
                                "SELECT p.host, p.ts FROM ping AS p WHERE NOT EXISTS (FROM quiet AS q WHERE q.host = p.host AND p.ts >= q.span.lo AND NOT q.span.hi <= p.ts)"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, pings("<="))).isEqualTo("rows");
    }

    private static String pings(String before) {
        return "SELECT host, ts FROM ping AS p WHERE NOT EXISTS (SELECT 1 FROM quiet AS q WHERE q.host = p.host AND p.ts >= q.span.lo AND p.ts "
                + before + " q.span.hi)";
    }

    @Test
    void elementsOfAListTie() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE parcel (parcel_id INTEGER PRIMARY KEY, stops STRUCT(place VARCHAR, seen TIMESTAMP)[] NOT NULL);")
                .data("""
                        INSERT INTO parcel VALUES (1, [{'place': 'HAM', 'seen': '2025-03-01 08:00:00'}, {'place': 'BER', 'seen': '2025-03-02 09:00:00'}]), (2, []),
                            (3, [{'place': 'MUC', 'seen': '2025-03-01 10:00:00'}]),
                            (4, [{'place': 'BER', 'seen': '2025-03-01 11:30:00'}, {'place': 'HAM', 'seen': '2025-03-01 20:00:00'}, {'place': 'BER', 'seen': '2025-03-03 07:00:00'}]);
                        """)
                .reference(lastStop("arg_min(s.place, (-epoch_us(s.seen), s.place))"));
        assertThat(outcome(fixture, lastStop("min_by(s.place, (epoch_us(s.seen) * -1, s.place))")))
                .isEqualTo("passed");
        assertThat(outcome(fixture, lastStop("arg_max(s.place, (s.seen, s.place))")))
                .isEqualTo("rows");
    }

    private static String lastStop(String place) {
        return "SELECT parcel_id, " + place
                + " AS place FROM (SELECT parcel_id, unnest(stops) AS s FROM parcel) GROUP BY parcel_id";
    }
}
