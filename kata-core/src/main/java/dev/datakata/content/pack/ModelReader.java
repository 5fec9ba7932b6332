package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Kind;
import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.Model.ProbeGroup;
import dev.datakata.content.Model.TableContract;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a kata of the kind {@code model}. */
final class ModelReader implements ChallengeReader {
    private static final String GOES_IN = "goes-in";
    private static final String REFUSED = "refused";

    /** What an answer may do with columns that the contract does not name. */
    private enum Further {
        REFUSED,
        ALLOWED
    }

    @Override
    public Kind kind() {
        return Kind.MODEL;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(Stream.of("tables", "probes"), AnswersReader.KEYS.stream())
                .toList();
    }

    @Override
    public List<String> files() {
        return Stream.concat(Stream.of("base.sql"), AnswersReader.FILES.stream())
                .toList();
    }

    @Override
    public Optional<Model> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> base = folder.required("base.sql", "a model needs rows that have to go in");
        Optional<AuthorAnswers> answers = AnswersReader.read(folder, kata, problems);
        List<TableContract> tables = tables(kata);
        List<ProbeGroup> groups = groups(folder, kata);
        return base.isEmpty() || answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Model(tables, base.get(), groups, answers.get()));
    }

    private static List<TableContract> tables(YamlMap kata) {
        kata.require("tables");
        List<TableContract> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap table : kata.maps("tables")) {
            table.unknownKeys("of a table", List.of("name", "note", "columns", "primary-key", "further-columns"));
            Optional<YamlText> name = table.text("name");
            name.filter(text -> !names.add(folded(text)))
                    .ifPresent(text -> table.problem(text.line(), "the table '" + text.text() + "' is here twice"));
            List<ModelColumn> columns = columns(table);
            List<String> key = primaryKey(table, columns);
            boolean further = table.word("further-columns", Further.class)
                    .filter(Further.ALLOWED::equals)
                    .isPresent();
            name.ifPresent(
                    text -> tables.add(new TableContract(text.text(), note(table, "note"), columns, key, further)));
        }
        if (kata.has("tables") && tables.isEmpty()) {
            kata.problem(kata.line("tables"), "a model has one table or more");
        }
        return tables;
    }

    private static List<ModelColumn> columns(YamlMap table) {
        table.require("columns");
        List<ModelColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap column : table.maps("columns")) {
            column.unknownKeys("of a column", List.of("name", "type", "nullable", "note"));
            Optional<YamlText> name = column.text("name");
            Optional<YamlText> type = column.text("type");
            name.filter(text -> !names.add(folded(text)))
                    .ifPresent(text -> column.problem(text.line(), "the column '" + text.text() + "' is here twice"));
            type.ifPresent(text -> ContractReader.checkType(column, text));
            boolean nullable = column.flag("nullable").orElse(false);
            if (name.isPresent() && type.isPresent()) {
                columns.add(new ModelColumn(name.get().text(), type.get().text(), nullable, note(column, "note")));
            }
        }
        if (table.has("columns") && columns.isEmpty()) {
            table.problem(table.line("columns"), "a table has one column or more");
        }
        return columns;
    }

    private static List<String> primaryKey(YamlMap table, List<ModelColumn> columns) {
        List<String> key = new ArrayList<>();
        List<String> known = columns.stream().map(ModelColumn::name).toList();
        for (YamlText column : table.texts("primary-key")) {
            Optional<ModelColumn> named = columns.stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(column.text()))
                    .findFirst();
            if (named.isEmpty()) {
                table.problem(
                        column.line(),
                        "the table has no column '" + column.text() + "'" + Spelling.advice(column.text(), known));
            } else if (named.get().nullable()) {
                table.problem(column.line(), "'" + column.text() + "' is in the primary key and cannot be nullable");
            }
            key.add(column.text());
        }
        return key;
    }

    private static List<ProbeGroup> groups(KataFolder folder, YamlMap kata) {
        kata.require("probes");
        List<ProbeGroup> groups = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        for (YamlMap group : kata.maps("probes")) {
            group.unknownKeys("of a group of probes", List.of("group", "says", "hidden", "base", "rows"));
            Optional<YamlText> name = group.text("group");
            boolean hidden = group.flag("hidden").orElse(false);
            Optional<SourceFile> base = group.optionalText("base").map(text -> folder.sql(text));
            group.require("rows");
            List<Probe> probes = new ArrayList<>();
            for (YamlMap probe : group.maps("rows")) {
                probe(folder, probe, hidden, sentences).ifPresent(probes::add);
            }
            if (group.has("rows") && group.maps("rows").isEmpty()) {
                group.problem(group.line("rows"), "a group has one probe or more");
            }
            name.ifPresent(text -> groups.add(new ProbeGroup(text.text().strip(), note(group, "says"), base, probes)));
        }
        if (kata.has("probes") && groups.isEmpty()) {
            kata.problem(kata.line("probes"), "a model has one group of probes or more");
        }
        return groups;
    }

    private static Optional<Probe> probe(KataFolder folder, YamlMap probe, boolean hidden, Set<String> sentences) {
        probe.unknownKeys("of a probe", List.of(GOES_IN, REFUSED, "hidden", "sql"));
        if (probe.has(GOES_IN) == probe.has(REFUSED)) {
            probe.problem(
                    probe.line(),
                    "a probe says with '" + GOES_IN + "' or with '" + REFUSED + "', and not with both, what it is");
            return Optional.empty();
        }
        boolean goesIn = probe.has(GOES_IN);
        Optional<YamlText> what = probe.text(goesIn ? GOES_IN : REFUSED);
        what.filter(text -> !sentences.add(folded(text)))
                .ifPresent(text -> probe.problem(text.line(), "another probe says the same: '" + text.text() + "'"));
        Optional<YamlText> sql = probe.text("sql");
        boolean kept = probe.flag("hidden").orElse(hidden);
        return what.isEmpty() || sql.isEmpty()
                ? Optional.empty()
                : Optional.of(new Probe(what.get().text().strip(), goesIn, kept, folder.sql(sql.get())));
    }

    private static String note(YamlMap map, String key) {
        return map.optionalText(key).map(YamlText::text).orElse("").strip();
    }

    private static String folded(YamlText text) {
        return text.text().strip().toLowerCase(Locale.ROOT);
    }
}
