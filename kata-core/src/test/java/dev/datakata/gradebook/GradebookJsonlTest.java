package dev.datakata.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookJsonlTest {
    @TempDir
    Path temp;

    @Test
    void aLineIsReadBackAsItWasWritten() throws Exception {
        GradeLine full = new GradeLine(
                "Ada \"Lovelace\"\n\u2028 ✔ 😀",
                "paid",
                "failed",
                List.of(
                        new GradeLine.FoundFault("rows", "2 rows <differ>", Optional.empty()),
                        new GradeLine.FoundFault("syntax", "no", Optional.of(new Position(3, 8)))),
                List.of(new GradeLine.FoundDiagnosis("where-dropped", "Everything is counted.")),
                OptionalInt.of(0),
                Optional.empty(),
                12,
                "key");
        GradeLine broken = new GradeLine(
                "ben",
                "paid",
                "error",
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.of("reference.sql:1: no"),
                0,
                "key");
        try (GradebookJsonl gradebook = open()) {
            gradebook.append(broken);
            gradebook.append(full);
            gradebook.finish();
        }

        assertThat(lines()).containsExactly(full, broken);
        assertThat(Files.readAllLines(file()).get(1))
                .isEqualTo(
                        "{\"submitter\":\"ben\",\"kata\":\"paid\",\"verdict\":\"error\",\"faults\":[],\"diagnosis\":[],"
                                + "\"error\":\"reference.sql:1: no\",\"millis\":0,\"key\":\"key\"}");
    }

    @Test
    void aLineIsInTheFileBeforeTheRunIsOver() throws Exception {
        try (GradebookJsonl gradebook = open()) {
            gradebook.append(line("ben", "paid", "1"));
            gradebook.append(line("ada", "paid", "2"));

            assertThat(lines()).extracting(GradeLine::submitter).containsExactly("ben", "ada");
        }
    }

    @Test
    void theFinishedFileIsSortedBySubmitterAndKata() throws Exception {
        try (GradebookJsonl gradebook = open()) {
            gradebook.append(line("ben", "paid", "1"));
            gradebook.append(line("ada", "revenue", "2"));
            gradebook.append(line("ada", "paid", "3"));
            gradebook.append(line("Ben", "paid", "4"));
            gradebook.finish();
        }

        assertThat(lines()).extracting(GradeLine::key).containsExactly("4", "3", "2", "1");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aSecondRunKeepsLinesOfTheSameKeyAndDropsTheOthers() throws Exception {
        write(line("ada", "paid", "1"), line("ada", "revenue", "2"), line("gone", "paid", "3"));

        try (GradebookJsonl gradebook = open()) {
            assertThat(gradebook.keep("ada", "paid", "1")).isTrue();
            assertThat(gradebook.keep("ada", "revenue", "changed")).isFalse();
            assertThat(gradebook.keep("ben", "paid", "1")).isFalse();
            gradebook.append(line("ada", "revenue", "4"));
            gradebook.finish();
        }

        assertThat(lines()).extracting(GradeLine::key).containsExactly("1", "4");
    }

    @Test
    void anErrorIsNeverKeptSinceTheCourseMayHaveBeenMended() throws Exception {
        write(new GradeLine(
                "ada", "paid", "error", List.of(), List.of(), OptionalInt.empty(), Optional.of("no"), 0, "1"));

        try (GradebookJsonl gradebook = open()) {
            assertThat(gradebook.keep("ada", "paid", "1")).isFalse();
        }
    }

    @Test
    void theLastLineOfAnInterruptedRunIsDroppedWhereverItWasTorn() throws Exception {
        write(line("ada", "paid", "1"));
        byte[] whole = Files.readAllBytes(file());
        byte[] torn = new String(whole, java.nio.charset.StandardCharsets.UTF_8)
                .replace("ada", "bén")
                .strip()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int length = 1; length <= torn.length; length++) {
            Files.write(file(), whole);
            Files.write(file(), java.util.Arrays.copyOf(torn, length), StandardOpenOption.APPEND);
            try (GradebookJsonl gradebook = open()) {
                assertThat(gradebook.keep("ada", "paid", "1")).isTrue();
                assertThat(gradebook.keep("bén", "paid", "1")).isFalse();
                gradebook.append(line("cleo", "paid", "3"));
            }
            assertThat(lines()).extracting(GradeLine::submitter).containsExactly("ada", "cleo");
        }
    }

    @Test
    void theLaterLineOfAnInterruptedRunHolds() throws Exception {
        try (GradebookJsonl gradebook = open()) {
            gradebook.append(line("ada", "paid", "old"));
            gradebook.append(line("ada", "paid", "new"));
        }
        try (GradebookJsonl gradebook = open()) {
            assertThat(gradebook.keep("ada", "paid", "old")).isFalse();
            assertThat(gradebook.keep("ada", "paid", "new")).isTrue();
            gradebook.finish();
        }

        assertThat(lines()).extracting(GradeLine::key).containsExactly("new");
    }

    @Test
    void aFileThatIsNoGradebookIsLeftAlone() throws Exception {
        for (String foreign : List.of(
                "hello\n", "\n", "{}\n", "{\"submitter\":\"a\",\"kata\":\"b\",\"verdict\":\"good\"}\n", "[1]\n")) {
            Files.writeString(file(), foreign);

            assertThatThrownBy(this::open)
                    .isInstanceOf(GradebookException.class)
                    .hasMessageContaining("Line 1 of")
                    .hasMessageContaining("-Dkata.output");
            assertThat(file()).hasContent(foreign);
        }
    }

    @Test
    void twoRunsDoNotWriteOneGradebook() throws Exception {
        write(line("ada", "paid", "1"));
        try (GradebookJsonl first = open()) {
            assertThat(first.keep("ada", "paid", "1")).isTrue();
            assertThatThrownBy(this::open).hasMessageContaining("Another run is writing");
        }
    }

    @Test
    void aFileInTheFoldersPlaceIsAnErrorThatSaysSo() throws Exception {
        Path file = Files.writeString(temp.resolve("taken"), "");

        assertThatThrownBy(() -> GradebookJsonl.open(file)).hasMessageContaining("that is a file");
    }

    private GradebookJsonl open() throws GradebookException {
        return GradebookJsonl.open(temp);
    }

    private void write(GradeLine... lines) throws GradebookException {
        try (GradebookJsonl gradebook = open()) {
            for (GradeLine line : lines) {
                gradebook.append(line);
            }
            gradebook.finish();
        }
    }

    private Path file() {
        return temp.resolve("gradebook.jsonl");
    }

    private List<GradeLine> lines() throws GradebookException, IOException {
        List<GradeLine> lines = new ArrayList<>();
        GradebookJsonl.forEach(temp, lines::add);
        return lines;
    }

    private static GradeLine line(String submitter, String kata, String key) {
        return new GradeLine(
                submitter, kata, "passed", List.of(), List.of(), OptionalInt.empty(), Optional.empty(), 1, key);
    }
}
