package dev.datakata.content.prompt;

import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.table.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an answer to a kata of this kind is held to. */
final class PlanSection {
    /** SQL longer than this is named instead of shown. */
    private static final int SHOWN_LINES = 60;

    private PlanSection() {}

    static void plan(StringBuilder text, Plan plan, Optional<List<Column>> referenceColumns) {
        text.append("\n## The query to beat\n\nIt gives the right rows and does too much for them.\n\n");
        Markup.fenced(text, Markup.lf(plan.naive().text()));
        ResultSection.result(text, plan.query().contract(), referenceColumns);
        limits(text, plan.limits());
        ResultSection.rules(text, plan.query().rules());
        DataSection.query(text, plan.query());
        large(text, plan);
    }

    private static void limits(StringBuilder text, List<PlanLimit> limits) {
        text.append(
                        "\n## The limits\n\nOnce the rows are right, the plan of your query is measured on the large dataset. What is counted does"
                                + " not depend on the clock or the machine.\n\n")
                .append("| counted on the large dataset | the query above | at most |\n|---|--:|--:|\n");
        for (PlanLimit limit : limits) {
            text.append("| ")
                    .append(Markup.cell(name(limit)))
                    .append(String.format(Locale.ROOT, " | %,d | **%,d** |\n", limit.naive(), limit.atMost()));
        }
        if (limits.stream().anyMatch(limit -> limit.count() == PlanLimit.Count.ROWS_PASSED)) {
            text.append(
                    "\nEvery step of a plan hands rows on to the next, a scan and the last step included; they are added up."
                            + " A projection, and the frame around a common table expression, only hand on what they get and are"
                            + " not counted.\n");
        }
    }

    private static String name(PlanLimit limit) {
        String from = limit.table().map(table -> " from " + Markup.code(table)).orElse("");
        return switch (limit.count()) {
            case ROWS_SCANNED -> "rows scanned" + from;
            case ROW_GROUPS -> "row groups read" + from;
            case ROWS_PASSED -> "rows handed on between the plan's steps";
            case OPERATORS ->
                "steps of the kind "
                        + Markup.and(
                                limit.operators().stream().map(Markup::code).toList());
        };
    }

    private static void large(StringBuilder text, Plan plan) {
        text.append("\nThe large dataset keeps to the same schema. Your query has to be right there too.");
        String made = Markup.lf(plan.large().text());
        if (made.lines().count() > SHOWN_LINES) {
            text.append(" It is made by ")
                    .append(Markup.code(plan.large().name()))
                    .append(" in the course.\n");
        } else {
            text.append(" It is made so:\n\n");
            Markup.fenced(text, made);
        }
    }
}
