package dev.datakata.check.query;

import dev.datakata.content.Query;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import java.util.List;

/**
 * Whether a kata's assumptions can be asked, and hold on the dataset that its prompt shows. One that cannot be would rule out every
 * generated database, and wrong answers would pass.
 */
final class AssumptionsCheck {
    private AssumptionsCheck() {}

    /** @throws ReferenceException for the first assumption that fails there or is false */
    static void hold(Query query, Session session) {
        for (SourceFile assumption : query.assumptions()) {
            Outcome outcome = session.query("SELECT coalesce((" + assumption.text() + "\n), true)", 1);
            if (!(outcome instanceof Outcome.Rows rows)) {
                throw new ReferenceException(
                        assumption.name(),
                        outcome instanceof Outcome.Refused refused
                                ? "the assumption cannot be asked: " + refused.message()
                                : "the assumption is not answered within the limits");
            }
            if (!rows.table().rows().get(0).values().equals(List.of(true))) {
                throw new ReferenceException(
                        assumption.name(), "the assumption is false on the dataset that the prompt shows");
            }
        }
    }
}
