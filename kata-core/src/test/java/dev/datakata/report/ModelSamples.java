package dev.datakata.report;

import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.ModelFault.Instead;
import dev.datakata.verdict.ModelFault.MissingTable;
import dev.datakata.verdict.ModelFault.PrimaryKey;
import dev.datakata.verdict.ModelFault.ProbeResult;
import dev.datakata.verdict.ModelFault.Sort;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verdicts on models, built by hand. */
final class ModelSamples {
    private static final List<Column> VISIT =
            List.of(Column.of("person_id", "BIGINT"), Column.of("day", "DATE"), Column.of("minutes", "INTEGER"));
    private static final List<Column> WIDE = List.of(
            Column.of("order_id", "BIGINT"),
            Column.of("line_number", "INTEGER"),
            Column.of("day", "DATE"),
            Column.of("customer_key", "BIGINT"),
            Column.of("product_key", "BIGINT"),
            Column.of("status", "VARCHAR"),
            Column.of("coupon_code", "VARCHAR"));

    private ModelSamples() {}

    /** Faults of every sort a model has, by id and what is special about each. */
    static Map<String, Verdict.Failed> failures() {
        Map<String, Verdict.Failed> all = new LinkedHashMap<>();
        add(
                all,
                "missing-table",
                new ModelFault.MissingTables(List.of(new MissingTable("visit", Instead.NOTHING, ""))));
        add(
                all,
                "tables-elsewhere",
                new ModelFault.MissingTables(List.of(
                        new MissingTable("visit", Instead.VIEW, ""),
                        new MissingTable("person", Instead.OTHER_SCHEMA, "dw"),
                        new MissingTable("dim_product", Instead.OTHER_NAME, "dim_products"))));
        add(
                all,
                "primary-key",
                new ModelFault.PrimaryKeys(
                        List.of(new PrimaryKey("visit", List.of("person_id", "day"), List.of("visit_id")))));
        add(
                all,
                "primary-keys",
                new ModelFault.PrimaryKeys(List.of(
                        new PrimaryKey("visit", List.of("person_id", "day"), List.of()),
                        new PrimaryKey("person", List.of("person_id"), List.of("email")))));
        add(all, "rows-already", new ModelFault.RowsAlready(List.of("visit", "person")));
        add(all, "model-lacks-a-column", new ModelFault.TableColumns("visit", VISIT, VISIT.subList(0, 2), true));
        List<Column> further = new ArrayList<>(VISIT);
        further.add(Column.of("note", "VARCHAR"));
        add(all, "model-has-a-column", new ModelFault.TableColumns("visit", VISIT, further, false));
        add(
                all,
                "model-names",
                new ModelFault.TableColumns(
                        "visit", VISIT, List.of(VISIT.get(0), VISIT.get(1), Column.of("mins", "INTEGER")), false));
        add(
                all,
                "model-type",
                new ModelFault.TableTypes(
                        "visit",
                        VISIT,
                        List.of(VISIT.get(0), Column.of("day", "TIMESTAMP"), VISIT.get(2)),
                        List.of(1),
                        List.of()));
        add(all, "model-computed", new ModelFault.TableTypes("visit", VISIT, VISIT, List.of(), List.of(2)));
        ProbeResult orphan =
                probe("Orphans", "a visit of nobody", "visit", VISIT, List.of(Samples.row("9", "2025-01-01", "7")), "");
        add(all, "one", new ModelFault.AcceptedBadRow(List.of(orphan)));
        List<ProbeResult> many = new ArrayList<>(List.of(
                new ProbeResult(Sort.NULL, "", "visit.minutes", "visit", Optional.empty(), "INSERT", ""),
                new ProbeResult(Sort.NULL, "", "person.email", "person", Optional.empty(), "INSERT", ""),
                orphan,
                new ProbeResult(
                        Sort.PROBE,
                        "Orphans",
                        "the departure of somebody who was here",
                        "",
                        Optional.empty(),
                        "DELETE FROM person WHERE person_id = 1",
                        ""),
                probe(
                        "Impossible values",
                        "an order line that nobody ordered",
                        "fact_sales",
                        WIDE,
                        List.of(Samples.row("1003", "1", "2025-01-31", "1", "1", "NULL", null)),
                        "")));
        for (int minutes = 0; minutes > -4; minutes--) {
            many.add(probe(
                    "Impossible values",
                    "a visit of " + minutes + " minutes",
                    "visit",
                    VISIT,
                    List.of(Samples.row("1", "2025-01-01", String.valueOf(minutes))),
                    ""));
        }
        add(all, "many", new ModelFault.AcceptedBadRow(many));
        List<ProbeResult> nasty = new ArrayList<>();
        Samples.NASTY.forEach(text -> nasty.add(probe(
                text, text, text, List.of(Column.of(text, text)), List.of(Samples.row(text)), "Constraint: " + text)));
        add(all, "nasty", new ModelFault.RefusedGoodRow(nasty));
        add(
                all,
                "one",
                new ModelFault.RefusedGoodRow(List.of(probe(
                        "Unusual, and right",
                        "a second Al without a beard",
                        "person",
                        List.of(Column.of("person_id", "BIGINT"), Column.of("nickname", "VARCHAR")),
                        List.of(Samples.row("4", "Al")),
                        "Duplicate key \"nickname: Al\" violates unique constraint."))));
        add(
                all,
                "from-the-start",
                new ModelFault.RefusedGoodRow(List.of(
                        new ProbeResult(Sort.NULL, "", "person.nickname", "person", Optional.empty(), "INSERT", ""),
                        new ProbeResult(
                                Sort.BASE,
                                "",
                                "person",
                                "person",
                                Optional.of(new TextTable(
                                        List.of(Column.of("person_id", "BIGINT"), Column.of("nickname", "VARCHAR")),
                                        List.of(Samples.row("1", "Al"), Samples.row("2", null)))),
                                "INSERT",
                                "NOT NULL constraint failed: person.nickname"),
                        new ProbeResult(
                                Sort.GROUP_BASE, "Moves", "Moves", "", Optional.empty(), "INSERT INTO person …", "no"),
                        new ProbeResult(
                                Sort.BEFORE_PROBE,
                                "Moves",
                                "a move to nowhere",
                                "",
                                Optional.empty(),
                                "INSERT INTO person …",
                                "no"))));
        return all;
    }

    private static ProbeResult probe(
            String group,
            String what,
            String table,
            List<Column> columns,
            List<List<@Nullable String>> rows,
            String reason) {
        return new ProbeResult(
                Sort.PROBE, group, what, table, Optional.of(new TextTable(columns, rows)), "INSERT", reason);
    }

    private static void add(Map<String, Verdict.Failed> all, String name, Fault fault) {
        all.put(fault.id() + "/" + name, Verdict.Failed.of(fault));
    }
}
