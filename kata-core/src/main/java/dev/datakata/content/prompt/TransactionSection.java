package dev.datakata.content.prompt;

import dev.datakata.content.Transaction;
import dev.datakata.content.Transaction.Invariant;
import dev.datakata.content.Transaction.OtherSession;
import dev.datakata.content.Transaction.When;
import java.util.List;

/** What an answer to a kata of this kind is held to. */
final class TransactionSection {
    private TransactionSection() {}

    static void transaction(StringBuilder text, Transaction transaction) {
        text.append(
                        "\n## What is checked\n\nYour script is one or more statements, run in order in one session. First it runs alone, and has to leave the right rows in")
                .append(" the tables. Then its statements meet those of another session, in up to ")
                .append(Transaction.ORDERS)
                .append(
                        " orders: all there are, or those with the fewest changes of turn. A statement never waits.\n\n");
        sessions(text, transaction.sessions());
        invariants(text, transaction.invariants());
        if (transaction.serializable()) {
            text.append(
                            "\nAt the end the tables have to hold what they would hold had the two scripts run one after the other,")
                    .append(" in whichever order. A script that is refused leaves nothing behind.\n");
        }
        text.append("\n")
                .append(
                        transaction.retry()
                                ? "Where the engine ends a transaction because another one came first (a *conflict*), the script is started again"
                                        + " from its beginning, in a new session, once the other one is done. That happens once."
                                : "Where the engine ends a transaction because another one came first (a *conflict*), the script ends there.")
                .append(
                        " Any other error ends the script. A transaction that is open when a script ends is rolled back.\n")
                .append(
                        "\nTaken are `BEGIN`, `COMMIT` and `ROLLBACK`, queries, changes of rows (`INSERT`, `UPDATE`, `DELETE`, `MERGE`), temporary tables, and")
                .append(
                        " `SET VARIABLE name = (SELECT …)`, whose value is `getvariable('name')` in later statements.\n");
        text.append("\n## The data\n\n");
        Markup.fenced(text, Markup.lf(transaction.schema().text()));
        DataSection.visibleRows(text, transaction.data());
        if (!transaction.further().isEmpty()) {
            text.append(
                            "\nYour script also runs on other rows that are not shown. Where nothing is to be changed, it may end")
                    .append(" in an error or do nothing.\n");
        }
    }

    private static void sessions(StringBuilder text, List<OtherSession> sessions) {
        text.append(sessions.size() == 1 ? "The other session is:\n" : "The other session is one of these:\n");
        for (OtherSession session : sessions) {
            text.append("\n- ").append(Markup.oneLine(session.name()));
            if (session.script().isEmpty()) {
                text.append(": your own script once more\n");
            } else {
                text.append("\n\n");
                StringBuilder script = new StringBuilder();
                Markup.fenced(script, Markup.lf(session.script().get().text()));
                script.toString()
                        .lines()
                        .forEach(line -> text.append("  ").append(line).append("\n"));
            }
        }
    }

    private static void invariants(StringBuilder text, List<Invariant> invariants) {
        for (When when : When.values()) {
            List<Invariant> these =
                    invariants.stream().filter(each -> each.when() == when).toList();
            if (these.isEmpty()) {
                continue;
            }
            text.append(
                    when == When.ALWAYS
                            ? "\nWhenever anybody looks, between two statements, at the end, or after a script broke off in the middle, this holds:\n"
                            : "\nOnce both scripts have ended, this holds:\n");
            for (Invariant invariant : these) {
                text.append("\n- ").append(Markup.oneLine(invariant.says())).append("\n\n");
                StringBuilder condition = new StringBuilder();
                Markup.fenced(condition, Markup.lf(invariant.holds().text()));
                condition
                        .toString()
                        .lines()
                        .forEach(line -> text.append("  ").append(line).append("\n"));
            }
        }
    }
}
