package dev.datakata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptMutatorTest {
    private final ScriptMutator mutator = new ScriptMutator();

    private String of(String operator, String statement) {
        return String.join(
                " | ",
                mutator.mutants(List.of(statement)).stream()
                        .filter(m -> m.operator().equals(operator))
                        .map(m -> m.statements().get(0).replaceAll("\\s+", " "))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "constraint; CREATE TABLE t (id INT PRIMARY KEY, a TEXT NOT NULL UNIQUE); CREATE TABLE t (id INT , a TEXT NOT NULL UNIQUE) | CREATE TABLE t (id INT PRIMARY KEY, a TEXT UNIQUE) | CREATE TABLE t (id INT PRIMARY KEY, a TEXT NOT NULL )",
                "constraint; CREATE TABLE t (a INT REFERENCES s.u (id), CHECK (a > 0)); CREATE TABLE t (a INT , CHECK (a > 0)) | CREATE TABLE t (a INT REFERENCES s.u (id))",
                "constraint; CREATE TABLE t (a INT, CONSTRAINT c PRIMARY KEY (a), b INT); CREATE TABLE t (a INT, b INT)",
                "check-bound; CREATE TABLE t (a INT CHECK (a >= 1)); CREATE TABLE t (a INT CHECK (a > 1)) | CREATE TABLE t (a INT CHECK (a >= 2)) | CREATE TABLE t (a INT CHECK (a >= 0))",
                "check-bound; CREATE TABLE t (a TEXT CHECK (a IN ('x', 'y'))); CREATE TABLE t (a TEXT CHECK (a IN ( 'y')))",
                "default; CREATE TABLE t (a TEXT DEFAULT 'x', b INT DEFAULT nextval('s')); CREATE TABLE t (a TEXT , b INT DEFAULT nextval('s')) | CREATE TABLE t (a TEXT DEFAULT 'x', b INT )",
                "conflict; INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING; INSERT INTO t VALUES (1)",
                "conflict; INSERT OR REPLACE INTO t VALUES (1); INSERT INTO t VALUES (1)",
                "conflict; INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET a = 2 RETURNING a; INSERT INTO t SELECT 1 RETURNING a | INSERT INTO t SELECT 1 ON CONFLICT (a) DO NOTHING RETURNING a",
                "conflict; MERGE INTO t USING (SELECT 1 AS a) s ON t.a = s.a WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a); INSERT INTO t (a) SELECT s.a FROM (SELECT 1 AS a) s",
                "merge-branch; MERGE INTO t USING s USING (a) WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT; MERGE INTO t USING s USING (a) WHEN NOT MATCHED THEN INSERT | MERGE INTO t USING s USING (a) WHEN MATCHED THEN DELETE",
                "dropped-condition; DELETE FROM t WHERE a = 1; DELETE FROM t",
                "dropped-condition; UPDATE t SET a = 1 WHERE b AND c; UPDATE t SET a = 1 | UPDATE t SET a = 1 WHERE c | UPDATE t SET a = 1 WHERE b",
                "dropped-condition; INSERT INTO t SELECT a FROM u WHERE b; INSERT INTO t SELECT a FROM u",
                "dropped-condition; CREATE OR REPLACE TABLE t AS (SELECT a FROM u WHERE b); CREATE OR REPLACE TABLE t AS (SELECT a FROM u)",
                "assignment; UPDATE t SET a = 1, b = 2; UPDATE t SET b = 2 | UPDATE t SET a = 1",
                "arithmetic; UPDATE t SET a = a + 1 WHERE b; UPDATE t SET a = a - 1 WHERE b"
            })
    void a_statement_has_exactly_these_mutants_of_a_kind(String operator, String statement, String expected) {
        assertThat(of(operator, statement)).isEqualTo(expected);
    }

    @Test
    void statements_and_transactions_are_dropped() {
        List<String> script = List.of("BEGIN", "DELETE FROM t", "COMMIT");
        assertThat(mutator.mutants(script))
                .extracting(m -> m.description() + ": " + String.join("; ", m.statements()))
                .containsExactly(
                        "without the statement `DELETE FROM t`: BEGIN; COMMIT",
                        "without its transaction: DELETE FROM t",
                        "without COMMIT: BEGIN; DELETE FROM t",
                        "with ROLLBACK where COMMIT belongs: BEGIN; DELETE FROM t; ROLLBACK");
    }

    @Test
    void what_cannot_be_cut_into_tokens_has_no_mutants() {
        assertThat(mutator.mutants(List.of("INSERT INTO t VALUES ('open"))).isEmpty();
        assertThat(mutator.mutants(List.of(""))).isEmpty();
    }
}
