package dev.datakata.check.query;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.order.LikelyCauses;
import dev.datakata.verdict.Fault;

/** Names the likely cause of a result that varies. */
final class Causes {
    private Causes() {}

    static Fault.Cause likely(ParsedSql answer) {
        return LikelyCauses.of(answer).stream()
                .findFirst()
                .map(cause -> switch (cause) {
                    case RANDOM, CLOCK -> Fault.Cause.RANDOM;
                    case LIMIT -> Fault.Cause.LIMIT_IN_A_TIE;
                    case RANKING_WINDOW -> Fault.Cause.RANKING_OVER_A_TIE;
                    case ANY_VALUE -> Fault.Cause.ANY_VALUE;
                    case LIST_ORDER -> Fault.Cause.LIST_ORDER;
                })
                .orElse(Fault.Cause.UNKNOWN);
    }
}
