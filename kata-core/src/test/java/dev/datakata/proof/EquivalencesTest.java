package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EquivalencesTest {
    @Test
    void onlyAnOrderThatDecidesNothingElseIsLeftOut() {
        assertThat(Equivalences.withoutLastOrder("SELECT a FROM t ORDER BY a DESC"))
                .contains("SELECT a FROM t ");
        assertThat(Equivalences.withoutLastOrder("SELECT a FROM t ORDER BY a LIMIT 3"))
                .isEmpty();
        assertThat(Equivalences.withoutLastOrder("SELECT a FROM t ORDER BY a FETCH FIRST 3 ROWS ONLY"))
                .isEmpty();
        assertThat(Equivalences.withoutLastOrder("SELECT DISTINCT ON (a) a, b FROM t ORDER BY b"))
                .isEmpty();
        assertThat(Equivalences.withoutLastOrder("SELECT rank() OVER (ORDER BY a) FROM t"))
                .isNotEqualTo(Equivalences.withoutLastOrder("SELECT rank() OVER (ORDER BY b) FROM t"));
        assertThat(Equivalences.withoutLastOrder("SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 1)"))
                .isNotEqualTo(Equivalences.withoutLastOrder("SELECT a FROM (SELECT a FROM t ORDER BY b LIMIT 1)"));
    }

    @Test
    void aChangeIsShownWithAFewWordsAroundIt() {
        assertThat(SqlChange.between("SELECT a\nFROM t\nWHERE a > 1 AND b", "SELECT a FROM t WHERE a >= 1 and b;"))
                .isEqualTo(new SqlChange("SELECT a FROM t WHERE a", ">", ">=", "1 AND b"));
        assertThat(SqlChange.between("SELECT a FROM t", "SELECT DISTINCT a FROM t"))
                .isEqualTo(new SqlChange("SELECT", "", "DISTINCT", "a FROM t"));
    }
}
