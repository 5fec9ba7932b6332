package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Contract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kind;
import dev.datakata.content.Misconception;
import dev.datakata.content.Query;
import dev.datakata.content.Rules;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a kata whose answer is one SELECT. */
final class QueryReader implements ChallengeReader {
    /** The keys of {@code kata.yaml} that it reads. */
    static final List<String> KEYS =
            List.of("contract", "rules", "misconceptions", "may-be-empty", "assumptions", "accept-mutants");

    /** The files and folders that it reads. */
    static final List<String> FILES =
            List.of("schema.sql", "data.sql", "data", "datasets", "distilled", "reference.sql", "accepted", "rejected");

    @Override
    public Kind kind() {
        return Kind.QUERY;
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public Optional<Query> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> schema = folder.required("schema.sql", "a query needs the tables it reads");
        Optional<AuthorAnswers> answers = AnswersReader.read(folder, kata, problems);
        Optional<SourceFile> script = folder.optional("data.sql");
        List<SourceFile> csv = folder.texts("data", ".csv");
        List<Dataset> further = scripts(folder, "datasets");
        boolean shown = script.isPresent() || !csv.isEmpty();
        if (!shown && !folder.has("data.sql") && further.isEmpty()) {
            problems.add(
                    folder.path("data.sql"),
                    1,
                    "the file is missing: a query needs rows in data.sql, in data/*.csv or in datasets/*.sql");
        }
        schema.ifPresent(tables -> csv.forEach(file -> {
            if (!mentions(tables, KataFolder.stem(file))) {
                problems.add(
                        file.name(), 1, "schema.sql has no table '" + KataFolder.stem(file) + "' for this file's rows");
            }
        }));
        Contract contract = ContractReader.read(kata);
        Rules rules = RulesReader.read(kata);
        List<Misconception> misconceptions = misconceptions(folder, kata);
        List<String> mayBeEmpty = mayBeEmpty(kata, schema);
        List<SourceFile> assumptions = assumptions(folder, kata);
        List<Dataset> distilled = scripts(folder, "distilled");
        if (schema.isEmpty() || answers.isEmpty() || (!shown && further.isEmpty())) {
            return Optional.empty();
        }
        // Without rows of its own the first further dataset is the one to show: nobody is to be checked on empty tables
        // only.
        Dataset visible = shown ? new Dataset("visible", script, csv) : further.get(0);
        return Optional.of(new Query(
                schema.get(),
                visible,
                shown ? further : further.subList(1, further.size()),
                distilled,
                answers.get(),
                contract,
                rules,
                misconceptions,
                mayBeEmpty,
                assumptions));
    }

    private static List<Dataset> scripts(KataFolder folder, String name) {
        return folder.texts(name, ".sql").stream()
                .map(file -> new Dataset(name + "/" + KataFolder.stem(file), Optional.of(file), List.of()))
                .toList();
    }

    private static List<Misconception> misconceptions(KataFolder folder, YamlMap kata) {
        List<Misconception> misconceptions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : kata.maps("misconceptions")) {
            map.unknownKeys("of a misconception", List.of("sql", "says"));
            Optional<YamlText> file = map.text("sql");
            Optional<YamlText> says = map.text("says");
            if (file.isEmpty() || says.isEmpty()) {
                continue;
            }
            String name = file.get().text();
            if (!folder.has(name)) {
                map.problem(file.get().line(), "the file '" + name + "' is not in the kata's folder");
            } else if (!seen.add(name)) {
                map.problem(file.get().line(), "the file '" + name + "' has a misconception already");
            } else {
                folder.required(name, "it is what a misconception leads to")
                        .ifPresent(answer -> misconceptions.add(new Misconception(
                                KataFolder.stem(answer),
                                answer,
                                says.get().text().strip())));
            }
        }
        return misconceptions;
    }

    private static List<String> mayBeEmpty(YamlMap kata, Optional<SourceFile> schema) {
        List<String> tables = new ArrayList<>();
        for (YamlText table : kata.texts("may-be-empty")) {
            if (schema.isPresent() && !mentions(schema.get(), table.text())) {
                kata.problem(table.line(), "schema.sql has no table '" + table.text() + "'");
            }
            tables.add(table.text().toLowerCase(Locale.ROOT));
        }
        return tables;
    }

    /** Whether a script can have something of this name at all. Its SQL is DuckDB's to read; this only catches misspelt names early. */
    static boolean mentions(SourceFile script, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(script.text())
                .find();
    }

    private static List<SourceFile> assumptions(KataFolder folder, YamlMap kata) {
        List<SourceFile> assumptions = new ArrayList<>();
        for (YamlText assumption : kata.texts("assumptions")) {
            if (assumption.text().isBlank()) {
                kata.problem(assumption.line(), "this assumption is empty");
            }
            assumptions.add(folder.sql(assumption));
        }
        return assumptions;
    }
}
