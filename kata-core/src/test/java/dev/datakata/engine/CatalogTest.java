package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.source.SourceFile;
import dev.datakata.table.SqlType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final String SCHEMA = """
            CREATE TYPE mood AS ENUM ('sad', 'it''s, (ok)');
            CREATE SEQUENCE numbers;
            CREATE TABLE zebra (
                id INTEGER PRIMARY KEY,
                "Full Name" VARCHAR NOT NULL UNIQUE,
                age INTEGER DEFAULT 5 CHECK (age > 0),
                mood mood,
                twice INTEGER GENERATED ALWAYS AS (age * 2) VIRTUAL,
                UNIQUE (age, "Full Name"),
                CHECK (age < 200 OR mood = 'sad'));
            CREATE TABLE apple (
                a BIGINT DEFAULT nextval('numbers'), b DECIMAL(10, 2), parent BIGINT, zebra INTEGER REFERENCES zebra,
                za INTEGER, zn VARCHAR, tags VARCHAR[], colour ENUM ('red'),
                PRIMARY KEY (b, a), UNIQUE (a),
                FOREIGN KEY (parent) REFERENCES apple (a),
                FOREIGN KEY (za, zn) REFERENCES zebra (age, "Full Name"));
            CREATE SCHEMA s;
            CREATE TABLE s.zebra (x TIMESTAMPTZ);
            CREATE TABLE s.only (x TIMESTAMPTZ);
            CREATE VIEW grown AS SELECT * FROM zebra WHERE age > 17;
            ALTER TABLE zebra ADD COLUMN late DATE;
            CREATE TEMP TABLE passing (i INTEGER);
            """;

    private static EngineFixture fixture;
    private static Catalog catalog;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture().with(SCHEMA);
        catalog = fixture.database.catalog();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Catalog.TableColumn column(String table, String name) {
        return catalog.table(table).orElseThrow().column(name).orElseThrow();
    }

    @Test
    void aMacroOfACatalogueFunctionsNameHidesNothing() {
        try (EngineFixture own = new EngineFixture()
                .with("CREATE TABLE t (a INTEGER PRIMARY KEY);"
                        + "CREATE MACRO duckdb_constraints() AS TABLE SELECT 1 AS x;"
                        + "CREATE MACRO duckdb_tables() AS TABLE SELECT 1 AS x;"
                        + "CREATE VIEW duckdb_columns AS SELECT 1 AS x;")) {
            assertThat(own.database.catalog().table("t").orElseThrow().primaryKey())
                    .containsExactly("a");
        }
    }

    @Test
    void tablesComeInOrderOfCreation() {
        assertThat(catalog.tables())
                .extracting(table -> table.schema() + "." + table.name())
                .containsExactly("main.zebra", "main.apple", "s.zebra", "s.only");
        assertThat(catalog.table("only")).isPresent();
        assertThat(catalog.table("ZEBRA").orElseThrow().schema()).isEqualTo("main");
        assertThat(catalog.table("S", "Zebra")).isPresent();
        assertThat(catalog.table("grown")).isEmpty();
    }

    @Test
    void columnsTellTypeNullDefaultAndEnum() {
        assertThat(catalog.table("zebra").orElseThrow().columns())
                .extracting(Catalog.TableColumn::name)
                .containsExactly("id", "Full Name", "age", "mood", "twice", "late");
        assertThat(column("zebra", "ID"))
                .isEqualTo(new Catalog.TableColumn(
                        "id",
                        new SqlType("INTEGER"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertThat(column("zebra", "full name").nullable()).isFalse();
        assertThat(column("zebra", "age"))
                .isEqualTo(new Catalog.TableColumn(
                        "age",
                        new SqlType("INTEGER"),
                        true,
                        Optional.of("5"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertThat(column("zebra", "mood").enumValues()).containsExactly("sad", "it's, (ok)");
        assertThat(column("zebra", "twice").generated()).isTrue();
        assertThat(column("zebra", "twice").hasDefault()).isFalse();
        assertThat(column("apple", "colour").enumValues()).containsExactly("red");
        assertThat(column("apple", "tags").type()).isEqualTo(new SqlType("VARCHAR[]"));
        assertThat(column("apple", "a").hasDefault()).isTrue();
        assertThat(column("apple", "a").nullable()).isFalse();
        assertThat(column("only", "x").type()).isEqualTo(new SqlType("TIMESTAMP WITH TIME ZONE"));
    }

    @Test
    void collationsAreThere() throws Exception {
        try (EngineFixture own = new EngineFixture()) {
            own.database.run(new SourceFile("schema.sql", """
                    CREATE TABLE t (id INTEGER PRIMARY KEY CHECK (id > 0), "a, b" VARCHAR COLLATE NOCASE NOT NULL,
                      c VARCHAR COLLATE NOCASE.NOACCENT DEFAULT 'x', d DECIMAL(9, 2), e VARCHAR, UNIQUE (c, e));
                    """));
            assertThat(own.database.catalog().table("t").orElseThrow().columns())
                    .extracting(column -> column.collation().orElse(""))
                    .containsExactly("", "NOCASE", "NOCASE.NOACCENT", "", "");
        }
    }

    @Test
    void keysAndChecksAreThere() {
        Catalog.BaseTable zebra = catalog.table("zebra").orElseThrow();
        assertThat(zebra.primaryKey()).containsExactly("id");
        assertThat(zebra.uniqueKeys()).containsExactlyInAnyOrder(List.of("Full Name"), List.of("age", "Full Name"));
        assertThat(zebra.checks())
                .hasSize(2)
                .anySatisfy(check -> assertThat(check).contains("age > 0"))
                .anySatisfy(check -> assertThat(check).contains("200", "sad"));
        assertThat(zebra.foreignKeys()).isEmpty();
        Catalog.BaseTable apple = catalog.table("apple").orElseThrow();
        assertThat(apple.primaryKey()).containsExactly("b", "a");
        assertThat(apple.uniqueKeys()).containsExactly(List.of("a"));
        assertThat(apple.foreignKeys())
                .containsExactlyInAnyOrder(
                        new Catalog.ForeignKey(List.of("zebra"), "main", "zebra", List.of("id")),
                        new Catalog.ForeignKey(List.of("parent"), "main", "apple", List.of("a")),
                        new Catalog.ForeignKey(List.of("za", "zn"), "main", "zebra", List.of("age", "Full Name")));
    }

    @Test
    void viewsAreThere() {
        assertThat(catalog.views()).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("grown");
            assertThat(view.sql()).contains("zebra").doesNotContain("datakata");
        });
    }

    @Test
    void aCopyHoldsTheSameAndIsApart() {
        try (Database copy = fixture.database.copy();
                Session session = copy.session()) {
            assertThat(copy.catalog().tables()).containsExactlyInAnyOrderElementsOf(catalog.tables());
            assertThat(copy.catalog().views()).isEqualTo(catalog.views());
            session.execute("INSERT INTO zebra (id, \"Full Name\") VALUES (1, 'x')");
            assertThat(fixture.rows("FROM zebra")).isEmpty();
            assertThat(session.execute("INSERT INTO apple (b, zebra) VALUES (1, 77)"))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void viewsAndCollationsMayShowInWhichOrderRowsCame() {
        String table = "CREATE TABLE t (i INTEGER, s VARCHAR);";
        assertThat(hidesOrder(table)).isTrue();
        assertThat(hidesOrder(table + "CREATE VIEW v AS SELECT * FROM t LIMIT 1;"))
                .isFalse();
        assertThat(hidesOrder(table + "CREATE TABLE u (s VARCHAR COLLATE NOCASE);"))
                .isFalse();
    }

    private static boolean hidesOrder(String schema) {
        try (EngineFixture fixture = new EngineFixture().with(schema)) {
            return fixture.database.catalog().hidesOrder();
        }
    }
}
