package dev.datakata.proof;

import dev.datakata.content.Quiz;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Row;
import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Computes the answer of a quiz where its author says how: the last statement gives the ids of the right choices. What an EXPLAIN before it says becomes a row of
 * the table {@code explained}, since SQL cannot read a plan itself.
 */
final class QuizProof {
    private static final int MOST_CHOICES = 100;

    private static final Set<StatementKind> EXPLAINED = Set.of(StatementKind.EXPLAIN, StatementKind.EXPLAIN_ANALYZE);

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
            Outcome last = session.execute("CREATE TABLE explained (number INTEGER, plan VARCHAR)");
            int plans = 0;
            for (StatementText statement : statements) {
                last = session.query(statement.text(), MOST_CHOICES);
                if (last instanceof Outcome.Rows plan && EXPLAINED.contains(session.kind(statement.text()))) {
                    plans++;
                    last = session.execute("INSERT INTO explained VALUES (" + plans + ", "
                            + literal(plan.table().rows().get(0)) + ")");
                }
                if (!(last instanceof Outcome.Rows || last instanceof Outcome.Done)) {
                    return last instanceof Outcome.Refused refused ? refused.message() : "it ends at a limit";
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

    /** The plan's text, the second column of what EXPLAIN gives. */
    private static String literal(Row explained) {
        return "'" + String.valueOf(explained.get(1)).replace("'", "''") + "'";
    }
}
