package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.source.SourceFile;
import dev.datakata.table.Row;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadingTest {
    private EngineFixture fixture;

    @BeforeEach
    void start() {
        fixture = new EngineFixture()
                .with(
                        "CREATE TABLE p (id INTEGER PRIMARY KEY, name VARCHAR, day DATE DEFAULT DATE '2020-01-01', twice INTEGER AS (id * 2));"
                                + "CREATE TABLE node (id BIGINT PRIMARY KEY, up BIGINT REFERENCES node (id));"
                                + "CREATE TABLE c (id INTEGER PRIMARY KEY, pid INTEGER REFERENCES p (id))");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static BigInteger integer(long value) {
        return BigInteger.valueOf(value);
    }

    private void load(String table, String csv) throws ScriptException {
        fixture.database.loadCsv(table, new SourceFile("data/p.csv", csv));
    }

    @Test
    void aCsvTellsNullFromEmptyAndKeepsOrderAndDefaults() throws ScriptException {
        load("P", "name,ID\r\n\"a, \"\"b\"\"\r\nc\",2\r\n\"\",1\r\n,3\r\n é😀,4\r\n");
        assertThat(fixture.rows("SELECT id, name, day::VARCHAR, twice FROM p"))
                .containsExactly(
                        Row.of(integer(2), "a, \"b\"\r\nc", "2020-01-01", integer(4)),
                        Row.of(integer(1), "", "2020-01-01", integer(2)),
                        Row.of(integer(3), null, "2020-01-01", integer(6)),
                        Row.of(integer(4), " é😀", "2020-01-01", integer(8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        p      | id,name\\n1,a\\nx,b             | 3 | Could not convert string 'x' to INT32
        p      | id,day\\n1,2024-02-29\\n2,2024-02-30 | 3 | date field value out of range: "2024-02-30"
        p      | id,name\\n1,"a\\nb"\\n1,c        | 4 | PRIMARY KEY or UNIQUE constraint violation: duplicate key "1"
        p      | id,name\\n1,a\\n2               | 3 | The header names 2 columns, this line has 1 fields
        p      | id,nosuch\\n1,a                | 1 | Table p has no column nosuch to load
        p      | id,twice\\n1,2                 | 1 | Table p has no column twice to load
        p      | id,ID\\n1,2                    | 1 | Column id stands twice in the header
        nosuch | id\\n1                         | 1 | There is no table nosuch
        """)
    void aBadCsvIsRefusedWithItsLineAndLoadsNothing(String table, String csv, int line, String reason) {
        assertThatThrownBy(() -> load(table, csv.replace("\\n", "\n")))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("data/p.csv:" + line + ": " + reason);
        assertThat(fixture.rows("FROM p")).isEmpty();
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThatThrownBy(() -> load("p", "id,name\n1,\"a\n2,b\n"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("data/p.csv:");
    }

    @Test
    void rowsThatBreakAConstraintAreRefusedAndNoneStays() {
        List<Row> rows = List.of(Row.of(integer(1), "a", null), Row.of(integer(1), "b", null));
        assertThat(fixture.database.append("main", "p", rows))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.phase()).isEqualTo(Outcome.Phase.CONSTRAINT));
        assertThat(fixture.rows("FROM p")).isEmpty();
        assertThat(fixture.database.append("main", "node", List.of(Row.of(integer(1), null), Row.of(integer(1), null))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.phase()).isEqualTo(Outcome.Phase.CONSTRAINT));
        assertThat(fixture.database.append("main", "c", List.of(Row.of(integer(1), integer(7)))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(fixture.database.append("main", "node", List.of(Row.of(new BigInteger("9".repeat(30)), null))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(fixture.rows("FROM node")).isEmpty();
        assertThat(fixture.database.append("main", "node", List.of(Row.of(integer(1), null))))
                .isEqualTo(new Outcome.Done(1));
    }

    @Test
    void manyRowsKeepTheirOrder() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(Row.of(integer(i), null));
        }
        Collections.reverse(rows);
        assertThat(fixture.database.append("main", "node", rows)).isEqualTo(new Outcome.Done(5000));
        assertThat(fixture.rows("FROM node")).isEqualTo(rows);
    }

    @Test
    void anUnknownTableOrANarrowRowIsTheCallersMistake() {
        assertThatThrownBy(() -> fixture.database.append("main", "nosuch", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixture.database.append("main", "node", List.of(Row.of(integer(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Facts of the engine that generated databases are built on. */
    @Test
    void aRowMayReferToOneOfAnEarlierStatementOnly() {
        assertThat(fixture.session.execute("INSERT INTO node VALUES (1, NULL), (2, 1)"))
                .as("a parent first, in one INSERT")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(fixture.session.execute("INSERT INTO node VALUES (1, 1)"))
                .as("itself")
                .isInstanceOf(Outcome.Refused.class);
        fixture.session.begin();
        assertThat(fixture.session.execute("INSERT INTO node VALUES (1, NULL)")).isEqualTo(new Outcome.Done(1));
        assertThat(fixture.session.execute("INSERT INTO node VALUES (2, 1), (3, 1)"))
                .as("in the same transaction")
                .isEqualTo(new Outcome.Done(2));
        assertThat(fixture.session.commit()).isEqualTo(new Outcome.Done(0));
    }

    @Test
    void rowsThatReferToTheirOwnTableAreLoadedParentsFirst() throws ScriptException {
        List<Row> rows =
                List.of(Row.of(integer(1), null), Row.of(integer(2), integer(1)), Row.of(integer(3), integer(2)));
        assertThat(fixture.database.append("main", "node", rows)).isEqualTo(new Outcome.Done(3));
        load("node", "up,id\n3,4\n4,5\n");
        assertThat(fixture.rows("SELECT count(*), max(up) FROM node")).containsExactly(Row.of(integer(5), integer(4)));
        List<Row> childFirst = List.of(Row.of(integer(7), integer(6)), Row.of(integer(6), null));
        assertThat(fixture.database.append("main", "node", childFirst)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> load("node", "id,up\n8,5\n9,77\n"))
                .hasMessageStartingWith("data/p.csv:3: Violates foreign key constraint");
        assertThat(fixture.rows("FROM node")).hasSize(5);
    }

    @Test
    void keysAreFreeAgainAfterARollback() {
        for (int round = 0; round < 3; round++) {
            fixture.session.begin();
            assertThat(fixture.session.execute("INSERT INTO p (id) VALUES (1)")).isEqualTo(new Outcome.Done(1));
            assertThat(fixture.session.execute("INSERT INTO c VALUES (1, 1)")).isEqualTo(new Outcome.Done(1));
            assertThat(fixture.rows("SELECT * FROM c JOIN p ON pid = p.id")).hasSize(1);
            fixture.session.rollback();
            assertThat(fixture.rows("FROM p")).isEmpty();
        }
    }

    @Test
    void keysAreFreeAgainAfterADelete() {
        for (int round = 0; round < 3; round++) {
            assertThat(fixture.session.execute("INSERT INTO p (id) VALUES (1)")).isEqualTo(new Outcome.Done(1));
            assertThat(fixture.session.execute("INSERT INTO c VALUES (1, 1)")).isEqualTo(new Outcome.Done(1));
            assertThat(fixture.session.execute("DELETE FROM c")).isEqualTo(new Outcome.Done(1));
            assertThat(fixture.session.execute("DELETE FROM p")).isEqualTo(new Outcome.Done(1));
        }
    }
}
