package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import dev.datakata.content.prompt.Prompt;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataContractReaderTest {
    private static final String KATA = "01-basics/03-watch/";

    @TempDir
    Path temp;

    private PackFolder pack;

    @BeforeEach
    void aCourseWithChecks() {
        pack = PackFolder.sound(temp.resolve("course"))
                .file(
                        KATA + "schema.sql",
                        "CREATE TABLE clock (now TIMESTAMP);\nCREATE TABLE orders (id BIGINT, at TIMESTAMP);\n")
                .file(KATA + "data.sql", "INSERT INTO clock VALUES (TIMESTAMP '2025-01-01');\n")
                .file(KATA + "datasets/quiet.sql", "INSERT INTO clock VALUES (TIMESTAMP '2025-01-02');\n")
                .file(KATA + "reference.sql", "SELECT 1 WHERE false\n")
                .file(KATA + "kata.yaml", """
                        kind: contract
                        clock: clock.now
                        failing-check: loud
                        healthy:
                          - {add: orders.note, type: VARCHAR}
                          - {shift-time: 3 days, hidden: true}
                        incidents:
                          - {rename: orders.id, to: order_id}
                          - {null-out: orders.at, rows: 2, seed: 7, hidden-seeds: [8, 9]}
                          - {stale: orders.at, age: 1 hour, on: datasets/quiet, hidden: true}
                          - says: both at once, in `orders`
                            steps: [{double: orders}, {drop: orders.at}]
                        """);
    }

    private DataContract contract() throws Exception {
        return (DataContract) pack.read()
                .katas()
                .filter(kata -> kata.id().equals("watch"))
                .findFirst()
                .orElseThrow()
                .challenge();
    }

    @Test
    void readsEverySituationHealthyOnesFirst() throws Exception {
        assertThat(contract().situations())
                .extracting(Situation::words)
                .containsExactly(
                        "",
                        "`datasets/quiet`",
                        "the same rows in another order",
                        "`orders.note` added, of type `VARCHAR`",
                        "every date and time moved by 3 days, the clock with them",
                        "`orders.id` renamed to `order_id`",
                        "`orders.at` set to NULL in 2 rows",
                        "`orders.at` set to NULL in 2 rows",
                        "`orders.at` set to NULL in 2 rows",
                        "the newest `orders.at` 1 hour old, on `datasets/quiet`",
                        "both at once, in `orders`");
        assertThat(contract().incidents()).filteredOn(Situation::hidden).hasSize(3);
        assertThat(contract().situations().get(6).at()).isEqualTo(KATA + "kata.yaml:9");
        assertThat(contract().failingIsLoud()).isTrue();
    }

    @Test
    void thePromptTellsWhatIsShownAndHowManyAreNot() throws Exception {
        String prompt = Prompt.markdown(
                pack.read()
                        .katas()
                        .filter(kata -> kata.id().equals("watch"))
                        .findFirst()
                        .orElseThrow(),
                Optional.empty());
        assertThat(prompt)
                .contains("""
                        ## Healthy: no check may return a row

                        - the visible rows below
                        - `orders.note` added, of type `VARCHAR`
                        - and 3 other healthy databases that are not shown
                        """)
                .contains("""
                        - `orders.id` renamed to `order_id`
                        - `orders.at` set to NULL in 2 rows
                        - both at once, in `orders`
                        - and 3 other incidents that are not shown
                        """)
                .contains("The time is `clock.now`")
                .contains("counts as an alarm")
                .doesNotContain("1 hour old")
                .doesNotContain("3 days");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() {
        pack.file(KATA + "kata.yaml", """
                kind: contract
                failing-check: quiet
                healthy:
                  - {ad: orders.note, type: VARCHAR}
                  - {add: orders.note}
                incidents:
                  - {rename: orders, to: x}
                  - {rename: refunds.id, to: x, form: y}
                  - {null-out: orders.at, rows: 2, share: 0.5}
                  - {null-out: orders.at, share: 1.5, seed: 2}
                  - {null-out: orders.at, seed: 2}
                  - {shift-unit: orders.id, factor: ten}
                  - {drop: orders.id, double: orders}
                  - {stale: orders.at, age: 1 hour, on: datasets/quite}
                  - {set: orders.at, to: "`x`"}
                  - {truncate: orders, rows: 0}
                  - {truncate: orders, rows: 1, hidden-seeds: [x]}
                  - steps: [{rename: orders.id}]
                """);
        assertThat(pack.problems())
                .containsExactly(
                        KATA + "kata.yaml:2: 'failing-check' has to be loud or fault, found 'quiet'",
                        KATA
                                + "kata.yaml:4: this names no change of a database; known here: rename, retype, drop, add, null-out,"
                                + " duplicate, orphan, shift-unit, stale, truncate, double, skew, new-category, set, shift-time,"
                                + " reorder",
                        KATA + "kata.yaml:4: unknown key 'ad' of a change; did you mean 'add'?",
                        KATA + "kata.yaml:5: the key 'type' is missing",
                        KATA
                                + "kata.yaml:6: 'stale' needs to know the data's time: name the table and column that hold it with"
                                + " 'clock'",
                        KATA
                                + "kata.yaml:7: 'rename' has to name a table and its column, such as orders.status, found 'orders'",
                        KATA + "kata.yaml:8: schema.sql has no table 'refunds'",
                        KATA
                                + "kata.yaml:8: unknown key 'form' of 'rename'; known here: hidden, on, says, hidden-seeds, steps,"
                                + " rename, to",
                        KATA + "kata.yaml:9: either 'rows' or 'share', not both",
                        KATA + "kata.yaml:10: 'share' has to be above 0 and at most 1, found 1.5",
                        KATA + "kata.yaml:11: a seed draws nothing without 'rows' or 'share'",
                        KATA + "kata.yaml:12: 'factor' has to be a number, such as 0.01, found 'ten'",
                        KATA
                                + "kata.yaml:13: this names the changes drop and double; put several into 'steps', one each",
                        KATA
                                + "kata.yaml:14: there is no healthy dataset 'datasets/quite'; did you mean 'datasets/quiet'?",
                        KATA + "kata.yaml:15: 'to' cannot hold a backtick: texts are shown between them",
                        KATA + "kata.yaml:16: 'rows' has to be a whole number from 1 to 1000000, found '0'",
                        KATA + "kata.yaml:17: a seed has to be a whole number from 1 to 999999999, found 'x'",
                        KATA + "kata.yaml:18: the key 'to' is missing");
    }

    @Test
    void aClockThatTheSchemaLacksIsToldWithItsLine() throws Exception {
        pack.replace(KATA + "kata.yaml", "clock: clock.now", "clock: clock.time");

        assertThat(pack.problems())
                .singleElement()
                .asString()
                .matches(KATA + "kata.yaml:\\d+: schema.sql has no column 'time' for the clock");
    }

    @Test
    void aKataNeedsDataAndAnIncident() throws Exception {
        pack.without(KATA + "data.sql").file(KATA + "kata.yaml", "kind: contract\nincidents: []\n");
        assertThat(pack.problems())
                .containsExactly(
                        KATA + "data.sql:1: the file is missing: checks need healthy rows in data.sql or in data/*.csv",
                        KATA + "kata.yaml:2: checks of data need an incident to notice");
        pack.file(KATA + "kata.yaml", "kind: contract\n");
        assertThat(pack.problems()).contains(KATA + "kata.yaml:1: the key 'incidents' is missing");
    }
}
