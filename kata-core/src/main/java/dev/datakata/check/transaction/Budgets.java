package dev.datakata.check.transaction;

import dev.datakata.content.Transaction;
import dev.datakata.engine.Limits;
import java.time.Duration;

/**
 * What one answer may take in all.
 *
 * @param total the time for all runs, less than that after which a process that does not answer is ended (three times a statement's, and ten seconds)
 * @param patience the time after which no further order is tried: a slow answer meets others in fewer orders, and is not refused for being slow
 */
record Budgets(Duration total, Duration patience) {
    /** Orders on each dataset that the prompt does not show, with each other session. An order of two scripts of five statements takes 5 ms. */
    private static final int FURTHER_ORDERS = 10;

    static Budgets of(Limits limits) {
        return new Budgets(
                limits.statement().multipliedBy(3).plusSeconds(4),
                limits.statement().multipliedBy(2));
    }

    /** How many orders are tried at most. */
    static int orders(boolean shown) {
        return shown ? Transaction.ORDERS : FURTHER_ORDERS;
    }
}
