package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final List<String> GAPS = List.of(
            " ",
            "\n",
            "\t",
            " -- ;'\n",
            "--\"$$;\r",
            "/* ; */",
            "/* /* ; */ ; ' */",
            "/**/",
            " \u00a0",
            "\u3000",
            " /*/ ; */*/ ",
            "\r\n",
            "\f");
    private static final List<String> EXPRESSIONS = List.of(
            "1",
            "'a;b'",
            "'it''s;'",
            "'a\\'",
            "e'\\';'",
            "E'\\\\'",
            "e'''\\''",
            "\"x;y\"",
            "\"x\"\";\"",
            "`q;`",
            "$$;$$",
            "$t$;$$;'$t$",
            "$é_1$;$é$;$é_1$",
            "a$b",
            "é",
            "1e5",
            "1.5",
            ".5e-1",
            "-1",
            "1e--;\n",
            "1.--;\r",
            "{'k;':1}",
            "['x;', \";\"]",
            "(select ';')",
            "1 - -1",
            "4 / 2",
            "5 // 2",
            "2 * 3",
            "x",
            "U&'a;'",
            "n';'",
            "x'3b'",
            "$1",
            "1 as \"a;b\"",
            "'a'\n'b;'",
            "_e",
            "case when 1=1 then ';' end");

    private static EngineFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    /** How many statements the engine sees in a text of queries; empty if it refuses the text. */
    private static Optional<Integer> counted(String text) {
        JsonObject json = JsonParser.parseString(fixture.session
                        .function("json_serialize_sql(?::VARCHAR)", text)
                        .orElseThrow())
                .getAsJsonObject();
        return json.get("error").getAsBoolean()
                ? Optional.empty()
                : Optional.of(json.getAsJsonArray("statements").size());
    }

    private static List<String> texts(String script) {
        return Script.of(script).statements().stream().map(StatementText::text).toList();
    }

    @Test
    void spansAreThoseOfTheText() {
        String script = " -- first\nSELECT ';' ; /* x */ ;\n  INSERT INTO \"a;b\" VALUES ($$;$$) -- end";
        assertThat(texts(script)).containsExactly("SELECT ';'", "INSERT INTO \"a;b\" VALUES ($$;$$)");
        for (StatementText statement : Script.of(script).statements()) {
            assertThat(script.substring(
                            statement.span().start(), statement.span().end()))
                    .isEqualTo(statement.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                ";",
                " ; ;; ",
                "-- only a comment",
                "/* a /* nested */ one */ ;",
                "\ufeff\u00a0",
                "-- x\r\n--y\r\n",
                "/* open"
            })
    void textsOfOnlyCommentsAndBlanksAreEmpty(String text) {
        assertThat(Script.of(text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'open; SELECT 2",
                "SELECT \"open; x",
                "SELECT $$ open; $",
                "SELECT 1 /* open ; ",
                "SELECT e'\\'; x"
            })
    void whatIsLeftOpenReachesToTheEnd(String text) {
        assertThat(Script.of(text).statements()).hasSize(1);
    }

    @Test
    void queriesSplitAsTheEngineSplitsThem() {
        Random random = new Random(20);
        int accepted = 0;
        for (int i = 0; i < 800; i++) {
            StringBuilder text = new StringBuilder();
            for (int statement = random.nextInt(4); statement >= 0; statement--) {
                text.append(any(random, GAPS));
                if (random.nextInt(8) > 0) {
                    text.append("select").append(any(random, GAPS)).append(any(random, EXPRESSIONS));
                    while (random.nextInt(3) == 0) {
                        text.append(random.nextBoolean() ? any(random, GAPS) : "")
                                .append(',')
                                .append(any(random, EXPRESSIONS));
                    }
                }
                text.append(random.nextBoolean() ? any(random, GAPS) : "")
                        .append(statement > 0 || random.nextBoolean() ? ";" : "");
            }
            String script = text.toString();
            if (agrees(script)) {
                accepted++;
                texts(script)
                        .forEach(statement -> assertThat(counted(statement))
                                .as(script + " -> " + statement)
                                .contains(1));
            }
        }
        assertThat(accepted).isGreaterThan(400);
    }

    @Test
    void anyTextThatTheEngineAcceptsSplitsAsTheEngineSplitsIt() {
        Random random = new Random(21);
        int accepted = 0;
        List<String> loose = List.of(
                "select ", ";", "$", "$$", "'", "\"", "`", "e", "\\", "/*", "*/", "--", "\n", "-", "/", "*", "1", ",",
                "@", "t", " ");
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder("select ");
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(any(random, random.nextInt(3) == 0 ? EXPRESSIONS : loose));
            }
            accepted += agrees(text.toString()) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(150);
    }

    private static boolean agrees(String text) {
        Optional<Integer> counted = counted(text);
        counted.ifPresent(
                count -> assertThat(Script.of(text).statements()).as(text).hasSize(count));
        return counted.isPresent();
    }

    private static String any(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void blanksBeyondAsciiAreThoseOfTheEngine() {
        for (char c = 0x80; c < 0xFFFF; c++) {
            int type = Character.getType(c);
            boolean suspicious = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || type == Character.FORMAT
                    || type == Character.CONTROL;
            if (suspicious) {
                boolean blankForTheEngine = counted("select" + c + "1").isPresent();
                boolean blankForUs = SqlLexer.tokens("select" + c + "1").size() == 2;
                assertThat(blankForUs).as("U+%04X", (int) c).isEqualTo(blankForTheEngine);
            }
        }
    }
}
