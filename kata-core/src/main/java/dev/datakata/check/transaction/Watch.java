package dev.datakata.check.transaction;

import dev.datakata.content.Transaction.Invariant;
import dev.datakata.content.Transaction.When;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a kata's invariants hold. */
final class Watch {
    /** More rows of a table are not kept for a report. */
    private static final int KEPT_ROWS = 100;

    /** States that are remembered; scripts that meet in hundreds of orders leave few different ones. */
    private static final int REMEMBERED = 1_000;

    private final List<Invariant> invariants;
    private final Tables tables;
    private final Set<State> fine = new HashSet<>();

    Watch(List<Invariant> invariants, Tables tables) {
        this.invariants = List.copyOf(invariants);
        this.tables = tables;
    }

    private record State(Map<String, Table> tables, boolean end) {}

    /**
     * An invariant that does not hold.
     *
     * @param trouble why it cannot be evaluated; empty if it is false or unknown
     * @param tables rows that show it, by a name
     */
    record Breach(Invariant invariant, Optional<String> trouble, Map<String, TextTable> tables) {}

    /**
     * The first invariant that does not hold. Invariants speak of the tables alone, so rows that were fine once are fine again; to evaluate a condition
     * takes ten times as long as to read a few rows.
     *
     * @param state the tables as {@code session} sees them
     * @param session a session outside of every transaction
     * @param end whether those are asked as well that hold at the end only
     */
    Optional<Breach> look(Map<String, Table> state, Session session, boolean end) {
        State seen = new State(state, end);
        if (fine.contains(seen)) {
            return Optional.empty();
        }
        Optional<Breach> breach = evaluate(session, end);
        if (breach.isEmpty() && fine.size() < REMEMBERED) {
            fine.add(seen);
        }
        return breach;
    }

    private Optional<Breach> evaluate(Session session, boolean end) {
        List<Invariant> asked = invariants.stream()
                .filter(invariant -> end || invariant.when() == When.ALWAYS)
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        // all in one statement, since most often all hold
        String all = asked.stream().map(Watch::condition).collect(Collectors.joining(" AND ", "SELECT ", ""));
        if (isTrue(session.query(all, 1))) {
            return Optional.empty();
        }
        for (Invariant invariant : asked) {
            Outcome outcome = session.query("SELECT " + condition(invariant), 1);
            if (!isTrue(outcome)) {
                Optional<String> trouble =
                        outcome instanceof Outcome.Rows ? Optional.empty() : Optional.of(reason(outcome));
                return Optional.of(new Breach(invariant, trouble, shown(invariant, session)));
            }
        }
        return Optional.empty();
    }

    private static String condition(Invariant invariant) {
        // a comment may end the author's text
        return "(" + invariant.holds().text() + "\n) IS TRUE";
    }

    private static boolean isTrue(Outcome outcome) {
        return outcome instanceof Outcome.Rows rows
                && Boolean.TRUE.equals(rows.table().rows().get(0).get(0));
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.message() : "it takes more than a statement may";
    }

    private Map<String, TextTable> shown(Invariant invariant, Session session) {
        if (invariant.shows().isPresent()
                && session.query(invariant.shows().get().text(), KEPT_ROWS) instanceof Outcome.Rows rows) {
            return Map.of("", TextTable.of(rows.table()));
        }
        Map<String, TextTable> shown = new LinkedHashMap<>();
        tables.read(session, KEPT_ROWS).forEach((name, table) -> shown.put(name, TextTable.of(table)));
        return shown;
    }
}
