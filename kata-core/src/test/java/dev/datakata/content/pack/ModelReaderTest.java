package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.prompt.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {
    private static final String KATA = "01-a/01-visits/";

    private static final String YAML = """
            kind: model
            tables:
              - name: person
                note: One row per person.
                primary-key: [person_id]
                further-columns: allowed
                columns:
                  - {name: person_id, type: BIGINT}
                  - {name: nickname, type: VARCHAR, nullable: true, note: "a | b"}
              - name: visit
                columns:
                  - {name: person_id, type: BIGINT}
            probes:
              - group: Visits
                says: Of people.
                base: |
                  INSERT INTO person (person_id) VALUES (2);
                rows:
                  - refused: a visit of nobody
                    sql: INSERT INTO visit (person_id) VALUES (9)
                  - goes-in: a visit of somebody
                    hidden: true
                    sql: INSERT INTO visit (person_id) VALUES (2)
              - group: Hidden
                hidden: true
                rows:
                  - goes-in: a second one
                    sql: INSERT INTO visit (person_id) VALUES (1)
            """;

    @TempDir
    Path temp;

    private PackFolder pack;

    @BeforeEach
    void writeASoundCourse() {
        pack = new PackFolder(temp.resolve("course"))
                .file("course.yaml", "id: c\ntitle: C\nmodules: [01-a]\n")
                .file("01-a/lesson.md", "# A")
                .file(KATA + "kata.yaml", YAML)
                .file(KATA + "base.sql", "INSERT INTO person (person_id) VALUES (1);")
                .file(KATA + "reference.sql", "CREATE TABLE person (person_id BIGINT)");
    }

    private Kata kata() throws Exception {
        return pack.read().katas().findFirst().orElseThrow();
    }

    @Test
    void readsTablesAndProbes() throws Exception {
        Model model = (Model) kata().challenge();

        assertThat(model.tables()).extracting(Model.TableContract::name).containsExactly("person", "visit");
        assertThat(model.tables().get(0).primaryKey()).containsExactly("person_id");
        assertThat(model.tables().get(0).furtherColumns()).isTrue();
        assertThat(model.tables().get(1).furtherColumns()).isFalse();
        assertThat(model.tables().get(0).columns())
                .containsExactly(
                        new ModelColumn("person_id", "BIGINT", false, ""),
                        new ModelColumn("nickname", "VARCHAR", true, "a | b"));
        assertThat(model.base().text()).contains("VALUES (1)");
        assertThat(model.groups().get(0).base().orElseThrow().text()).contains("VALUES (2)");
        List<Probe> probes = model.groups().get(0).probes();
        assertThat(probes).extracting(Probe::what).containsExactly("a visit of nobody", "a visit of somebody");
        assertThat(probes).extracting(Probe::goesIn).containsExactly(false, true);
        assertThat(probes).extracting(Probe::hidden).containsExactly(false, true);
        assertThat(probes.get(0).sql().name()).endsWith("kata.yaml:20");
        assertThat(model.groups().get(1).probes()).extracting(Probe::hidden).containsExactly(true);
        assertThat(model.start()).isEmpty();
    }

    @Test
    void thePromptShowsWhatIsAskedAndCountsWhatIsHidden() throws Exception {
        assertThat(Prompt.markdown(kata(), Optional.empty())).isEqualTo(golden());
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertProblem("name: visit", "name: Person", "the table 'Person' is here twice");
        assertProblem("name: nickname", "name: PERSON_ID", "the column 'PERSON_ID' is here twice");
        assertProblem("type: VARCHAR", "type: WORDS", "'WORDS' is no type");
        assertProblem("nullable: true", "nullable: maybe", "'nullable' has to be true or false, found 'maybe'");
        assertProblem("[person_id]", "[persn_id]", "no column 'persn_id'; did you mean 'person_id'?");
        assertProblem("[person_id]", "[nickname]", "in the primary key and cannot be nullable");
        assertProblem("further-columns: allowed", "further-columns: some", "refused or allowed");
        assertProblem("goes-in: a second one", "goes-in: A visit of nobody", "another probe says the same");
        assertProblem(
                "refused: a visit", "refuse: a visit", "unknown key 'refuse' of a probe; did you mean 'refused'?");
        assertProblem("hidden: true\n        sql", "refused: x\n        sql", "and not with both");
        assertProblem("probes:", "probe:", "the key 'probes' is missing");
        assertProblem("tables:", "table:", "the key 'tables' is missing");
        assertProblem("says: Of people.", "say: x", "unknown key 'say' of a group of probes");
    }

    @Test
    void rowsThatHaveToGoInAreNeeded() throws IOException {
        Files.delete(temp.resolve("course").resolve(KATA + "base.sql"));

        assertThatThrownBy(this::kata)
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("a model needs rows that have to go in");
    }

    private void assertProblem(String from, String to, String message) {
        assertThat(YAML).contains(from);
        int at = YAML.lastIndexOf(from);
        boolean last = from.startsWith("hidden") || from.startsWith("name: visit");
        String yaml = last
                ? YAML.substring(0, at) + to + YAML.substring(at + from.length())
                : YAML.replaceFirst(Pattern.quote(from), to);
        pack.file(KATA + "kata.yaml", yaml);
        assertThatThrownBy(this::kata)
                .isInstanceOf(ContentException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*kata\\.yaml:\\d+.*");
    }

    private static String golden() throws IOException {
        try (var in = ModelReaderTest.class.getResourceAsStream("/dev/datakata/content/prompt-of-a-model.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
