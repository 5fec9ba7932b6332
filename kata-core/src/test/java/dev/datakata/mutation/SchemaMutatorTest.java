package dev.datakata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.token.SqlTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaMutatorTest {
    private static List<String> mutants(String... statements) {
        return new SchemaMutator()
                .mutants(List.of(statements)).stream()
                        .map(mutant -> SqlTokens.meaning(mutant.statements().get(mutant.statement())))
                        .toList();
    }

    private static String meaning(String sql) {
        return SqlTokens.meaning(sql);
    }

    @Test
    void keysOfSeveralColumnsLoseEachOfThem() {
        assertThat(mutants("CREATE TABLE t (a BIGINT NOT NULL UNIQUE, b BIGINT NOT NULL UNIQUE, PRIMARY KEY (a, b))"))
                .contains(
                        meaning("CREATE TABLE t (a BIGINT NOT NULL UNIQUE, b BIGINT NOT NULL UNIQUE, PRIMARY KEY (b))"),
                        meaning(
                                "CREATE TABLE t (a BIGINT NOT NULL UNIQUE, b BIGINT NOT NULL UNIQUE, PRIMARY KEY (a))"));
        assertThat(mutants("CREATE UNIQUE INDEX i ON t (a, b)"))
                .containsExactly(meaning("CREATE UNIQUE INDEX i ON t (b)"), meaning("CREATE UNIQUE INDEX i ON t (a)"));
        assertThat(mutants("CREATE INDEX i ON t (a, b)", "INSERT INTO t VALUES (1, 2)"))
                .isEmpty();
    }

    @Test
    void checksLoseEachConditionAndListsTheirLastValue() {
        assertThat(mutants("ALTER TABLE t ADD CHECK (a > 0 AND b BETWEEN 1 AND 2 AND c IN ('x', 'y'))"))
                .containsExactlyInAnyOrder(
                        meaning("ALTER TABLE t ADD CHECK (b BETWEEN 1 AND 2 AND c IN ('x', 'y'))"),
                        meaning("ALTER TABLE t ADD CHECK (a > 0 AND c IN ('x', 'y'))"),
                        meaning("ALTER TABLE t ADD CHECK (a > 0 AND b BETWEEN 1 AND 2)"),
                        meaning("ALTER TABLE t ADD CHECK (a > 0 AND b BETWEEN 1 AND 2 AND c IN ('x'))"));
        assertThat(mutants("ALTER TABLE t ADD CHECK (a > 0 AND b OR c)")).isEmpty();
        assertThat(mutants("ALTER TABLE t ADD CHECK (day >= DATE '2024-02-29')"))
                .containsExactly(
                        meaning("ALTER TABLE t ADD CHECK (day >= DATE '2024-03-01')"),
                        meaning("ALTER TABLE t ADD CHECK (day >= DATE '2024-02-28')"));
    }

    @Test
    void enumsLoseEachValue() {
        assertThat(mutants("CREATE TYPE s AS ENUM ('a', 'b')"))
                .containsExactly(meaning("CREATE TYPE s AS ENUM ('b')"), meaning("CREATE TYPE s AS ENUM ('a')"));
    }

    @Test
    void columnsGetAnotherTypeAndConstraintsThatTheyDoNotHave() {
        assertThat(mutants("CREATE TABLE t (a DECIMAL(9, 2) CHECK (a > 1), \"check\" TEXT NOT NULL, g INTEGER AS (1))"))
                .containsExactlyInAnyOrder(
                        meaning("CREATE TABLE t (a VARCHAR CHECK (a > 1), \"check\" TEXT NOT NULL, g INTEGER AS (1))"),
                        meaning(
                                "CREATE TABLE t (a DECIMAL(9, 2) CHECK (a > 1) NOT NULL, \"check\" TEXT NOT NULL, g INTEGER AS (1))"),
                        meaning(
                                "CREATE TABLE t (a DECIMAL(9, 2) CHECK (a > 1) UNIQUE, \"check\" TEXT NOT NULL, g INTEGER AS (1))"),
                        meaning(
                                "CREATE TABLE t (a DECIMAL(9, 2) CHECK (a > 1), \"check\" BLOB NOT NULL, g INTEGER AS (1))"),
                        meaning(
                                "CREATE TABLE t (a DECIMAL(9, 2) CHECK (a > 1), \"check\" TEXT NOT NULL UNIQUE, g INTEGER AS (1))"));
    }

    @Test
    void whatCannotBeReadHasNoMutants() {
        assertThat(mutants(
                        "CREATE TABLE t (a",
                        "",
                        "CREATE TABLE",
                        "CREATE TABLE t ()",
                        "CHECK (",
                        "CREATE TABLE t AS SELECT 1 AS a"))
                .isEmpty();
    }
}
