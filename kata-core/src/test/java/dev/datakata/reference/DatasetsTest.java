package dev.datakata.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
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
