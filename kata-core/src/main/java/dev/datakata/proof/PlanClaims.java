package dev.datakata.proof;

import dev.datakata.check.plan.PlanChecker;
import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.PlanFault.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must hold of a plan's limits: the naive query is at least twice over each, the author's own answer has room below each, and what is counted is the same
 * each time.
 */
final class PlanClaims {
    /** How many times over a limit the naive query has to be, so that no other way of writing it slips below. */
    private static final long OVER = 2;

    /** The least share of a limit, in per cent, that the author's own answer leaves free for right answers in another style. */
    private static final long FREE = 20;

    private static final int REPEATED = 3;

    private PlanClaims() {}

    static List<Claim> of(Plan plan, PlanChecker checker) {
        List<Claim> claims = new ArrayList<>();
        boolean rows = checker.largeRows() > 0;
        claims.add(new Claim(
                "reference.sql gives rows on the large dataset",
                rows,
                rows ? "" : "it gives none: large.sql has to make rows that it selects"));
        Optional<List<Use>> reference = checker.measured(plan.reference());
        Optional<List<Use>> naive = checker.measured(plan.naive());
        if (reference.isEmpty() || naive.isEmpty()) {
            claims.add(new Claim(
                    "both plans can be measured",
                    false,
                    (naive.isEmpty() ? "naive.sql" : "reference.sql")
                            + " does not come to its end on the large dataset, or gives other rows there"));
            return claims;
        }
        claims.add(repeats(checker, plan.naive(), naive.get(), "naive.sql"));
        claims.add(repeats(checker, plan.reference(), reference.get(), "reference.sql"));
        for (int i = 0; i < plan.limits().size(); i++) {
            PlanLimit limit = plan.limits().get(i);
            long taken = naive.get().get(i).yours();
            claims.add(margin(limit, reference.get().get(i).yours(), taken));
            claims.add(stated(limit, taken));
        }
        return claims;
    }

    private static Claim repeats(PlanChecker checker, SourceFile query, List<Use> first, String name) {
        boolean same = true;
        for (int i = 1; i < REPEATED; i++) {
            same &= checker.measured(query).equals(Optional.of(first));
        }
        return new Claim(
                "what is counted of " + name + " is the same each time",
                same,
                same ? "" : "it changes from run to run: no limit can be set on it");
    }

    private static Claim margin(PlanLimit limit, long reference, long naive) {
        boolean far = naive >= OVER * limit.atMost() && naive > limit.atMost();
        boolean room = limit.count() == PlanLimit.Count.OPERATORS
                ? reference <= limit.atMost()
                : reference * 100 <= limit.atMost() * (100 - FREE);
        String why = "";
        if (!far) {
            why = "naive.sql is not " + OVER + " times over it: lower the limit or make the dataset larger";
        } else if (!room) {
            why = "reference.sql leaves less than " + FREE + " % of it free for other right answers: raise the limit";
        }
        return new Claim(
                String.format(
                        Locale.ROOT,
                        "%s: reference.sql %,d, limit %,d, naive.sql %,d",
                        name(limit),
                        reference,
                        limit.atMost(),
                        naive),
                far && room,
                why);
    }

    private static Claim stated(PlanLimit limit, long naive) {
        boolean holds = limit.naive() == naive;
        return new Claim(
                String.format(Locale.ROOT, "%s: kata.yaml says what naive.sql takes, %,d", name(limit), limit.naive()),
                holds,
                holds ? "" : "it takes " + naive + ": write that");
    }

    private static String name(PlanLimit limit) {
        return limit.count().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + limit.table().map(table -> " of " + table).orElse("")
                + (limit.operators().isEmpty() ? "" : " " + String.join(", ", limit.operators()));
    }
}
