package dev.datakata.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "null,'null'",
                "NULL,'NULL'",
                "||,''",
                "| a|,' a'",
                "|a |,'a '",
                "plain,plain",
                "it's,it's",
                "'q','''q'''",
                "a\\b,a\\b",
                "a → b,'a → b'"
            })
    void a_value_is_quoted_where_it_could_be_mistaken(String value, String spelled) {
        assertThat(CellText.of(value)).isEqualTo(spelled);
    }

    @Test
    void null_is_not_quoted() {
        assertThat(CellText.of(null)).isEqualTo("NULL");
    }

    @Test
    void hidden_characters_are_spelled_in_a_literal() {
        assertThat(CellText.of("a\nb'c\\")).isEqualTo("E'a\\nb''c\\\\'");
        assertThat(CellText.of("a\u00A0b")).isEqualTo("E'a\\u00A0b'");
        assertThat(CellText.of("\u202Ex")).isEqualTo("E'\\u202Ex'");
    }

    @Test
    void two_values_never_share_a_spelling() {
        Map<String, String> spelled = new HashMap<>();
        spelled.put(CellText.of(null), "SQL's NULL");
        Random random = new Random(3);
        String letters = "aN'E\\n\nu0UL\u00A0\t \u202E→…";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                value.append(letters.charAt(random.nextInt(letters.length())));
            }
            String other = spelled.putIfAbsent(CellText.of(value.toString()), value.toString());
            assertThat(other == null || other.equals(value.toString()))
                    .as("<%s> and <%s> are both %s", value, other, CellText.of(value.toString()))
                    .isTrue();
        }
    }

    @Test
    void two_cut_values_differ_as_the_whole_ones_do() {
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            String common = "x".repeat(random.nextInt(300));
            String left = common + "a" + "y".repeat(random.nextInt(300));
            String right = common + (random.nextBoolean() ? "b" : "") + "y".repeat(random.nextInt(300));
            CellText.Pair pair = CellText.pair(left, right, 30, c -> 1);
            assertThat(pair.expected()).isNotEqualTo(pair.actual());
            assertThat(pair.expected().length()).isLessThan(50);
        }
    }

    @Test
    void a_long_value_keeps_its_ends_and_tells_its_length() {
        String cut = CellText.of("begin" + "x".repeat(2_000) + "end", 40, c -> 1);
        assertThat(cut)
                .startsWith("begin")
                .contains("…")
                .endsWith("end (2,008 characters)")
                .hasSizeLessThanOrEqualTo(40);
    }
}
