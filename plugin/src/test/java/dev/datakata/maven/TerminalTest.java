package dev.datakata.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @Test
    void thereAreColoursWhereMavenHasThem() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true).colour()).isTrue();
        assertThat(Terminal.of(Map.of("TERM", "xterm"), false).colour()).isFalse();
    }

    @Test
    void noColorTurnsThemOffUnlessItIsEmpty() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "0"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colour()).isTrue();
    }

    @Test
    void aDumbTerminalHasNone() {
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"80,80", "500,160", "wide,100", "0,100", "'',100"})
    void theWidthComesFromColumnsWithinReason(String columns, int width) {
        assertThat(Terminal.of(Map.of("COLUMNS", columns), false).width()).isEqualTo(width);
    }
}
