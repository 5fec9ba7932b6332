package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datakata.content.ContentException;
import dev.datakata.content.Problem;
import dev.datakata.content.Transaction;
import dev.datakata.content.Transaction.When;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionReaderTest {
    private static final String KATA = "01-basics/01-move/";
    private static final String YAML = """
            kind: transaction
            sessions:
              - {name: another, script: answer}
              - {name: a bonus, script: sessions/bonus.sql}
            invariants:
              - {says: All is there., holds: 1 = 1, shows: SELECT 1}
              - {says: At last., holds: 2 = 2, when: end}
            retry: true
            serializable: false
            accept-mutants:
              - {mutant: without COMMIT, reason: It makes no difference.}
            """;

    @TempDir
    Path temp;

    private PackFolder pack;

    @BeforeEach
    void aSoundKata() {
        pack = new PackFolder(temp.resolve("course"))
                .file("course.yaml", "id: small\ntitle: Small\nmodules: [01-basics]\n")
                .file("01-basics/lesson.md", "# Basics\n")
                .file(KATA + "kata.yaml", YAML)
                .file(KATA + "schema.sql", "CREATE TABLE t (i INTEGER);\n")
                .file(KATA + "data.sql", "INSERT INTO t VALUES (1);\n")
                .file(KATA + "datasets/none.sql", "DELETE FROM t;\n")
                .file(KATA + "sessions/bonus.sql", "UPDATE t SET i = 2;\n")
                .file(KATA + "reference.sql", "UPDATE t SET i = 3;\n");
    }

    private List<String> problems() {
        ContentException broken = catchThrowableOfType(ContentException.class, () -> pack.read());
        assertThat(broken).as("the course is refused").isNotNull();
        return broken.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void readsSessionsInvariantsAndFlags() throws Exception {
        Transaction kata =
                (Transaction) pack.read().katas().findFirst().orElseThrow().challenge();

        assertThat(kata.sessions()).extracting(Transaction.OtherSession::name).containsExactly("another", "a bonus");
        assertThat(kata.sessions().get(0).script()).isEmpty();
        assertThat(kata.sessions().get(1).script().orElseThrow().text()).isEqualTo("UPDATE t SET i = 2;\n");
        assertThat(kata.invariants()).extracting(Transaction.Invariant::when).containsExactly(When.ALWAYS, When.END);
        assertThat(kata.invariants().get(0).shows()).isPresent();
        assertThat(kata.further()).hasSize(1);
        assertThat(kata.retry()).isTrue();
        assertThat(kata.serializable()).isFalse();
        assertThat(kata.acceptedMutants()).containsOnlyKeys("without COMMIT");
    }

    @Test
    void tellsEveryMistakeWithItsLine() {
        pack.file(KATA + "kata.yaml", """
                kind: transaction
                sesions: []
                sessions:
                  - {name: another, script: sessions/none.sql}
                  - {name: another, script: answer, runs: twice}
                invariants:
                  - {says: All is there., when: sometimes}
                retry: perhaps
                """);
        assertThat(String.join("\n", problems()))
                .contains("kata.yaml:2: unknown key 'sesions'", "did you mean 'sessions'")
                .contains("kata.yaml:4: the file 'sessions/none.sql' is not in the kata's folder")
                .contains("kata.yaml:5: another session has the name 'another' already")
                .contains("kata.yaml:5: unknown key 'runs'")
                .contains("kata.yaml:7: the key 'holds' is missing")
                .contains("'when' has to be always or end, found 'sometimes'")
                .contains("kata.yaml:8: 'retry' has to be true or false")
                .contains("sessions/bonus.sql:1: no session in kata.yaml runs this script");
    }

    @Test
    void asksForAnotherSessionAndForSomethingToCheck() {
        pack.file(KATA + "kata.yaml", "kind: transaction\nsessions: []\nserializable: false\n");
        assertThat(String.join("\n", problems()))
                .contains("kata.yaml:2: a transaction needs one session beside the answer's")
                .contains("kata.yaml:3: without invariants and with 'serializable: false'");
    }
}
