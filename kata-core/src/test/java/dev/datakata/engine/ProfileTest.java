package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static EngineFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture()
                .with(
                        "CREATE TABLE t (i INTEGER PRIMARY KEY, g INTEGER, s VARCHAR); INSERT INTO t SELECT i, i % 10, 'x' || i FROM range(1, 200001) r(i)");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void aLookUpScansOneRowAndAFilterAll() {
        Profile byKey = fixture.session.profile("SELECT s FROM t WHERE i = 500").orElseThrow();
        assertThat(byKey.rowsScanned()).isEqualTo(1);
        Profile byFilter = fixture.session
                .profile("SELECT count(*) FROM t WHERE s LIKE '%7%'; -- end")
                .orElseThrow();
        assertThat(byFilter.rowsScanned()).isEqualTo(200_000);
        Profile.Operator scan = byFilter.operators()
                .filter(operator -> operator.table().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(scan.table()).contains("main.t");
        assertThat(scan.rowGroups()).isEqualTo(OptionalLong.of(2));
        assertThat(scan.rowGroupsScanned()).isEqualTo(OptionalLong.of(2));
        assertThat(byFilter.toString()).doesNotContain("datakata");
        assertThat(byFilter.root().rows()).isEqualTo(1);
    }

    @Test
    void aProfileIsTheSameOnEveryRun() {
        String sql =
                "SELECT a.g, count(*) FROM t a JOIN t b ON a.i = b.g WHERE b.s <> 'x' GROUP BY ALL ORDER BY 2 DESC LIMIT 3";
        Profile first = fixture.session.profile(sql).orElseThrow();
        assertThat(first.intermediateRows()).isPositive();
        for (int i = 0; i < 5; i++) {
            assertThat(fixture.session.profile(sql)).contains(first);
        }
    }

    @Test
    void aBareListOfValuesHasAProfileToo() {
        Profile profile = fixture.session
                .profile("VALUES ((SELECT count(*) FROM t)), (2) -- two")
                .orElseThrow();
        assertThat(profile.rowsScanned()).isEqualTo(200_000);
    }

    @Test
    void whatFailsHasNeitherProfileNorPlan() {
        assertThat(fixture.session.profile("SELECT nosuch FROM t")).isEmpty();
        assertThat(fixture.session.profile("SELECT 1; SELECT 2")).isEmpty();
        assertThat(fixture.session.plan("SELECT nosuch FROM t")).isEmpty();
        assertThat(fixture.session.plan("PIVOT t ON g USING count(*)")).isEmpty();
        assertThat(fixture.session.plan("DELETE FROM t")).isEmpty();
        assertThat(fixture.rows("SELECT count(*) FROM t WHERE i > 0")).hasSize(1);
    }

    @Test
    void equalPlansAreEqualTexts() {
        Optional<String> plan = fixture.session.plan("SELECT i FROM t WHERE g = 3 AND i > 5");
        assertThat(plan).isPresent();
        assertThat(fixture.session.plan("select  x.i as other\nfrom t x where x.g = 3 and x.i > 5"))
                .isEqualTo(plan);
        assertThat(fixture.session.plan("SELECT i FROM t WHERE (g = 2 + 1 AND i > 5) AND true"))
                .isEqualTo(plan);
        assertThat(plan.orElseThrow()).doesNotContain("datakata", "query_location");
    }

    @Test
    void aPlanDoesNotLookAtTheRows() {
        // Every row has i >= 1, so with its statistics the engine would drop all of these.
        Optional<String> plan = fixture.session.plan("SELECT s FROM t WHERE i > 0");
        assertThat(fixture.session.plan("SELECT s FROM t WHERE i >= 0"))
                .isPresent()
                .isNotEqualTo(plan);
        assertThat(fixture.session.plan("SELECT s FROM t WHERE i > -1"))
                .isPresent()
                .isNotEqualTo(plan);
        assertThat(fixture.session.plan("SELECT s FROM t")).isPresent().isNotEqualTo(plan);
        assertThat(fixture.session.plan("SELECT s FROM t WHERE i < 0"))
                .isPresent()
                .isNotEqualTo(fixture.session.plan("SELECT s FROM t WHERE i < -1"));
        // In text both project "s"; they are columns of different tables.
        assertThat(fixture.session.plan("SELECT a.s FROM t a JOIN t b ON a.i = b.g"))
                .isPresent()
                .isNotEqualTo(fixture.session.plan("SELECT b.s FROM t a JOIN t b ON a.i = b.g"));
    }

    @Test
    void plansOfEmptyTablesStillDiffer() throws ScriptException {
        try (EngineFixture empty = new EngineFixture().with("CREATE TABLE t (i INTEGER, s VARCHAR)")) {
            assertThat(empty.session.plan("SELECT s FROM t WHERE i > 0"))
                    .isPresent()
                    .isNotEqualTo(empty.session.plan("SELECT s FROM t WHERE i > 1"));
        }
    }
}
