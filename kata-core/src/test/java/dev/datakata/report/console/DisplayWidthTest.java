package dev.datakata.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void wide_characters_take_two_cells_and_combining_ones_none() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("東京")).isEqualTo(4);
        assertThat(DisplayWidth.of("👍")).isEqualTo(2);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("Ａ")).isEqualTo(2);
    }

    @Test
    void the_short_way_agrees_with_the_tables() {
        IntStream codePoints = IntStream.concat(IntStream.range(0, 0x400), DisplayWidth.OWN_SIGNS.codePoints());
        assertThat(codePoints.filter(c -> DisplayWidth.of(c) != Math.max(0, WCWidth.wcwidth(c))))
                .isEmpty();
    }
}
