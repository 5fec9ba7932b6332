package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.source.SourceFile;
import dev.datakata.table.Bytes;
import dev.datakata.table.Column;
import dev.datakata.table.Entries;
import dev.datakata.table.Interval;
import dev.datakata.table.Row;
import dev.datakata.table.Struct;
import dev.datakata.table.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static EngineFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of("true", "BOOLEAN", true),
                Arguments.of("'-128'::TINYINT", "TINYINT", integer("-128")),
                Arguments.of("32767::SMALLINT", "SMALLINT", integer("32767")),
                Arguments.of("-1", "INTEGER", integer("-1")),
                Arguments.of("9223372036854775807", "BIGINT", integer("9223372036854775807")),
                Arguments.of(
                        "170141183460469231731687303715884105727::HUGEINT",
                        "HUGEINT",
                        integer("170141183460469231731687303715884105727")),
                Arguments.of(
                        "'-170141183460469231731687303715884105728'::HUGEINT",
                        "HUGEINT",
                        integer("-170141183460469231731687303715884105728")),
                Arguments.of(
                        "340282366920938463463374607431768211455::UHUGEINT",
                        "UHUGEINT",
                        integer("340282366920938463463374607431768211455")),
                Arguments.of("255::UTINYINT", "UTINYINT", integer("255")),
                Arguments.of("65535::USMALLINT", "USMALLINT", integer("65535")),
                Arguments.of("4294967295::UINTEGER", "UINTEGER", integer("4294967295")),
                Arguments.of("18446744073709551615::UBIGINT", "UBIGINT", integer("18446744073709551615")),
                Arguments.of(
                        "123456789012345678901234567890123456789012::BIGNUM",
                        "BIGNUM",
                        integer("123456789012345678901234567890123456789012")),
                Arguments.of(
                        "'12345678901234567890123456789012345.678'::DECIMAL(38,3)",
                        "DECIMAL(38,3)",
                        new BigDecimal("12345678901234567890123456789012345.678")),
                Arguments.of("'-0.50'::DECIMAL(4,2)", "DECIMAL(4,2)", new BigDecimal("-0.50")),
                Arguments.of("7::DECIMAL(18,0)", "DECIMAL(18,0)", new BigDecimal("7")),
                Arguments.of("0.1::FLOAT", "FLOAT", 0.1),
                Arguments.of("'-inf'::FLOAT", "FLOAT", Double.NEGATIVE_INFINITY),
                Arguments.of("1/3", "DOUBLE", 1.0 / 3),
                Arguments.of("'nan'::DOUBLE", "DOUBLE", Double.NaN),
                Arguments.of("'-0'::DOUBLE", "DOUBLE", -0.0),
                Arguments.of("'é😀 '", "VARCHAR", "é😀 "),
                Arguments.of("''", "VARCHAR", ""),
                Arguments.of("'NULL'", "VARCHAR", "NULL"),
                Arguments.of("chr(0) || 'x'", "VARCHAR", "\0x"),
                Arguments.of("DATE '2024-02-29'", "DATE", LocalDate.of(2024, 2, 29)),
                Arguments.of("DATE '12345-01-01'", "DATE", LocalDate.of(12345, 1, 1)),
                Arguments.of("DATE '0044-03-15 (BC)'", "DATE", LocalDate.of(-43, 3, 15)),
                Arguments.of("DATE '1582-10-10'", "DATE", LocalDate.of(1582, 10, 10)),
                Arguments.of("DATE 'infinity'", "DATE", LocalDate.MAX),
                Arguments.of("DATE '-infinity'", "DATE", LocalDate.MIN),
                Arguments.of(
                        "TIMESTAMP '2024-03-10 02:30:00.123456'",
                        "TIMESTAMP",
                        LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000)),
                Arguments.of("TIMESTAMP '0044-03-15 (BC) 01:00:00'", "TIMESTAMP", LocalDateTime.of(-43, 3, 15, 1, 0)),
                Arguments.of("TIMESTAMP '12345-01-01 00:00:00'", "TIMESTAMP", LocalDateTime.of(12345, 1, 1, 0, 0)),
                Arguments.of("TIMESTAMP 'infinity'", "TIMESTAMP", LocalDateTime.MAX),
                Arguments.of("TIMESTAMP '-infinity'", "TIMESTAMP", LocalDateTime.MIN),
                Arguments.of("'2024-03-10 02:30:00'::TIMESTAMP_S", "TIMESTAMP_S", LocalDateTime.of(2024, 3, 10, 2, 30)),
                Arguments.of(
                        "'2024-03-10 02:30:00.123'::TIMESTAMP_MS",
                        "TIMESTAMP_MS",
                        LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_000_000)),
                Arguments.of("'infinity'::TIMESTAMP_MS", "TIMESTAMP_MS", LocalDateTime.MAX),
                Arguments.of(
                        "'2024-03-10 02:30:00.123456789'::TIMESTAMP_NS",
                        "TIMESTAMP_NS",
                        LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_789)),
                Arguments.of("'-infinity'::TIMESTAMP_NS", "TIMESTAMP_NS", LocalDateTime.MIN),
                Arguments.of(
                        "TIMESTAMPTZ '2024-03-10 02:30:00+05'",
                        "TIMESTAMP WITH TIME ZONE",
                        OffsetDateTime.of(2024, 3, 9, 21, 30, 0, 0, ZoneOffset.UTC)),
                Arguments.of("TIMESTAMPTZ 'infinity'", "TIMESTAMP WITH TIME ZONE", OffsetDateTime.MAX),
                Arguments.of("TIMESTAMPTZ '-infinity'", "TIMESTAMP WITH TIME ZONE", OffsetDateTime.MIN),
                Arguments.of("TIME '01:02:03.123456'", "TIME", LocalTime.of(1, 2, 3, 123_456_000)),
                Arguments.of("TIME '24:00:00'", "TIME", "24:00:00"),
                Arguments.of("'01:02:03.123456789'::TIME_NS", "TIME_NS", LocalTime.of(1, 2, 3, 123_456_789)),
                Arguments.of("'01:02:03+05:30'::TIMETZ", "TIME WITH TIME ZONE", "01:02:03+05:30"),
                Arguments.of(
                        "INTERVAL '1 year 2 months 3 days 4 hours -5 seconds'",
                        "INTERVAL",
                        new Interval(14, 3, 14_395_000_000L)),
                Arguments.of(
                        "INTERVAL '-1 year -1 month -5 days -100:00:01.000001'",
                        "INTERVAL",
                        new Interval(-13, -5, -360_001_000_001L)),
                Arguments.of("INTERVAL '0'", "INTERVAL", new Interval(0, 0, 0)),
                Arguments.of(
                        "UUID '00112233-4455-6677-8899-aabbccddeeff'",
                        "UUID",
                        UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
                Arguments.of("'a\\x00\\xFF\\x27\\x5C'::BLOB", "BLOB", new Bytes(new byte[] {'a', 0, -1, '\'', '\\'})),
                Arguments.of("'0101'::BIT", "BIT", "0101"),
                Arguments.of("'b'::ENUM('a', 'b')", "ENUM", "b"),
                Arguments.of("'{\"a\": [1, null]}'::JSON", "JSON", "{\"a\": [1, null]}"),
                Arguments.of("NULL", "\"NULL\"", null),
                Arguments.of("[1, NULL]", "INTEGER[]", Arrays.asList(integer("1"), null)),
                Arguments.of("[]::INTEGER[]", "INTEGER[]", List.of()),
                Arguments.of("NULL::INTEGER[]", "INTEGER[]", null),
                Arguments.of("array_value(1, 2)", "INTEGER[2]", List.of(integer("1"), integer("2"))),
                Arguments.of(
                        "[['a', 'NULL', NULL, ''], [' x', 'it''s', '\\', 'a, b', '[', '{k=v}', '\"', 'é😀']]",
                        "VARCHAR[][]",
                        List.of(
                                Arrays.asList("a", "NULL", null, ""),
                                List.of(" x", "it's", "\\", "a, b", "[", "{k=v}", "\"", "é😀"))),
                Arguments.of(
                        "[TIMESTAMP '2024-03-10 02:30:00', 'infinity']",
                        "TIMESTAMP[]",
                        List.of(LocalDateTime.of(2024, 3, 10, 2, 30), LocalDateTime.MAX)),
                Arguments.of(
                        "[TIMESTAMPTZ '2024-03-10 02:30:00+00']",
                        "TIMESTAMP WITH TIME ZONE[]",
                        List.of(OffsetDateTime.of(2024, 3, 10, 2, 30, 0, 0, ZoneOffset.UTC))),
                Arguments.of(
                        "[INTERVAL '1 day', INTERVAL '-3 seconds']",
                        "INTERVAL[]",
                        List.of(new Interval(0, 1, 0), new Interval(0, 0, -3_000_000))),
                Arguments.of("[TIME '01:00:00', NULL]", "TIME[]", Arrays.asList(LocalTime.of(1, 0), null)),
                Arguments.of("['a\\x00'::BLOB]", "BLOB[]", List.of(new Bytes(new byte[] {'a', 0}))),
                Arguments.of(
                        "[DATE '0044-03-15 (BC)', DATE '-infinity']",
                        "DATE[]",
                        List.of(LocalDate.of(-43, 3, 15), LocalDate.MIN)),
                Arguments.of(
                        "[1.5::DOUBLE, 1e300, 'nan', '-inf']",
                        "DOUBLE[]",
                        List.of(1.5, 1e300, Double.NaN, Double.NEGATIVE_INFINITY)),
                Arguments.of("[1.50]", "DECIMAL(3,2)[]", List.of(new BigDecimal("1.50"))),
                Arguments.of(
                        "['[1, 2]'::JSON, NULL, '{\"a]\":\"\\\"\"}', '\"x, y\"', 'null']",
                        "JSON[]",
                        Arrays.asList("[1, 2]", null, "{\"a]\":\"\\\"\"}", "\"x, y\"", "null")),
                Arguments.of(
                        "{'a': 1, 'b c''d': 'x', 'n': NULL}",
                        "STRUCT(a INTEGER, \"b c'd\" VARCHAR, n \"NULL\")",
                        new Struct(List.of("a", "b c'd", "n"), Row.of(integer("1"), "x", null))),
                Arguments.of(
                        "[{'at': TIMESTAMP '2024-03-10 02:30:00', 'in': {'l': [1]}}]",
                        "STRUCT(\"at\" TIMESTAMP, \"in\" STRUCT(l INTEGER[]))[]",
                        List.of(new Struct(
                                List.of("at", "in"),
                                Row.of(
                                        LocalDateTime.of(2024, 3, 10, 2, 30),
                                        new Struct(List.of("l"), Row.of(List.of(integer("1")))))))),
                Arguments.of(
                        "row(1, 'a, b')",
                        "TUPLE(INTEGER, VARCHAR)",
                        new Struct(List.of("element1", "element2"), Row.of(integer("1"), "a, b"))),
                Arguments.of("row('a')", "TUPLE(VARCHAR)", new Struct(List.of("element1"), Row.of("a"))),
                Arguments.of(
                        "MAP {'a=b': 1, 'k': NULL}",
                        "MAP(VARCHAR, INTEGER)",
                        new Entries(List.of(Row.of("a=b", integer("1")), Row.of("k", null)))),
                Arguments.of(
                        "MAP {[1]: {'x': 2}}",
                        "MAP(INTEGER[], STRUCT(x INTEGER))",
                        new Entries(List.of(
                                Row.of(List.of(integer("1")), new Struct(List.of("x"), Row.of(integer("2"))))))),
                Arguments.of("union_value(num := 'x')", "UNION(num VARCHAR)", "x"));
    }

    private static BigInteger integer(String digits) {
        return new BigInteger(digits);
    }

    @ParameterizedTest
    @MethodSource("literals")
    void everyTypeIsReadAsItsJavaValue(String literal, String type, Object expected) {
        Outcome.Rows rows = (Outcome.Rows) fixture.session.query("SELECT " + literal + " AS x", 2);
        assertThat(rows.table().columns()).containsExactly(Column.of("x", type));
        assertThat(rows.table().rows()).containsExactly(Row.of(expected));
        assertThat(fixture.session.describe("SELECT " + literal + " AS x")).contains(List.of(Column.of("x", type)));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void everyValuePrintsAsTheEnginePrintsIt(String literal, String type, Object expected) {
        Row row = fixture.rows("SELECT " + literal + " AS x, (" + literal + ")::VARCHAR AS text")
                .get(0);
        if (type.startsWith("TUPLE") || type.equals("JSON[]")) {
            return; // a tuple prints as the struct, and a JSON in a list as the text that it is read as
        }
        assertThat(ValueText.of(row.get(0))).isEqualTo(row.get(1));
    }

    @Test
    void doublesPrintAsTheEnginePrintsThem() {
        Random random = new Random(7);
        List<String> literals = new ArrayList<>(List.of(
                "1e15",
                "1e16",
                "999999999999999.0",
                "9999999999999998.0",
                "1e-4",
                "0.00012",
                "1e-5",
                "5e-324",
                "1.7976931348623157e308",
                "1e22",
                "2e23",
                "100.0"));
        for (int i = 0; i < 400; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                literals.add(Double.toString(number));
            }
            literals.add(Double.toString(random.nextInt(100_000) / 100.0));
        }
        for (Row row : fixture.rows("SELECT x::DOUBLE, x::DOUBLE::VARCHAR FROM (VALUES ('"
                + String.join("'), ('", literals) + "')) v(x)")) {
            assertThat(ValueText.of(row.get(0))).isEqualTo(row.get(1));
        }
    }

    @Test
    void aFloatReadsAsADoubleThatIsTheSameFloat() {
        Random random = new Random(8);
        List<String> literals = new ArrayList<>(List.of("0.1", "16777216", "3.4e38", "1e-45", "1e10", "123456.79"));
        for (int i = 0; i < 400; i++) {
            float number = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(number)) {
                literals.add(Float.toString(number));
            }
        }
        for (Row row :
                fixture.rows("SELECT x::FLOAT, x FROM (VALUES ('" + String.join("'), ('", literals) + "')) v(x)")) {
            assertThat(((Double) row.get(0)).floatValue()).isEqualTo(Float.parseFloat((String) row.get(1)));
        }
        assertThat(fixture.rows("SELECT 0.1::FLOAT, 123456.79::FLOAT")).containsExactly(Row.of(0.1, 123456.79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Kathmandu", "Pacific/Apia"})
    void noValueDependsOnTheZoneOfTheJvm(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            literals().forEach(literal -> {
                Object[] arguments = literal.get();
                assertThat(fixture.rows("SELECT " + arguments[0]))
                        .as(zone + " " + arguments[0])
                        .containsExactly(Row.of(arguments[2]));
            });
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void columnsOfOneNameAreBothThere() {
        Outcome.Rows rows = (Outcome.Rows) fixture.session.query("SELECT 1 AS a, 'x' AS a, 2 AS \"A\"", 5);
        assertThat(rows.table().columns())
                .containsExactly(Column.of("a", "INTEGER"), Column.of("a", "VARCHAR"), Column.of("A", "INTEGER"));
        assertThat(rows.table().rows()).containsExactly(Row.of(integer("1"), "x", integer("2")));
    }

    @Test
    void aValueThatTheDriverCannotHandOverIsARefusalThatSaysSo() {
        for (String literal : List.of("'infinity'::TIMESTAMP_S", "'24:00:00+01'::TIMETZ", "[TIME '24:00:00']")) {
            Outcome.Refused refused = fixture.refusal("SELECT " + literal);
            assertThat(refused.phase()).isEqualTo(Outcome.Phase.EXECUTE);
            assertThat(refused.message()).isEqualTo("A time in the result is outside of what can be read");
        }
    }

    @Test
    void everyTypeOfAColumnTakesTheRowsThatWereReadFromIt() throws ScriptException {
        String columns =
                "i8 TINYINT, i16 SMALLINT, i32 INTEGER, i64 BIGINT, i128 HUGEINT, u8 UTINYINT, u64 UBIGINT, d DECIMAL(38,3), f FLOAT, g DOUBLE, s VARCHAR, b BOOLEAN,"
                        + " day DATE, ts TIMESTAMP, tss TIMESTAMP_S, tsn TIMESTAMP_NS, tz TIMESTAMPTZ, t TIME, ttz TIMETZ, iv INTERVAL, u UUID, bl BLOB, bi BIT, e ENUM('x', 'it''s'),"
                        + " j JSON, l INTEGER[], a VARCHAR[2], st STRUCT(\"a b\" TIMESTAMP, v VARCHAR), m MAP(VARCHAR, DATE)";
        try (Database other = fixture.engine.database();
                Session reader = other.session()) {
            other.run(new SourceFile(
                    "s.sql",
                    "CREATE TABLE a (" + columns + "); CREATE TABLE b (" + columns
                            + "); CREATE TABLE c (n INTEGER, twice INTEGER AS (n * 2));"
                            + "INSERT INTO a VALUES (-128, -32768, 1, 2, 3, 255, 18446744073709551615, 1.5, 0.1, 1/3, 'it''s', true, '2024-02-29', '2024-03-10 02:30:00.123456', '2024-03-10 02:30:00',"
                            + " '2024-03-10 02:30:00.123456789', '2024-03-10 02:30:00+05', '01:02:03', '01:02:03+05:30', '1 month -2 days 3 seconds', uuid(), 'a\\x00'::BLOB, '0101', 'it''s', '{\"a\":1}',"
                            + " [1, NULL], ['a, b', NULL], {'a b': '2024-03-10 02:30:00', 'v': 'NULL'}, MAP {'k=v': DATE '2024-01-01'}), ("
                            + "NULL, ".repeat(28) + "NULL);"));
            List<Row> rows = ((Outcome.Rows) reader.query("FROM a", 10)).table().rows();
            assertThat(other.append("main", "b", rows)).isEqualTo(new Outcome.Done(2));
            assertThat(reader.query("FROM b", 10)).isEqualTo(reader.query("FROM a", 10));
            assertThat(other.append("main", "c", List.of(Row.of(integer("4"))))).isEqualTo(new Outcome.Done(1));
            assertThat(((Outcome.Rows) reader.query("FROM c", 10)).table().rows())
                    .containsExactly(Row.of(integer("4"), integer("8")));
        }
    }

    @Test
    void theAppenderTakesEveryTypeItIsUsedFor() throws ScriptException {
        String columns =
                "i8 TINYINT, i16 SMALLINT, i32 INTEGER, i64 BIGINT, i128 HUGEINT, d DECIMAL(38,3), d2 DECIMAL(4,1), g DOUBLE, s VARCHAR, b BOOLEAN, day DATE, ts TIMESTAMP,"
                        + " tz TIMESTAMPTZ, t TIME, u UUID, e ENUM('x', 'y')";
        try (Database other = fixture.engine.database();
                Session reader = other.session()) {
            other.run(new SourceFile(
                    "s.sql",
                    "CREATE SCHEMA s; CREATE TABLE a (" + columns + "); CREATE TABLE s.b (" + columns + ");"
                            + "INSERT INTO a VALUES (-128, -32768, 1, 2, '-170141183460469231731687303715884105728', 1.5, -2, 'nan', 'é😀', true, '0044-03-15 (BC)', '2024-03-10 02:30:00.123456',"
                            + " '1900-03-10 02:30:00+05', '23:59:59.999999', uuid(), 'y'), (" + "NULL, ".repeat(15)
                            + "NULL), (" + "NULL, ".repeat(10)
                            + "'infinity', '-infinity', 'infinity', '24:00:00', NULL, NULL);"));
            List<Row> rows = ((Outcome.Rows) reader.query("FROM a", 10)).table().rows();
            assertThat(other.append("s", "b", rows.subList(0, 2))).isEqualTo(new Outcome.Done(2));
            assertThat(other.append("s", "b", rows.subList(2, 3))).isEqualTo(new Outcome.Done(1));
            assertThat(reader.query("FROM s.b", 10)).isEqualTo(reader.query("FROM a", 10));
        }
    }
}
