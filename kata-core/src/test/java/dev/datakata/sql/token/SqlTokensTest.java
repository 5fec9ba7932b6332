package dev.datakata.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {
    private static List<String> texts(String sql) {
        return SqlTokens.of(sql).tokens().stream().map(SqlToken::text).toList();
    }

    @Test
    void comments_and_blanks_are_no_tokens_and_block_comments_nest() {
        assertThat(texts("select 1 -- one; 'two'\n /* a /* b */ ' */ + 2")).containsExactly("select", "1", "+", "2");
    }

    @Test
    void literals_keep_what_looks_like_their_end() {
        assertThat(texts("'it''s' E'it\\'s' $$a'b$$ $x$a$$b$x$ \"a\"\"b\" x'41'"))
                .containsExactly("'it''s'", "E'it\\'s'", "$$a'b$$", "$x$a$$b$x$", "\"a\"\"b\"", "x'41'");
        assertThat(texts("'a\\' || 'b'")).containsExactly("'a\\'", "||", "'b'");
    }

    @Test
    void numbers_operators_and_dots_are_cut_apart() {
        assertThat(texts("1.5e-3+.5*1_000//0x1F t.a::int a->>'b' x<>-1 1..2 $1 ?"))
                .containsExactly(
                        "1.5e-3", "+", ".5", "*", "1_000", "//", "0x1F", "t", ".", "a", "::", "int", "a", "->>", "'b'",
                        "x", "<>", "-", "1", "1", ".", ".2", "$1", "?");
    }

    @Test
    void brackets_give_depth_and_their_own_is_that_outside() {
        assertThat(SqlTokens.of("f(a, [b])").tokens())
                .extracting(SqlToken::depth)
                .containsExactly(0, 0, 1, 1, 1, 2, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select 'a", "select \"a", "select /* a", "select (1", "select 1)", "select (1]", "select $t$ a"
            })
    void what_is_left_open_is_not_complete_and_throws_nothing(String sql) {
        assertThat(SqlTokens.of(sql).complete()).isFalse();
    }

    @Test
    void statements_are_cut_at_semicolons_outside_brackets_and_literals() {
        assertThat(SqlTokens.of("; select ';' ;; -- ;\n select 2 /* x */ + 1 ;").statementTexts())
                .containsExactly("select ';'", "select 2 /* x */ + 1");
    }

    @Test
    void meaning_drops_layout_and_comments_and_keeps_case_and_literals() {
        assertThat(SqlTokens.meaning("-- stub\nSELECT   'a  b'\n;"))
                .isEqualTo(SqlTokens.meaning("SELECT 'a  b';/* x */"));
        assertThat(SqlTokens.meaning("SELECT 'a b'")).isNotEqualTo(SqlTokens.meaning("SELECT 'a  b'"));
        assertThat(SqlTokens.meaning("-- nothing\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'it''s', E'a\\'b', $$c'd$$, $t$e$$f$t$, 'g\\'",
                "SELECT 1 /* a /* b */ c */ + 2 -- d\n + 3",
                "SELECT .5, 1., 1e3, 1_000, 7//2, 2**3, 5 - -3, 5!=4, -2^2",
                "SELECT a.\"b c\", [1, 2][1], {'k': 1}.k FROM (SELECT 1 AS \"b c\") a",
                "SELECT '\u00e4\ud83d\ude00' AS \u00fcber\u00a0WHERE true"
            })
    void tokens_with_single_blanks_between_them_mean_the_same_to_DuckDB(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(row(connection, SqlTokens.meaning(sql))).isEqualTo(row(connection, sql));
        }
    }

    private static String row(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append('|');
                }
            }
            return text.toString();
        }
    }
}
