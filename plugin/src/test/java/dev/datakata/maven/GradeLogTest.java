package dev.datakata.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeLogTest {
    private final List<String> told = new ArrayList<>();
    private long now;

    @Test
    void aLongRunGetsALineForEveryTwentiethOfItWithTheTimeLeft() {
        run(1_000, Duration.ofSeconds(1), 0);

        assertThat(told)
                .hasSize(19)
                .startsWith("Grading: 50 of 1,000 (5 %), about 16 min left")
                .endsWith("Grading: 950 of 1,000 (95 %), about 50 s left");
    }

    @Test
    void aShortRunSaysNothing() {
        run(1_000, Duration.ofMillis(1), 0);

        assertThat(told).isEmpty();
    }

    @Test
    void aSlowRunShowsThatItIsAliveOnceAMinute() {
        run(10_000, Duration.ofSeconds(10), 0);

        assertThat(told).hasSizeGreaterThan(1_600).startsWith("Grading: 6 of 10,000 (0 %), about 1666 min left");
    }

    @Test
    void whatAnEarlierRunKnewDoesNotMakeTheRestLookQuick() {
        run(1_000, Duration.ofSeconds(1), 500);

        assertThat(told.get(0)).isEqualTo("Grading: 510 of 1,000 (51 %), about 8 min left");
    }

    private void run(int lines, Duration each, int kept) {
        GradeLog log = new GradeLog(told::add, () -> now);
        log.begins(lines);
        for (int i = 0; i < lines; i++) {
            now += i < kept ? 0 : each.toNanos();
            log.graded(i < kept);
        }
    }
}
