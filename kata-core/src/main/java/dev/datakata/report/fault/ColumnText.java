package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sql;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.Column;
import dev.datakata.table.TypeFamily;
import dev.datakata.verdict.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** The part of {@link FaultText} about a result's columns. */
final class ColumnText {
    private ColumnText() {}

    static Sentence columnCount(Fault.ColumnCount count) {
        return Sentence.of(
                "the result has {}, the contract says {}",
                Sentence.plain(columns(count.actual().size())),
                count.expected().size());
    }

    static Sentence columnOrder(Fault.ColumnOrder order) {
        return Sentence.of(
                "the right columns in another order: {}, the contract says {}",
                list(order.actual()),
                list(order.expected()));
    }

    static Sentence columnNames(Fault.ColumnNames fault) {
        List<Integer> wrong = wrongNames(fault);
        if (wrong.size() == 1) {
            int at = wrong.get(0);
            return Sentence.of(
                    "column {} is named {}, the contract says {}",
                    at + 1,
                    fault.actual().get(at).name(),
                    fault.expected().get(at).name());
        }
        return Sentence.of("{} columns have other names than the contract's", wrong.size());
    }

    /** Names that differ; by case alone only where nothing else differs, for then case is what the contract minds. */
    private static List<Integer> wrongNames(Fault.ColumnNames fault) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < fault.expected().size(); i++) {
            if (!sameName(fault.expected().get(i), fault.actual().get(i))) {
                wrong.add(i);
            }
        }
        if (wrong.isEmpty()) {
            for (int i = 0; i < fault.expected().size(); i++) {
                if (!fault.expected().get(i).name().equals(fault.actual().get(i).name())) {
                    wrong.add(i);
                }
            }
        }
        return wrong;
    }

    static void explainColumnNames(Fault.ColumnNames fault, List<Block> blocks) {
        List<Integer> wrong = wrongNames(fault);
        List<Block.ColumnPair> pairs = new ArrayList<>();
        boolean caseOnly = true;
        for (int i = 0; i < fault.expected().size(); i++) {
            Column expected = fault.expected().get(i);
            Column actual = fault.actual().get(i);
            String near = i < fault.nearest().size() ? fault.nearest().get(i) : null;
            boolean right = !wrong.contains(i);
            caseOnly &= right || sameName(expected, actual);
            Sentence remark = right
                    ? Words.none()
                    : sameName(expected, actual)
                            ? Sentence.of("other letter case")
                            : near != null && !near.equals(expected.name())
                                    ? Sentence.of("resembles {}", near)
                                    : Words.none();
            pairs.add(new Block.ColumnPair(expected, actual, right, remark));
        }
        blocks.add(new Block.ColumnComparison("name", pairs));
        Set<String> twice = twice(fault.actual());
        if (!twice.isEmpty()) {
            blocks.add(Paragraph.of("More than one column is named {}.", Words.names(List.copyOf(twice))));
        }
        if (caseOnly) {
            blocks.add(Paragraph.of("This kata's contract minds upper and lower case in names."));
        }
        blocks.add(Paragraph.of("`AS` names a column:"));
        blocks.add(new Sql("SELECT … AS "
                + Words.identifier(fault.expected().get(wrong.get(0)).name())));
    }

    static void explainColumnCount(Fault.ColumnCount fault, List<Block> blocks) {
        List<Column> rest = new ArrayList<>(fault.actual());
        List<Block.ColumnPair> pairs = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Column expected : fault.expected()) {
            int found = -1;
            for (int i = 0; i < rest.size() && found < 0; i++) {
                found = sameName(expected, rest.get(i)) ? i : -1;
            }
            pairs.add(new Block.ColumnPair(expected, found < 0 ? null : rest.remove(found), found >= 0, Words.none()));
            if (found < 0) {
                lacking.add(expected.name());
            }
        }
        boolean byName = rest.size() < fault.actual().size();
        if (byName) {
            rest.forEach(actual -> pairs.add(new Block.ColumnPair(null, actual, false, Words.none())));
            blocks.add(new Block.ColumnComparison("name", pairs));
            if (!lacking.isEmpty()) {
                blocks.add(Paragraph.of("Not in the result: {}.", Words.names(lacking)));
            }
            if (!rest.isEmpty()) {
                blocks.add(Paragraph.of(
                        "Not in the contract: {}.",
                        Words.names(rest.stream().map(Column::name).toList())));
            }
            return;
        }
        pairs.clear();
        for (int i = 0; i < Math.max(fault.expected().size(), fault.actual().size()); i++) {
            pairs.add(new Block.ColumnPair(
                    i < fault.expected().size() ? fault.expected().get(i) : null,
                    i < fault.actual().size() ? fault.actual().get(i) : null,
                    false,
                    Words.none()));
        }
        blocks.add(new Block.ColumnComparison("name", pairs));
        blocks.add(Paragraph.of("The outermost `SELECT` returns the contract's columns, in its order, and no other."));
    }

    static void explainColumnOrder(Fault.ColumnOrder fault, List<Block> blocks) {
        List<Block.ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < fault.expected().size(); i++) {
            pairs.add(new Block.ColumnPair(
                    fault.expected().get(i),
                    fault.actual().get(i),
                    sameName(fault.expected().get(i), fault.actual().get(i)),
                    Words.none()));
        }
        blocks.add(new Block.ColumnComparison("place", pairs));
        blocks.add(Paragraph.of("Write them in the contract's order:"));
        blocks.add(new Sql("SELECT "
                + String.join(
                        ", ",
                        fault.expected().stream()
                                .map(column -> Words.identifier(column.name()))
                                .toList())));
    }

    static Sentence columnTypes(Fault.ColumnTypes fault) {
        if (fault.wrong().size() == 1) {
            int at = fault.wrong().get(0);
            return Sentence.of(
                    "column {} is {} {}, the contract says {}",
                    fault.expected().get(at).name(),
                    Sentence.plain(article(fault.actual().get(at).type().name())),
                    Sentence.plain(fault.actual().get(at).type().name()),
                    Sentence.plain(fault.expected().get(at).type().name()));
        }
        return Sentence.of(
                "{} columns have other types than the contract's: {}",
                fault.wrong().size(),
                Words.names(fault.wrong().stream()
                        .map(at -> fault.expected().get(at).name())
                        .toList()));
    }

    static void explainColumnTypes(Fault.ColumnTypes fault, List<Block> blocks) {
        List<Block.ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < fault.expected().size(); i++) {
            pairs.add(new Block.ColumnPair(
                    fault.expected().get(i),
                    fault.actual().get(i),
                    !fault.wrong().contains(i),
                    Words.none()));
        }
        blocks.add(new Block.ColumnComparison("type", pairs));
        List<Sentence> said = new ArrayList<>();
        for (int at : fault.wrong()) {
            Sentence advice =
                    castAdvice(fault.expected().get(at), fault.actual().get(at));
            if (!said.contains(advice)) {
                said.add(advice);
                blocks.add(new Paragraph(advice));
            }
        }
        StringJoiner casts = new StringJoiner("\n");
        for (int at : fault.wrong().subList(0, Math.min(4, fault.wrong().size()))) {
            Column column = fault.expected().get(at);
            casts.add("CAST(… AS " + column.type().name() + ") AS " + Words.identifier(column.name()));
        }
        blocks.add(new Sql(casts.toString()));
    }

    /** What is known of how such a type comes about; facts of DuckDB 2.0, see docs/engine-facts.md. */
    private static Sentence castAdvice(Column expected, Column actual) {
        boolean nested =
                expected.type().name().matches(".*[\\[(].*") && expected.type().family() != TypeFamily.DECIMAL;
        if (expected.type().family() == actual.type().family() && !nested) {
            return Sentence.of("The contract asks for exactly this type, not for its family alone. A cast makes it.");
        }
        return switch (expected.type().family()) {
            case DATE ->
                switch (actual.type().family()) {
                    case TIMESTAMP ->
                        Sentence.of("`date_trunc(…)` and a date plus or minus an `INTERVAL` return a TIMESTAMP,"
                                + " also for a DATE. A cast makes it a DATE: `date_trunc('month', …)::DATE`.");
                    case TEXT ->
                        Sentence.of(
                                "`strftime(…)` returns text, and `date_trunc('month', …)::DATE` the first day of a month as a"
                                        + " DATE. A cast reads a text such as 2026-01-31 as one, and not 2026-01.");
                    default -> Sentence.of("A cast makes it a DATE where the value can be read as one.");
                };
            case TIMESTAMP, TIMESTAMP_TZ ->
                actual.type().family() == TypeFamily.DATE
                        ? Sentence.of("A DATE has no time of day. A cast gives its midnight.")
                        : Sentence.of("A cast converts it where the value can be read as a point in time.");
            case INTEGER ->
                switch (actual.type().family()) {
                    case FLOATING ->
                        Sentence.of("`/` and `avg(…)` return a DOUBLE, also for integers. `//` divides integers;"
                                + " a cast rounds to a whole number.");
                    case DECIMAL -> Sentence.of("A cast rounds a decimal to a whole number.");
                    case TEXT -> Sentence.of("A cast reads digits as a number.");
                    default -> Sentence.of("A cast converts it where the value can be read as a whole number.");
                };
            case DECIMAL ->
                actual.type().family() == TypeFamily.FLOATING
                        ? Sentence.of(
                                "`/` and `avg(…)` return a DOUBLE, also for decimals. A cast gives exact digits, rounded.")
                        : Sentence.of("A cast converts it where the value can be read as a number.");
            case FLOATING -> Sentence.of("A cast converts it where the value can be read as a number.");
            default -> Sentence.of("A cast converts it where the engine knows how.");
        };
    }

    private static Sentence list(List<Column> columns) {
        return Words.names(columns.stream().map(Column::name).toList());
    }

    private static boolean sameName(Column left, Column right) {
        return left.name().equalsIgnoreCase(right.name());
    }

    private static Set<String> twice(List<Column> columns) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
                twice.add(column.name());
            }
        }
        return twice;
    }

    private static String article(String type) {
        return !type.isEmpty() && "AEIO".indexOf(Character.toUpperCase(type.charAt(0))) >= 0 ? "an" : "a";
    }

    private static String columns(int count) {
        return count == 1 ? "1 column" : count + " columns";
    }
}
