package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no reader of the prompt would grant are not tried, whatever signs and bounds the statements write; what tells wrong answers apart still is. */
class GrantedValuesTest {
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

    private static QueryFixture capitals(String reference) {
        return QueryFixture.schema(
                        "CREATE TABLE land (name VARCHAR PRIMARY KEY, people INTEGER NOT NULL, gdp BIGINT, capital VARCHAR);")
                .data("""
                        INSERT INTO land VALUES ('Norway', 5124383, 500142000000, 'Oslo'), ('Mexico', 119713203, 1258086000000, 'Mexico City'),
                            ('Nauru', 9945, NULL, NULL), ('Luxembourg', 549700, 55143000000, 'Luxembourg');
                        """)
                .reference(reference);
    }

    /** The wildcards stand around a column, and are no names: each way to look for it is right, whichever the author chose. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "capital LIKE '%' || name || '%'",
                "capital LIKE concat('%', name, '%')",
                "instr(capital, name) > 0",
                "contains(capital, name)",
                "replace(capital, name, '') <> capital",
            })
    void wildcardsAroundAColumnAreNoNames(String reference) {
        QueryFixture fixture = capitals("SELECT name FROM land WHERE " + reference);
        for (String right : List.of("capital LIKE '%' || name || '%'", "strpos(capital, name) <> 0")) {
            assertThat(outcome(fixture, "SELECT name FROM land WHERE " + right)).isEqualTo("passed");
        }
        for (String wrong :
                List.of("capital LIKE name || '%'", "capital LIKE '%' || name", "capital ILIKE '%' || name || '%'")) {
            assertThat(outcome(fixture, "SELECT name FROM land WHERE " + wrong)).isEqualTo("rows");
        }
    }

    @Test
    void anAdditionToAColumnIsLookedForInAnotherCaseToo() {
        QueryFixture fixture = capitals("SELECT name FROM land WHERE capital = concat(name, ' City')");
        assertThat(outcome(
                        fixture,
                        "SELECT name FROM land WHERE replace(capital, ' City', '') = name AND capital <> name"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT name FROM land WHERE capital ILIKE name || ' city'"))
                .isEqualTo("rows");
    }

    /** Who keeps a division from zero by {@code > 0} says nothing of less than nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE WHEN people > 0 THEN gdp / people END",
                "CASE WHEN people <> 0 THEN gdp / people END",
                "CASE WHEN NOT (people <= 0) THEN gdp / people END",
                "gdp / nullif(people, 0)",
            })
    void aGuardAgainstZeroGrantsNothingBelowIt(String perHead) {
        String query = "SELECT name, " + perHead + " AS per_head FROM land";
        assertThat(outcome(capitals("SELECT name, gdp / nullif(people, 0) AS per_head FROM land"), query))
                .isEqualTo("passed");
        assertThat(outcome(capitals(query), "SELECT name, gdp / nullif(people, 0) AS per_head FROM land"))
                .isEqualTo("passed");
        assertThat(outcome(capitals(query), "SELECT name, gdp / people AS per_head FROM land WHERE people > 0"))
                .isEqualTo("rows");
    }

    @Test
    void whatIsToldFromZeroAsLessIsTried() {
        QueryFixture fixture = capitals("SELECT name FROM land WHERE gdp >= 0");
        assertThat(outcome(fixture, "SELECT name FROM land WHERE gdp > -1")).isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT name FROM land WHERE gdp IS NOT NULL"))
                .isEqualTo("rows");
    }

    /** The author did not think of zero, and no learner can know that infinity is wanted there. */
    @ParameterizedTest
    @ValueSource(strings = {"nullif(people, 0)", "CASE WHEN people = 0 THEN NULL ELSE people END", "people"})
    void whereTheReferenceDividesByZeroNothingIsExpected(String people) {
        QueryFixture fixture = capitals("SELECT name, gdp / people AS per_head FROM land");
        assertThat(outcome(fixture, "SELECT name, gdp / " + people + " AS per_head FROM land"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT name, (gdp + 1) / " + people + " AS per_head FROM land"))
                .isEqualTo("rows");
    }

    /** The last day of 9999 stands for one that never comes, and a text of it is no longer than that of another day. */
    @Test
    void noDayComesAfterTheLastOne() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE price (sku VARCHAR NOT NULL, noted TIMESTAMP NOT NULL, since DATE NOT NULL, until DATE NOT NULL, CHECK (since < until));")
                .data("""
                        INSERT INTO price VALUES ('A', '2025-01-02 08:00', '2025-01-01', '2025-02-01'), ('A', '2025-01-30 09:30', '2025-02-01', '9999-12-31'),
                            ('B', '2025-01-01 10:00', '2025-01-01', '9999-12-31');
                        """)
                .reference("SELECT sku, count(*) FILTER (noted::DATE > since) AS late FROM price GROUP BY sku");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT sku, count(*) FILTER (strftime(noted, '%Y-%m-%d') > strftime(since, '%Y-%m-%d')) AS late FROM price GROUP BY sku"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT sku, count(*) FILTER (noted >= since) AS late FROM price GROUP BY sku"))
                .isEqualTo("rows");
    }

    private static QueryFixture addresses(String reference) {
        return QueryFixture.schema("""
                        CREATE TABLE person (person_id INTEGER PRIMARY KEY, mail VARCHAR, site VARCHAR NOT NULL);
                        CREATE TABLE provider (domain VARCHAR PRIMARY KEY, free BOOLEAN NOT NULL);
                        """).data("""
                        INSERT INTO provider VALUES ('gmail.com', true), ('acme.org', false), ('web.de', true);
                        INSERT INTO person VALUES (1, 'ada.lee@gmail.com', 'N-1'), (2, 'bmarsh@acme.org', 'S-1'), (3, NULL, 'N-2'), (4, 'eve@gmail.com', 'E-7'),
                            (5, 'finn@web.de', 'N-1'), (6, 'gina@acme.org', 'S-2');
                        """).reference(reference);
    }

    /** Every visible mail address has its sign, whatever the columns are that it is compared with. */
    @Test
    void aSignThatAllTextsHaveIsNotLeftOut() {
        String free = "SELECT person_id FROM person JOIN provider ON %s WHERE free";
        QueryFixture fixture = addresses(free.formatted("split_part(mail, '@', 2) = domain"));
        for (String right : List.of(
                "substr(mail, strpos(mail, '@') + 1) = domain",
                "split_part(mail, '@', -1) = domain",
                "replace(mail, split_part(mail, '@', 1) || '@', '') = domain",
                "mail LIKE '%@' || domain",
                "ends_with(mail, '@' || domain)")) {
            assertThat(outcome(fixture, free.formatted(right))).isEqualTo("passed");
        }
        assertThat(outcome(fixture, free.formatted("mail LIKE '%' || domain"))).isEqualTo("rows");
        // who asks for it is shown an address without
        assertThat(outcome(
                        addresses("SELECT person_id FROM person WHERE mail LIKE '%@%'"),
                        "SELECT person_id FROM person WHERE mail IS NOT NULL"))
                .isEqualTo("rows");
    }

    /** Codes are written in capitals. */
    @Test
    void lettersOfCodesKeepTheirCase() {
        QueryFixture fixture = addresses("SELECT person_id, left(site, 1) = upper(left(mail, 1)) AS fits FROM person");
        assertThat(outcome(fixture, "SELECT person_id, mail ILIKE left(site, 1) || '%' AS fits FROM person"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT person_id, left(site, 1) = left(mail, 1) AS fits FROM person"))
                .isEqualTo("rows");
    }

    /** What is written around texts, or takes them apart, is none of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' ' || body || ' ' LIKE '% ' || word || ' %'",
                "contains(concat(' ', body, ' '), concat(' ', word, ' '))",
                "strpos('/' || replace(body, ' ', '/') || '/', '/' || word || '/') > 0",
                "(body = word OR body LIKE word || ' %' OR body LIKE '% ' || word OR body LIKE '% ' || word || ' %')",
            })
    void separatorsAreNoTexts(String right) {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE term (word VARCHAR PRIMARY KEY); CREATE TABLE line (line_id INTEGER PRIMARY KEY, body VARCHAR NOT NULL);")
                .data("""
                        INSERT INTO term VALUES ('stone'), ('silent'), ('roma'), ('level'), ('kind');
                        INSERT INTO line VALUES (1, 'the stone is silent'), (2, 'kind words listen'), (3, 'roma amor roma'), (4, 'level');
                        """)
                .reference("SELECT line_id, word FROM line, term WHERE list_contains(string_split(body, ' '), word)");
        assertThat(outcome(fixture, "SELECT line_id, word FROM line, term WHERE " + right))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT line_id, word FROM line, term WHERE contains(body, word)"))
                .isEqualTo("rows");
    }

    /** Where no clock shows seconds an answer may count minutes. */
    @Test
    void momentsOfFullMinutesStaySo() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE stay (room VARCHAR NOT NULL, starts TIMESTAMP NOT NULL, ends TIMESTAMP NOT NULL, CHECK (starts < ends));")
                .data("""
                        INSERT INTO stay VALUES ('R1', '2024-09-02 09:00', '2024-09-02 10:30'), ('R1', '2024-09-02 11:15', '2024-09-02 12:00'),
                            ('R2', '2024-09-30 08:00', '2024-09-30 18:45');
                        """)
                .reference("SELECT room, sum(epoch(ends) - epoch(starts)) / 3600 AS hours FROM stay GROUP BY room");
        assertThat(outcome(
                        fixture,
                        "SELECT room, sum(date_diff('minute', starts, ends)) / 60 AS hours FROM stay GROUP BY room"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "SELECT room, sum(hour(ends) - hour(starts))::DOUBLE AS hours FROM stay GROUP BY room"))
                .isEqualTo("rows");
    }
}
