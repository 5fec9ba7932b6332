package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineReaderTest {
    private static final String KATA = "01-basics/03-load/";
    private static final String HEAD =
            "kind: pipeline\ntargets:\n  - {table: t, key: [id], ignore: [at], tolerance: 1e-6}\n";

    @TempDir
    Path root;

    private PackFolder pack;

    @BeforeEach
    void aPack() {
        pack = PackFolder.sound(root)
                .file(KATA + "schema.sql", "CREATE TABLE t (id INTEGER, at TIMESTAMP);\n")
                .file(KATA + "batches/a.sql", "INSERT INTO t VALUES (1);\n")
                .file(KATA + "batches/b.sql", "INSERT INTO t VALUES (2);\n")
                .file(KATA + "reference.sql", "SELECT 1;\n");
    }

    private List<String> problems(String scenarios) {
        return pack.file(KATA + "kata.yaml", HEAD + scenarios).problems();
    }

    @Test
    void everyStepIsRead() throws Exception {
        pack.file(KATA + "changes/x.sql", "DROP VIEW v;\n").file(KATA + "kata.yaml", HEAD + """
                scenarios:
                  - name: shown
                    steps:
                      - load: batches/a.sql
                      - run
                      - deliver: [batches/a.sql, batches/b.sql]
                      - deliver: {batches: [batches/a.sql], order: any, twice: true}
                      - crash: after-each-statement
                      - expect: same-as-once
                      - alter: rename t.id to key
                      - alter: retype s.t.id to DECIMAL(9, 2) using id / 100
                      - alter: drop t.id
                      - alter: add t.id BIGINT DEFAULT 1
                      - alter: changes/x.sql
                      - run
                      - expect: failure-and-unchanged
                  - name: not shown
                    hidden: true
                    steps: [run, expect: tables-of-the-reference]
                """);
        Pipeline pipeline = (Pipeline) pack.read()
                .katas()
                .filter(kata -> kata.id().equals("load"))
                .findFirst()
                .orElseThrow()
                .challenge();
        assertThat(pipeline.targets())
                .containsExactly(new Pipeline.Target("t", List.of("id"), List.of("at"), OptionalDouble.of(1e-6)));
        assertThat(pipeline.scenarios()).extracting(Pipeline.Scenario::hidden).containsExactly(false, true);
        List<Pipeline.Step> steps = pipeline.scenarios().get(0).steps();
        assertThat(steps)
                .extracting(step -> (Object) step.getClass())
                .containsExactly(
                        Load.class,
                        Run.class,
                        Deliver.class,
                        Deliver.class,
                        Crash.class,
                        Expect.class,
                        Alter.class,
                        Alter.class,
                        Alter.class,
                        Alter.class,
                        Alter.class,
                        Run.class,
                        Expect.class);
        assertThat(((Load) steps.get(0)).script().name()).isEqualTo(KATA + "batches/a.sql");
        assertThat((Deliver) steps.get(3)).satisfies(deliver -> {
            assertThat(deliver.anyOrder()).isTrue();
            assertThat(deliver.twice()).isTrue();
        });
        assertThat(steps)
                .filteredOn(Alter.class::isInstance)
                .extracting(step -> ((Alter) step).script().text().strip())
                .containsExactly(
                        "ALTER TABLE t RENAME COLUMN id TO key",
                        "ALTER TABLE s.t ALTER COLUMN id TYPE DECIMAL(9, 2) USING id / 100",
                        "ALTER TABLE t DROP COLUMN id",
                        "ALTER TABLE t ADD COLUMN id BIGINT DEFAULT 1",
                        "DROP VIEW v;");
        // a refusal tells the line of kata.yaml
        SourceFile rename = ((Alter) steps.get(6)).script();
        assertThat(rename.name()).isEqualTo(KATA + "kata.yaml");
        assertThat(rename.position(rename.text().indexOf("ALTER")).line()).isEqualTo(13);
        assertThat(steps.get(12)).isEqualTo(new Expect(Expectation.FAILURE_AND_UNCHANGED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[lod: batches/a.sql, run, expect: same-as-once] | unknown key 'lod' of a step; did you mean 'load'?",
                "[load: batches/z.sql, run, expect: same-as-once] | the file 'batches/z.sql' is not in the kata's folder",
                "[runn, expect: same-as-once] | unknown step 'runn'; did you mean 'run'?",
                "[load, run, expect: same-as-once] | the step 'load' needs a value, as in 'load: …'",
                "[run: twice, expect: same-as-once] | the step 'run' takes no value",
                "[run] | the last step of a scenario has to be 'expect'",
                "[expect: same-as-once] | nothing has run before this 'expect'",
                "[run, expect: same-as-once, expect: same-as-once] | nothing has happened between this 'expect' and the one before",
                "[run, load: batches/a.sql, expect: failure-and-unchanged] | 'failure-and-unchanged' has to come directly after 'run'",
                "[run, expect: same] | 'expect' has to be tables-of-the-reference or same-as-once or failure-and-unchanged, found 'same'",
                "[run, alter: rename t to u, run, expect: same-as-once] | 'rename t to u' is no change; known are 'rename t.c to d'",
                "[{load: batches/a.sql, alter: drop t.c}, run, expect: same-as-once] | a step has one key, found load, alter",
                "[crash: sometimes, expect: same-as-once] | 'crash' has to be after-each-statement, found 'sometimes'",
                "[deliver: [], expect: same-as-once] | a delivery has one batch or more",
                "[deliver: {batches: [batches/a.sql], order: random}, expect: same-as-once] | 'order' has to be given or any, found 'random'",
                "[deliver: {batches: [batches/a.sql, batches/a.sql, batches/a.sql, batches/a.sql, batches/a.sql], order: any}, expect: same-as-once] | every order is tried of 4 batches at most",
                "[[run], expect: same-as-once] | a step has to be 'run' or a key with its value, found a list"
            })
    void aStepThatCannotBeReadIsAProblemWithItsLine(String steps, String problem) {
        assertThat(problems("scenarios:\n  - name: one\n    steps: " + steps + "\n"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith(KATA + "kata.yaml:").contains(": " + problem));
    }

    @Test
    void aTargetThatNoScriptHasIsAProblem() {
        pack.file(KATA + "kata.yaml", """
                kind: pipeline
                targets:
                  - {table: tt, key: [idd], ignore: [ats]}
                scenarios:
                  - {name: one, steps: [run, expect: same-as-once]}
                """);
        assertThat(pack.problems())
                .containsExactly(
                        KATA + "kata.yaml:3: neither schema.sql nor reference.sql has a column 'ats'",
                        KATA + "kata.yaml:3: neither schema.sql nor reference.sql has a column 'idd'",
                        KATA + "kata.yaml:3: neither schema.sql nor reference.sql has a table 'tt'");
    }

    @Test
    void whatIsMissingOrTwiceIsAProblem() {
        assertThat(problems("")).containsExactly(KATA + "kata.yaml:1: the key 'scenarios' is missing");
        assertThat(problems("scenarios: []\n"))
                .containsExactly(KATA + "kata.yaml:4: a pipeline goes through one scenario or more");
        assertThat(problems("""
                        scenarios:
                          - {name: one, steps: [run, expect: same-as-once]}
                          - {name: one, steps: [run, expect: same-as-once], when: now}
                          - {steps: [run, expect: same-as-once]}
                          - {name: two}
                        """))
                .containsExactly(
                        KATA + "kata.yaml:6: the scenario 'one' is here twice",
                        KATA + "kata.yaml:6: unknown key 'when' of a scenario; known here: name, hidden, steps",
                        KATA + "kata.yaml:7: the key 'name' is missing",
                        KATA + "kata.yaml:8: the key 'steps' is missing");
        assertThat(pack.file(
                                KATA + "kata.yaml",
                                "kind: pipeline\ntargets: [{table: t}, {table: T}, {key: [id]}]\nscenarios: [{name: one, steps: [run, expect: same-as-once]}]\n")
                        .problems())
                .containsExactly(
                        KATA + "kata.yaml:2: the key 'table' is missing",
                        KATA + "kata.yaml:2: the target 'T' is here twice");
    }
}
