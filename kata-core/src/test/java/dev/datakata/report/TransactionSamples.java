package dev.datakata.report;

import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.TransactionFault.Cause;
import dev.datakata.verdict.TransactionFault.EndState;
import dev.datakata.verdict.TransactionFault.NotSerial;
import dev.datakata.verdict.TransactionFault.Schedule;
import dev.datakata.verdict.TransactionFault.Seen;
import dev.datakata.verdict.TransactionFault.Step;
import dev.datakata.verdict.TransactionFault.StepResult;
import dev.datakata.verdict.TransactionFault.Violated;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Faults of transactions, built by hand. */
final class TransactionSamples {
    private static final List<Column> ACCOUNT =
            List.of(Column.of("account_id", "INTEGER"), Column.of("cents", "BIGINT"));
    private static final String SAYS = "No money appears and none disappears.";

    private TransactionSamples() {}

    /** Each by a name of its own. */
    static Map<String, Fault> faults() {
        Map<String, Fault> all = new LinkedHashMap<>();
        all.put("transaction-open", state(true, Optional.empty()));
        all.put("transaction-refused", state(false, Optional.of("CHECK constraint failed on table \"account\"")));
        all.put(
                "transaction-table-gone",
                new EndState(
                        "visible", Map.of("account", Optional.empty()), false, Optional.empty(), Optional.empty()));
        for (Cause cause : Cause.values()) {
            all.put("cause-" + cause, violated(Seen.END, cause, Optional.empty()));
        }
        all.put("seen-alone", violated(Seen.ALONE, Cause.NO_TRANSACTION, Optional.empty()));
        all.put("seen-between", violated(Seen.BETWEEN, Cause.WRITES_OUTSIDE, Optional.empty()));
        all.put(
                "cannot-be-evaluated",
                violated(Seen.END, Cause.UNKNOWN, Optional.of("Overflow in multiplication of INT64")));
        all.put("not-serial", notSerial(List.of("", "another till"), 35, false));
        all.put("not-serial-one-refused", notSerial(List.of("another till"), 70, false));
        all.put("not-serial-none", notSerial(List.of(), Long.MAX_VALUE, false));
        return all;
    }

    private static EndState state(boolean open, Optional<String> refusal) {
        Optional<Excerpt> at = refusal.map(message ->
                new Excerpt("solution.sql", new Position(2, 1), "UPDATE account SET cents = cents - 50;", 37));
        return new EndState("datasets/too-little", Map.of("account", Optional.of(diff())), open, refusal, at);
    }

    private static RowDiff diff() {
        return new RowDiff(
                ACCOUNT,
                2,
                2,
                false,
                0,
                0,
                1,
                List.of(),
                List.of(),
                List.of(new RowDiff.Change(cells("1", "50"), cells("1", "100"), List.of(1), List.of())));
    }

    private static List<@Nullable String> cells(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    private static Violated violated(Seen seen, Cause cause, Optional<String> trouble) {
        return new Violated(
                "visible",
                SAYS,
                seen,
                trouble,
                seen == Seen.ALONE
                        ? new Schedule(List.of(""), steps().subList(0, 1), 1, 1, 1, true)
                        : new Schedule(List.of("", "a payment from Ben to Cleo"), steps(), 7, 70, 462, false),
                Map.of("", new TextTable(ACCOUNT, List.of(cells("1", "50"), cells("2", null)))),
                cause);
    }

    private static NotSerial notSerial(List<String> nearest, long all, boolean serial) {
        return new NotSerial(
                "datasets/last-one",
                new Schedule(List.of("", "another till"), steps(), 3, 35, all, serial),
                nearest,
                Map.of("account", diff()),
                Cause.READS_OUTSIDE);
    }

    private static List<Step> steps() {
        return List.of(
                new Step(0, "UPDATE account SET cents = cents - 5000 WHERE account_id = 1", StepResult.CHANGED, 1, ""),
                new Step(1, "BEGIN", StepResult.DONE, 0, ""),
                new Step(1, "SELECT sum(cents) FROM account", StepResult.ROWS, 1, ""),
                new Step(0, "BEGIN", StepResult.DONE, 0, ""),
                new Step(0, "UPDATE account SET cents = 0", StepResult.CHANGED, 2_500, ""),
                new Step(
                        1,
                        "UPDATE account SET cents = cents + 1 WHERE account_id = 1",
                        StepResult.CONFLICT,
                        0,
                        "Conflict on update!"),
                new Step(0, "", StepResult.ROLLED_BACK, 0, ""),
                new Step(1, "", StepResult.RESTART, 0, ""),
                new Step(
                        1,
                        "INSERT INTO account VALUES (1, 'x')",
                        StepResult.REFUSED,
                        0,
                        "Could not convert string 'x' to INT64"));
    }
}
