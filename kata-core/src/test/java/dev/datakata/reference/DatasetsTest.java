package dev.datakata.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Dataset;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (i INTEGER PRIMARY KEY); CREATE MACRO tall() AS TABLE SELECT * FROM t WHERE i > 2;",
                "CREATE MACRO twice(x) AS 2 * x; CREATE TABLE t (i INTEGER PRIMARY KEY, j INTEGER GENERATED ALWAYS AS (i + i)); CREATE VIEW v AS SELECT twice(i) AS k FROM t;",
                "CREATE SCHEMA s; CREATE TYPE mood AS ENUM ('up', 'down'); CREATE TABLE s.m (m mood); CREATE TABLE t (i INTEGER UNIQUE CHECK (i > 0));"
            })
    void tablesCanBeMadeWithoutTheirKeysBesideWhateverElseASchemaCreates(String schema) {
        try (Engine engine = Engine.start(Limits.defaults())) {
            Datasets datasets = new Datasets(engine, new SourceFile("schema.sql", schema));

            assertThat(datasets.canLoosen()).isTrue();
            try (Database loose = datasets.loose();
                    Session session = loose.session()) {
                assertThat(session.execute("INSERT INTO t (i) VALUES (7), (7)")).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private static String problem(String script, SourceFile... csv) {
        String schema = "CREATE TABLE ship (id INTEGER PRIMARY KEY, tons INTEGER CHECK (tons > 0));"
                + " CREATE TABLE call (id INTEGER PRIMARY KEY, ship INTEGER NOT NULL REFERENCES ship (id));";
        try (Engine engine = Engine.start(Limits.defaults())) {
            Dataset dataset = new Dataset(
                    "visible",
                    Optional.of(script).filter(text -> !text.isEmpty()).map(text -> new SourceFile("data.sql", text)),
                    List.of(csv));
            new Datasets(engine, new SourceFile("schema.sql", schema))
                    .filled(dataset)
                    .close();
            return "";
        } catch (ReferenceException e) {
            return e.at() + ": " + e.getMessage();
        }
    }

    @Test
    void aChildsFileMayStandBeforeItsParents() {
        SourceFile calls = new SourceFile("data/call.csv", "id,ship\n1,7\n");

        assertThat(problem("", calls, new SourceFile("data/ship.csv", "id,tons\n7,9\n")))
                .isEmpty();
        assertThat(problem("", calls, new SourceFile("data/ship.csv", "id,tons\n7,many\n")))
                .startsWith("data/ship.csv:2: ")
                .contains("many");
        assertThat(problem("", calls, new SourceFile("data/ship.csv", "id,tons\n7,0\n")))
                .startsWith("data/ship.csv:")
                .contains("CHECK");
        assertThat(problem("", calls, new SourceFile("data/ship.csv", "id,tons\n8,1\n")))
                .startsWith("data/call.csv:")
                .contains("foreign key");
    }

    @Test
    void ofAScriptWithAChildBeforeItsParentTheMistakeIsTold() {
        String child = "INSERT INTO call VALUES (1, 7);\n";

        assertThat(problem(child + "INSERT INTO ship VALUES (7, 1);")).isEmpty();
        assertThat(problem(child + "INSERT INTO shop VALUES (7, 1);"))
                .startsWith("data.sql:2: ")
                .contains("shop");
        assertThat(problem(child + "INSERT INTO ship VALUES (8, 1);"))
                .startsWith("data.sql:1: ")
                .contains("foreign key");
    }

    @Test
    void whereThatCannotBeDoneTheTablesKeepTheirKeys() {
        String schema = "CREATE TABLE t (i INTEGER PRIMARY KEY);"
                + " CREATE TYPE size AS ENUM (SELECT 'small' UNION ALL SELECT i::VARCHAR FROM t);";
        try (Engine engine = Engine.start(Limits.defaults())) {
            Datasets datasets = new Datasets(engine, new SourceFile("schema.sql", schema));

            assertThat(datasets.canLoosen()).isFalse();
            try (Database loose = datasets.loose();
                    Session session = loose.session()) {
                assertThat(session.execute("INSERT INTO t VALUES (7), (7)")).isInstanceOf(Outcome.Refused.class);
            }
        }
    }
}
