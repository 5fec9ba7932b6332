package dev.datakata.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.report.Samples;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulePrinterTest {
    private static List<String> print(Block.Schedule schedule, int width, boolean unicode) {
        List<String> lines = new ArrayList<>();
        new BlockPrinter(new Screen(lines::add, Style.plain(), width, unicode)).schedule(schedule);
        return lines;
    }

    private static Block.Schedule schedule(String text) {
        return new Block.Schedule(
                List.of("your script", text),
                List.of(
                        new Block.Turn(
                                0,
                                "UPDATE t SET i = i + 1 WHERE name = '" + text + "'",
                                Sentence.of("{}", text),
                                false),
                        new Block.Turn(1, text, Sentence.quoted(text), true),
                        new Block.Turn(1, "", Sentence.of(""), false)));
    }

    @Test
    void noTextActsOnATerminalOrIsWiderThanIt() {
        for (String text : Samples.NASTY) {
            for (int width = 40; width <= 130; width += 9) {
                for (boolean unicode : new boolean[] {true, false}) {
                    assertThat(print(schedule(text), width, unicode))
                            .isNotEmpty()
                            .allSatisfy(line -> {
                                assertThat(line.codePoints()).noneMatch(c -> Character.isISOControl(c));
                                assertThat(line.stripLeading()).doesNotStartWith("::");
                                assertThat(line).doesNotContainPattern("##\\w*\\[");
                            });
                }
                int most = width;
                // a command to a CI runner gets a backslash, the last thing that is done to a line
                assertThat(print(schedule(text), width, true))
                        .allSatisfy(line -> assertThat(DisplayWidth.of(line.replace("\\[", "[")))
                                .isLessThanOrEqualTo(most));
            }
        }
    }

    @Test
    void isAListWhereColumnsWouldBeTooNarrow() {
        Block.Schedule schedule = new Block.Schedule(
                List.of("one", "two", "three"),
                List.of(new Block.Turn(2, "SELECT 1", Sentence.of("{} row", 1), false)));
        assertThat(print(schedule, 60, false)).containsExactly("    1 three", "        SELECT 1", "          -> 1 row");
        assertThat(print(schedule, 100, false).get(0))
                .contains("one")
                .contains("two")
                .contains("three");
    }

    @Test
    void aLongStatementIsCutAndNothingElse() {
        String sql = "SELECT " + "column_name, ".repeat(200) + "1";
        Block.Schedule schedule = new Block.Schedule(
                List.of("a", "b"), List.of(new Block.Turn(0, sql, Sentence.of("{} rows", 2), false)));
        List<String> lines = print(schedule, 100, false);
        assertThat(lines).hasSizeLessThan(12);
        assertThat(lines.get(lines.size() - 1)).contains("-> 2 rows");
    }
}
