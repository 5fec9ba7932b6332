package dev.datakata.report;

import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanFault;
import dev.datakata.verdict.PlanNode;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdicts about plans, built by hand. */
final class PlanSamples {
    private static final PlanCount SCANNED =
            new PlanCount(PlanCount.What.ROWS_SCANNED, Optional.of("page_views"), List.of());
    private static final PlanCount GROUPS =
            new PlanCount(PlanCount.What.ROW_GROUPS, Optional.of("page_views"), List.of());
    private static final PlanCount PASSED = new PlanCount(PlanCount.What.ROWS_PASSED, Optional.empty(), List.of());
    private static final PlanCount CROSSED =
            new PlanCount(PlanCount.What.OPERATORS, Optional.empty(), List.of("CROSS_PRODUCT"));

    private PlanSamples() {}

    static void plans(Map<String, Verdict.Failed> all) {
        PlanNode all9 = new PlanNode(
                "HASH_GROUP_BY",
                Optional.empty(),
                7,
                Optional.empty(),
                List.of("Aggregates: count_star()"),
                false,
                List.of(scan(
                        "page_views",
                        2_880,
                        new PlanNode.Scan(1_051_200, 9, 9),
                        "Filters: (CAST((viewed_at - '04:00:00'::INTERVAL) AS DATE) = '2025-11-28'::DATE)",
                        true)));
        PlanNode one = new PlanNode(
                "HASH_GROUP_BY",
                Optional.empty(),
                7,
                Optional.empty(),
                List.of(),
                false,
                List.of(scan("page_views", 2_880, new PlanNode.Scan(45_056, 1, 9), "", false)));
        add(
                all,
                "reads-all",
                new PlanFault.OverLimit(
                        List.of(
                                new PlanFault.Use(SCANNED, 250_000, 1_051_200, 45_056),
                                new PlanFault.Use(GROUPS, 2, 9, 1)),
                        all9,
                        one));
        PlanNode sales = scan("sales", 30_000, new PlanNode.Scan(30_000, 1, 1), "", false);
        PlanNode prices = scan("price_changes", 6_000, new PlanNode.Scan(6_000, 1, 1), "", false);
        PlanNode pairs = step(
                "PROJECTION",
                30_000,
                "Projections: sale_id, price_cents",
                false,
                step(
                        "HASH_GROUP_BY",
                        30_000,
                        "",
                        false,
                        step(
                                "CROSS_PRODUCT",
                                874_136,
                                "Conditions: product_id = product_id, sold_at >= valid_from",
                                true,
                                sales,
                                prices)));
        PlanNode nearest = step("ASOF_JOIN", 30_000, "", false, sales, prices);
        add(
                all,
                "pairs",
                new PlanFault.OverLimit(
                        List.of(
                                new PlanFault.Use(PASSED, 400_000, 940_136, 66_000),
                                new PlanFault.Use(CROSSED, 0, 1, 0)),
                        pairs,
                        nearest));
        List<PlanFault.Use> limits = List.of(new PlanFault.Use(PASSED, 400_000, 0, 66_000));
        add(all, "on-large", new PlanFault.Unfinished(new Fault.Timeout(3, false), limits, nearest));
        add(
                all,
                "on-large",
                new PlanFault.Unfinished(new Fault.ResourceLimit(Fault.Limit.MEMORY, 256_000_000), limits, nearest));
    }

    private static void add(Map<String, Verdict.Failed> all, String name, Fault fault) {
        all.put(fault.id() + "/" + name, Verdict.Failed.of(fault));
    }

    private static PlanNode scan(String table, long rows, PlanNode.Scan scan, String detail, boolean costly) {
        return new PlanNode(
                "TABLE_SCAN",
                Optional.of(table),
                rows,
                Optional.of(scan),
                detail.isEmpty() ? List.of() : List.of(detail),
                costly,
                List.of());
    }

    private static PlanNode step(String name, long rows, String detail, boolean costly, PlanNode... children) {
        return new PlanNode(
                name,
                Optional.empty(),
                rows,
                Optional.empty(),
                detail.isEmpty() ? List.of() : List.of(detail),
                costly,
                List.of(children));
    }

    /** A plan with {@code text} wherever a text can come from. */
    static PlanFault everywhere(String text) {
        PlanNode scan = new PlanNode(
                text, Optional.of(text), 1, Optional.of(new PlanNode.Scan(1, 1, 0)), List.of(text), true, List.of());
        PlanNode root = new PlanNode(text, Optional.empty(), 1, Optional.empty(), List.of(text), false, List.of(scan));
        PlanCount count = new PlanCount(PlanCount.What.ROWS_SCANNED, Optional.of(text), List.of());
        PlanCount operators = new PlanCount(PlanCount.What.OPERATORS, Optional.empty(), List.of(text));
        return new PlanFault.OverLimit(
                List.of(new PlanFault.Use(count, 0, 1, 0), new PlanFault.Use(operators, 0, 1, 0)), root, root);
    }
}
