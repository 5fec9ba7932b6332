package dev.datakata.reference;

import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.order.RowOrder;
import dev.datakata.sql.order.TopLevelOrder;
import dev.datakata.table.Column;
import dev.datakata.table.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer against the reference, on one database, run as the learner wrote it. */
public final class Trial {
    /** Rows that are read beyond the expected ones before reading stops: the answer is wrong by then. */
    private static final long SURPLUS = 10_000;

    private final Reference reference;
    private final String answer;
    private final List<Column> columns;
    private @Nullable ParsedSql parsed;

    /**
     * @param answer the answer's one statement
     * @param columns its columns as the contract was held against them; on a database where it has others it is wrong
     */
    public Trial(Reference reference, String answer, List<Column> columns) {
        this.reference = reference;
        this.answer = answer;
        this.columns = List.copyOf(columns);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** What a trial gave. */
    public sealed interface Result {
        /** The answer gave what is expected. */
        record Agrees(Expected expected, Table actual) implements Result {}

        /** It gave something else. */
        record Differs(Comparison comparison, Expected expected, Table actual) implements Result {}

        /** It gave no rows: refused, timed out or over a limit. */
        record Failed(Outcome outcome, Expected expected) implements Result {}
    }

    /**
     * Runs both.
     *
     * @throws ReferenceException if the reference fails there
     */
    public Result run(Session session) {
        return run(session, reference.expected(session));
    }

    /** Runs the answer alone, where it is known what is expected. */
    public Result run(Session session, Expected expected) {
        return result(rows(session, answer, expected), expected);
    }

    /** What an answer gives on a database, as much of it as has to be read to judge it. */
    public static Outcome rows(Session session, String answer, Expected expected) {
        return session.query(answer, expected.size() + SURPLUS);
    }

    /** Judges what {@link #rows} has read. */
    public Result result(Outcome outcome, Expected expected) {
        if (!(outcome instanceof Outcome.Rows rows)) {
            return new Result.Failed(outcome, expected);
        }
        Table actual = rows.table();
        List<String> here = names(actual.columns());
        if (!here.equals(names(columns))) {
            return new Result.Failed(
                    new Outcome.Refused(
                            Outcome.Phase.EXECUTE,
                            "The columns depend on the rows: (" + String.join(", ", here) + ") here, ("
                                    + String.join(", ", names(columns)) + ") on the prompt's dataset",
                            Optional.empty(),
                            List.of()),
                    expected);
        }
        Comparison comparison = reference.comparison().compare(expected, actual, rows.complete());
        return comparison.same()
                ? new Result.Agrees(expected, actual)
                : new Result.Differs(comparison, expected, actual);
    }

    /** The reference. */
    public Reference reference() {
        return reference;
    }

    /** The answer's statement. */
    public String answer() {
        return answer;
    }

    /** Whether right rows of the answer are also in the right order, as its ORDER BY says. */
    public boolean sortedByItsWords() {
        return reference.sortedBy(parsed(), columns);
    }

    /** Whether neither the reference nor the answer can tell in which order rows come or were inserted. */
    public boolean blindToOrder() {
        return RowOrder.isBlindTo(reference.parsed()) && RowOrder.isBlindTo(parsed());
    }

    /** The answer in the form of {@link Reference#ranked}, by its own ORDER BY; empty if it has none, or one that cannot be taken apart. */
    public Optional<ParsedSql> ranked() {
        return TopLevelOrder.of(answer)
                .filter(order -> !order.keys().isEmpty())
                .map(order -> new SqlReader().read(RankedSql.of(order, columns.size())));
    }

    /** The answer's statement, read once. */
    public ParsedSql parsed() {
        ParsedSql known = parsed;
        if (known == null) {
            known = new SqlReader().read(answer);
            parsed = known;
        }
        return known;
    }
}
