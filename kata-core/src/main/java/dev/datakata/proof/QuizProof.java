package dev.datakata.proof;

import dev.datakata.content.Quiz;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Objects;

/** Computes the answer of a quiz where its author says how: the last statement gives the ids of the right choices. */
final class QuizProof {
    private static final int MOST_CHOICES = 100;

    private QuizProof() {}

    static Claim claim(Quiz quiz, SourceFile proof, Engine engine) {
        List<String> right = quiz.choices().stream()
                .filter(Quiz.Choice::right)
                .map(Quiz.Choice::id)
                .sorted()
                .toList();
        String seen = computed(proof, engine, right);
        return new Claim("proof.sql computes the right choices, " + String.join(", ", right), seen.isEmpty(), seen);
    }

    private static String computed(SourceFile proof, Engine engine, List<String> right) {
        try (Database database = engine.database();
                Session session = database.session()) {
            List<StatementText> statements = Script.of(proof.text()).statements();
            Outcome last = null;
            for (StatementText statement : statements) {
                last = session.query(statement.text(), MOST_CHOICES);
                if (last instanceof Outcome.Refused refused) {
                    return refused.message();
                }
            }
            if (!(last instanceof Outcome.Rows rows)) {
                return "its last statement gives no rows";
            }
            List<String> computed = rows.table().rows().stream()
                    .map(TextTable::texts)
                    .map(texts -> Objects.requireNonNullElse(texts.isEmpty() ? null : texts.get(0), "NULL"))
                    .sorted()
                    .toList();
            return computed.equals(right) ? "" : "it computes " + String.join(", ", computed);
        }
    }
}
