package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Cell;
import dev.datakata.report.text.Block.Fact;
import dev.datakata.report.text.Block.Facts;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sheet;
import dev.datakata.report.text.Block.SheetRow;
import dev.datakata.report.text.Block.Sql;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.ModelFault.MissingTable;
import dev.datakata.verdict.ModelFault.ProbeResult;
import dev.datakata.verdict.ModelFault.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The part of {@link FaultText} about what only a model can get wrong. */
final class ModelText {
    /** Probes shown with their rows; further ones are named only. */
    private static final int SHOWN_PROBES = 8;

    /** The same for one group of several. */
    private static final int SHOWN_OF_GROUP = 2;

    /** The most columns that are shown as a table. */
    private static final int WIDEST_SHEET = 6;

    private static final int LONGEST_VALUE = 40;

    private static final int SHOWN_ROWS = 4;

    private ModelText() {}

    static Sentence sentence(ModelFault fault) {
        if (fault instanceof ModelFault.MissingTables missing) {
            List<String> names =
                    missing.tables().stream().map(MissingTable::name).toList();
            return names.size() == 1
                    ? Sentence.of("the script makes no table {}", names.get(0))
                    : Sentence.of("the script does not make {} of the tables: {}", names.size(), Words.names(names));
        }
        if (fault instanceof ModelFault.TableColumns columns) {
            return columns(columns);
        }
        if (fault instanceof ModelFault.TableTypes types) {
            return types(types);
        }
        if (fault instanceof ModelFault.PrimaryKeys keys) {
            List<String> tables =
                    keys.keys().stream().map(ModelFault.PrimaryKey::table).toList();
            return tables.size() == 1
                    ? key(keys.keys().get(0))
                    : Sentence.of(
                            "{} tables have another primary key than asked for: {}",
                            tables.size(),
                            Words.names(tables));
        }
        if (fault instanceof ModelFault.RowsAlready already) {
            return Sentence.of(
                    already.tables().size() == 1
                            ? "the table {} has rows already, and was to be empty"
                            : "the tables {} have rows already, and were to be empty",
                    Words.names(already.tables()));
        }
        if (fault instanceof ModelFault.AcceptedBadRow accepted) {
            return accepted(accepted.probes());
        }
        if (fault instanceof ModelFault.RefusedGoodRow refused) {
            return refused(refused.probes());
        }
        throw new IllegalArgumentException("no sentence for " + fault);
    }

    private static Sentence accepted(List<ProbeResult> probes) {
        Sentence first = Sentence.of("{} went in", what(probes.get(0)));
        return probes.size() == 1
                ? first
                : Sentence.of(
                        probes.size() == 2
                                ? "{}, and so did {} other that is to be refused"
                                : "{}, and so did {} others that are to be refused",
                        first,
                        probes.size() - 1);
    }

    private static Sentence refused(List<ProbeResult> probes) {
        Sentence first = Sentence.of("{} did not go in", what(probes.get(0)));
        return probes.size() == 1
                ? first
                : Sentence.of(
                        probes.size() == 2 ? "{}, nor did {} other that has to" : "{}, nor did {} others that have to",
                        first,
                        probes.size() - 1);
    }

    /** The rows of a probe in a few words. */
    private static Sentence what(ProbeResult probe) {
        return switch (probe.sort()) {
            case PROBE -> Sentence.whole(probe.what());
            case NULL -> Sentence.of("a NULL in {}", probe.what());
            case BASE -> Sentence.of("the prompt's own rows of {}", probe.what());
            case GROUP_BASE -> Sentence.of("the rows to begin with of {}", Sentence.whole("“" + probe.what() + "”"));
            case BEFORE_PROBE -> Sentence.of("what comes first in {}", Sentence.whole("“" + probe.what() + "”"));
        };
    }

    private static Sentence columns(ModelFault.TableColumns fault) {
        List<String> lacking = lacking(fault.expected(), fault.actual());
        List<String> further = fault.further() ? List.of() : lacking(fault.actual(), fault.expected());
        if (further.isEmpty()) {
            return Sentence.of(
                    "the table {} lacks the {} {}",
                    fault.table(),
                    Sentence.plain(lacking.size() == 1 ? "column" : "columns"),
                    Words.names(lacking));
        }
        if (lacking.isEmpty()) {
            return Sentence.of(
                    "the table {} has {} that the prompt does not name: {}",
                    fault.table(),
                    Sentence.plain(further.size() == 1 ? "a column" : "columns"),
                    Words.names(further));
        }
        return Sentence.of(
                "the table {} lacks {} and has {}, which the prompt does not name",
                fault.table(),
                Words.names(lacking),
                Words.names(further));
    }

    private static List<String> lacking(List<Column> wanted, List<Column> there) {
        return wanted.stream()
                .map(Column::name)
                .filter(name -> there.stream().noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .toList();
    }

    private static Sentence types(ModelFault.TableTypes fault) {
        if (fault.wrong().isEmpty()) {
            return Sentence.of(
                    "{} is computed, so no row can bring its value",
                    fault.table() + "."
                            + fault.expected().get(fault.computed().get(0)).name());
        }
        if (fault.wrong().size() == 1) {
            int at = fault.wrong().get(0);
            return Sentence.of(
                    "{} is of the type {}, the prompt says {}",
                    fault.table() + "." + fault.expected().get(at).name(),
                    fault.actual().get(at).type().name(),
                    fault.expected().get(at).type().name());
        }
        return Sentence.of(
                "{} columns of {} have other types than the prompt says: {}",
                fault.wrong().size(),
                fault.table(),
                Words.names(fault.wrong().stream()
                        .map(at -> fault.expected().get(at).name())
                        .toList()));
    }

    private static Sentence key(ModelFault.PrimaryKey key) {
        return key.actual().isEmpty()
                ? Sentence.of("the table {} has no primary key, the prompt says {}", key.table(), list(key.expected()))
                : Sentence.of(
                        "the primary key of {} is {}, the prompt says {}",
                        key.table(),
                        list(key.actual()),
                        list(key.expected()));
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    static void explain(ModelFault fault, List<Block> blocks) {
        if (fault instanceof ModelFault.MissingTables missing) {
            missing.tables().forEach(table -> explain(table, blocks));
        } else if (fault instanceof ModelFault.TableColumns columns) {
            explain(columns, blocks);
        } else if (fault instanceof ModelFault.TableTypes types) {
            explain(types, blocks);
        } else if (fault instanceof ModelFault.PrimaryKeys keys) {
            explain(keys, blocks);
        } else if (fault instanceof ModelFault.RowsAlready) {
            blocks.add(
                    Paragraph.of(
                            "The checker brings its own rows. Let the script make these tables and leave them empty; tables that you add yourself may hold rows."));
        } else if (fault instanceof ModelFault.AcceptedBadRow accepted) {
            probes(accepted.probes(), Mark.UNEXPECTED, blocks);
            blocks.add(
                    Paragraph.of(
                            "The schema has to refuse these by itself. A key, `NOT NULL`, `REFERENCES`, `CHECK (…)` or a narrower type does that; which one is yours to choose."));
        } else if (fault instanceof ModelFault.RefusedGoodRow refused) {
            probes(refused.probes(), Mark.MISSING, blocks);
            blocks.add(
                    Paragraph.of(
                            "These rows are right, so a constraint asks for more than the prompt says, or for something else."));
        }
    }

    private static void explain(MissingTable table, List<Block> blocks) {
        switch (table.instead()) {
            case NOTHING -> {}
            case VIEW -> blocks.add(Paragraph.of("{} is a view; rows go into a table.", table.name()));
            case OTHER_SCHEMA ->
                blocks.add(Paragraph.of(
                        "{} is in the schema {}; it is looked for in {}.", table.name(), table.other(), "main"));
            case OTHER_NAME ->
                blocks.add(Paragraph.of("There is a table {}; it was to be named {}.", table.other(), table.name()));
        }
    }

    private static void explain(ModelFault.TableColumns fault, List<Block> blocks) {
        List<Block.ColumnPair> pairs = new ArrayList<>();
        for (Column expected : fault.expected()) {
            Column found = fault.actual().stream()
                    .filter(column -> column.name().equalsIgnoreCase(expected.name()))
                    .findFirst()
                    .orElse(null);
            pairs.add(new Block.ColumnPair(expected, found, found != null, Words.none()));
        }
        for (Column actual : fault.actual()) {
            boolean known =
                    fault.expected().stream().anyMatch(column -> column.name().equalsIgnoreCase(actual.name()));
            if (!known) {
                pairs.add(new Block.ColumnPair(null, actual, fault.further(), Words.none()));
            }
        }
        blocks.add(new Block.ColumnComparison("name", pairs));
    }

    private static void explain(ModelFault.TableTypes fault, List<Block> blocks) {
        List<Block.ColumnPair> pairs = IntStream.range(0, fault.expected().size())
                .mapToObj(i -> new Block.ColumnPair(
                        fault.expected().get(i),
                        fault.actual().get(i),
                        !fault.wrong().contains(i) && !fault.computed().contains(i),
                        fault.computed().contains(i) ? Sentence.of("computed") : Words.none()))
                .toList();
        blocks.add(new Block.ColumnComparison("type", pairs));
        if (!fault.computed().isEmpty()) {
            blocks.add(
                    Paragraph.of(
                            "Rows bring a value for every column of the prompt, and a `GENERATED` column takes none. A `CHECK (…)` holds such a value to its formula."));
        }
    }

    private static void explain(ModelFault.PrimaryKeys fault, List<Block> blocks) {
        if (fault.keys().size() > 1) {
            fault.keys().forEach(key -> blocks.add(new Paragraph(key(key))));
        }
        blocks.add(
                Paragraph.of("The primary key says what one row stands for. In the columns' list of `CREATE TABLE`:"));
        blocks.add(new Sql("PRIMARY KEY "
                + list(fault.keys().get(0).expected().stream()
                        .map(Words::identifier)
                        .toList())));
    }

    private static void probes(List<ProbeResult> probes, Mark mark, List<Block> blocks) {
        List<String> nulls = probes.stream()
                .filter(probe -> probe.sort() == Sort.NULL)
                .map(ProbeResult::what)
                .toList();
        if (probes.size() > 1 && !nulls.isEmpty()) {
            blocks.add(Paragraph.of(
                    mark == Mark.UNEXPECTED
                            ? "NULL where a value belongs: {}."
                            : "NULL refused where it may stand: {}.",
                    all(nulls)));
        }
        Map<String, List<ProbeResult>> groups = new LinkedHashMap<>();
        for (ProbeResult probe : probes) {
            if (probe.sort() != Sort.NULL || probes.size() == 1) {
                groups.computeIfAbsent(probe.group(), name -> new ArrayList<>()).add(probe);
            }
        }
        int room = SHOWN_PROBES;
        for (Map.Entry<String, List<ProbeResult>> group : groups.entrySet()) {
            if (!group.getKey().isEmpty() && probes.size() > 1) {
                blocks.add(new Paragraph(Sentence.of("{}:", Sentence.whole(group.getKey()))));
            }
            // a few of each group rather than all of the first: each shows another mistake
            int shown = Math.min(
                    room, Math.min(group.getValue().size(), groups.size() == 1 ? SHOWN_PROBES : SHOWN_OF_GROUP));
            room -= shown;
            group.getValue().subList(0, shown).forEach(probe -> probe(probe, mark, blocks));
            List<ProbeResult> others =
                    group.getValue().subList(shown, group.getValue().size());
            if (!others.isEmpty()) {
                List<Sentence> named = others.stream().map(ModelText::what).toList();
                blocks.add(new Facts(List.of(new Fact(
                        shown > 0 ? "also" : "probes",
                        Sentence.of(String.join("; ", Collections.nCopies(named.size(), "{}")), named.toArray())))));
            }
        }
    }

    private static Sentence all(List<String> names) {
        return Sentence.of(String.join(", ", Collections.nCopies(names.size(), "{}")), names.toArray());
    }

    private static void probe(ProbeResult probe, Mark mark, List<Block> blocks) {
        Sentence title = probe.table().isEmpty() || probe.sort() == Sort.NULL || probe.sort() == Sort.BASE
                ? what(probe)
                : Sentence.of("{}, in {}", what(probe), probe.table());
        if (probe.rows().isEmpty()) {
            blocks.add(new Paragraph(title));
            blocks.add(new Sql(probe.sql()));
        } else if (probe.rows().get().columns().size() > WIDEST_SHEET) {
            blocks.add(new Paragraph(title));
            TextTable rows = probe.rows().get();
            blocks.add(new Facts(rows.rows().stream()
                    .limit(SHOWN_ROWS)
                    .map(row -> new Fact("row", line(rows.columns(), row)))
                    .toList()));
        } else {
            TextTable rows = probe.rows().get();
            List<SheetRow> shown = rows.rows().stream()
                    .limit(SHOWN_ROWS)
                    .map(row -> new SheetRow(row.stream().map(Cell::same).toList(), 1))
                    .toList();
            blocks.add(new Sheet(title, mark, rows.columns(), shown, rows.rows().size() - shown.size()));
        }
        if (!probe.reason().isEmpty()) {
            blocks.add(new Facts(List.of(new Fact("DuckDB", Sentence.of("{}", Words.engine(probe.reason()))))));
        } else if (mark == Mark.MISSING && probe.sort() == Sort.NULL) {
            blocks.add(Paragraph.of("The column is {}.", "NOT NULL"));
        }
    }

    /** A row as a line that breaks where it has to: in a table some columns of a wide one would fall off a terminal's edge. */
    private static Sentence line(List<Column> columns, List<@Nullable String> row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(Sentence.plain(columns.get(i).name() + " " + CellText.of(row.get(i), LONGEST_VALUE, c -> 1)));
        }
        return Sentence.of(String.join(", ", Collections.nCopies(values.size(), "{}")), values.toArray());
    }
}
