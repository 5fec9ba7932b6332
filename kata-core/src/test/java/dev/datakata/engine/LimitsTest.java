package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Limits SMALL = new Limits(Duration.ofMillis(150), 64_000_000, 1_000_000, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM range(100000000000) t(i)",
                "SELECT i FROM range(100000000000) t(i) WHERE i % 10000000000 = 1",
                "WITH RECURSIVE r AS (SELECT 1 i UNION ALL SELECT i + 1 FROM r) SELECT max(i) FROM r",
                "SELECT count(*) FROM range(1000000) a, range(1000000) b",
                "CREATE TABLE x AS SELECT count(*) FROM range(100000000000)",
                "EXPLAIN ANALYZE SELECT count(*) FROM range(100000000000)"
            })
    void aRunawayIsCancelled(String sql) {
        try (EngineFixture fixture = new EngineFixture(SMALL)) {
            assertThat(fixture.session.execute(sql)).isEqualTo(new Outcome.TimedOut(Duration.ofMillis(150)));
            assertThat(fixture.rows("SELECT 1")).hasSize(1);
            fixture.session.begin();
            assertThat(fixture.session.query(sql, 1)).isEqualTo(new Outcome.TimedOut(Duration.ofMillis(150)));
            fixture.session.rollback();
            assertThat(fixture.rows("SELECT 1")).hasSize(1);
        }
    }

    @Test
    void readingStopsAfterTheRowsThatWereWanted() {
        try (EngineFixture fixture = new EngineFixture()) {
            Outcome.Rows some = (Outcome.Rows) fixture.session.query("SELECT * FROM range(100000000000)", 10);
            assertThat(some.table().rows()).hasSize(10);
            assertThat(some.complete()).isFalse();
            assertThat(((Outcome.Rows) fixture.session.query("SELECT * FROM range(10)", 10)).complete())
                    .isTrue();
            assertThat(((Outcome.Rows) fixture.session.query("SELECT 1", 0)).complete())
                    .isFalse();
            assertThat(((Outcome.Rows) fixture.session.query("SELECT 1 WHERE false", 0)).complete())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM range(100000000)",
                "SELECT repeat('x', 100000) FROM range(100)",
                "SELECT [repeat('x', 1000000)]",
                "SELECT 'a'::BLOB FROM range(1000000)"
            })
    void aResultThatIsTooBigIsALimit(String sql) {
        try (EngineFixture fixture = new EngineFixture(new Limits(Duration.ofSeconds(20), 256_000_000, 1_000_000, 1))) {
            assertThat(fixture.session.execute(sql))
                    .isEqualTo(new Outcome.LimitReached(Outcome.Resource.RESULT, 1_000_000));
            assertThat(fixture.rows("SELECT 1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT i, count(*) FROM range(100000000) t(i) GROUP BY i ORDER BY 2, 1 LIMIT 1",
                "CREATE TABLE x AS SELECT i, hash(i)::VARCHAR FROM range(100000000) t(i)"
            })
    void tooMuchMemoryIsALimit(String sql) {
        try (EngineFixture fixture = new EngineFixture(new Limits(Duration.ofSeconds(60), 64_000_000, 1_000_000, 1))) {
            assertThat(fixture.session.execute(sql))
                    .isEqualTo(new Outcome.LimitReached(Outcome.Resource.MEMORY, 64_000_000));
            assertThat(fixture.rows("SELECT 1")).hasSize(1);
        }
    }

    @Test
    void nestingTooDeepIsALimit() throws InterruptedException {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try (EngineFixture fixture = new EngineFixture()) {
                        outcome.set(fixture.session.query("SELECT " + "abs(".repeat(800) + "1" + ")".repeat(800), 1));
                    }
                },
                "strangers",
                Engine.STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(outcome.get()).isEqualTo(new Outcome.LimitReached(Outcome.Resource.NESTING, 250));
    }
}
