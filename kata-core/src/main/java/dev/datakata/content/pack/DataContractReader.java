package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Change;
import dev.datakata.content.DataContract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kind;
import dev.datakata.content.Situation;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a kata whose answer is checks of data. */
final class DataContractReader implements ChallengeReader {
    private static final List<String> SITUATION_KEYS = List.of("hidden", "on", "says", "hidden-seeds", "steps");

    /** What a check that cannot run on a broken database is. */
    private enum FailingCheck {
        LOUD,
        FAULT
    }

    @Override
    public Kind kind() {
        return Kind.CONTRACT;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(Stream.of("clock", "failing-check", "healthy", "incidents"), AnswersReader.KEYS.stream())
                .toList();
    }

    @Override
    public List<String> files() {
        return Stream.concat(Stream.of("schema.sql", "data.sql", "data", "datasets"), AnswersReader.FILES.stream())
                .toList();
    }

    @Override
    public Optional<DataContract> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> schema = folder.required("schema.sql", "checks need the tables they look at");
        Optional<AuthorAnswers> answers = AnswersReader.read(folder, kata, problems);
        Optional<SourceFile> script = folder.optional("data.sql");
        List<SourceFile> csv = folder.texts("data", ".csv");
        if (script.isEmpty() && csv.isEmpty() && !folder.has("data.sql")) {
            problems.add(
                    folder.path("data.sql"),
                    1,
                    "the file is missing: checks need healthy rows in data.sql or in data/*.csv");
        }
        List<Dataset> further = folder.texts("datasets", ".sql").stream()
                .map(file -> new Dataset("datasets/" + KataFolder.stem(file), Optional.of(file), List.of()))
                .toList();
        ChangeReader changes = new ChangeReader(schema);
        Optional<Change.ColumnRef> clock = kata.has("clock") ? changes.column(kata, "clock") : Optional.empty();
        clock.filter(column -> schema.isPresent() && !QueryReader.mentions(schema.get(), column.column()))
                .ifPresent(column -> kata.problem(
                        kata.line("clock"), "schema.sql has no column '" + column.column() + "' for the clock"));
        boolean loud = kata.word("failing-check", FailingCheck.class)
                .map(FailingCheck.LOUD::equals)
                .orElse(false);
        List<String> datasets = new ArrayList<>(List.of(Situation.VISIBLE));
        further.forEach(dataset -> datasets.add(dataset.name()));
        String yaml = folder.path(KataReader.FILE);
        List<Situation> situations = new ArrayList<>();
        for (String dataset : datasets) {
            situations.add(new Situation(
                    false,
                    !dataset.equals(Situation.VISIBLE),
                    dataset,
                    List.of(),
                    Optional.empty(),
                    folder.path(dataset.equals(Situation.VISIBLE) ? "data.sql" : dataset + ".sql") + ":1"));
        }
        // Nobody grants an order of rows in a landing area, so every kata has this one.
        situations.add(new Situation(
                false,
                true,
                Situation.VISIBLE,
                List.of(new Change.Reorder(1)),
                Optional.empty(),
                folder.path("data.sql") + ":1"));
        situations.addAll(situations(kata, "healthy", false, changes, datasets, yaml));
        List<Situation> incidents = situations(kata, "incidents", true, changes, datasets, yaml);
        if (incidents.isEmpty()) {
            kata.require("incidents");
            if (kata.has("incidents")) {
                kata.problem(kata.line("incidents"), "checks of data need an incident to notice");
            }
        }
        situations.addAll(incidents);
        if (clock.isEmpty()) {
            needsClock(kata, situations);
        }
        Dataset data = new Dataset(Situation.VISIBLE, script, csv);
        return schema.isEmpty() || answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataContract(schema.get(), data, further, situations, clock, loud, answers.get()));
    }

    private static void needsClock(YamlMap kata, List<Situation> situations) {
        situations.stream()
                .filter(situation -> situation.changes().stream().anyMatch(Change.Stale.class::isInstance))
                .findFirst()
                .ifPresent(stale -> kata.problem(
                        kata.line("incidents"),
                        "'stale' needs to know the data's time: name the table and column that hold it with 'clock'"));
    }

    private static List<Situation> situations(
            YamlMap kata, String key, boolean incident, ChangeReader reader, List<String> datasets, String file) {
        List<Situation> situations = new ArrayList<>();
        for (YamlMap map : kata.maps(key)) {
            boolean hidden = map.flag("hidden").orElse(false);
            Optional<YamlText> on = map.optionalText("on");
            String dataset = on.map(YamlText::text).orElse(Situation.VISIBLE);
            if (on.isPresent() && !datasets.contains(dataset)) {
                map.problem(
                        on.get().line(),
                        "there is no healthy dataset '" + dataset + "'" + Spelling.advice(dataset, datasets));
            }
            Optional<String> says =
                    map.optionalText("says").map(text -> text.text().strip().replaceAll("\\s+", " "));
            List<Change> changes = changes(map, reader);
            if (changes.isEmpty()) {
                continue;
            }
            String at = file + ":" + map.line();
            situations.add(new Situation(incident, hidden, dataset, changes, says, at));
            for (YamlText seed : map.texts("hidden-seeds")) {
                seed(map, seed)
                        .ifPresent(number -> situations.add(new Situation(
                                incident,
                                true,
                                dataset,
                                changes.stream()
                                        .map(change -> change.accept(new Reseeded(number)))
                                        .toList(),
                                says,
                                at)));
            }
        }
        return situations;
    }

    private static Optional<Long> seed(YamlMap map, YamlText seed) {
        if (seed.text().matches("[1-9][0-9]{0,8}")) {
            return Optional.of(Long.parseLong(seed.text()));
        }
        map.problem(seed.line(), "a seed has to be a whole number from 1 to 999999999, found '" + seed.text() + "'");
        return Optional.empty();
    }

    private static List<Change> changes(YamlMap map, ChangeReader reader) {
        List<Change> changes = new ArrayList<>();
        if (!map.has("steps")) {
            reader.read(map, SITUATION_KEYS).ifPresent(changes::add);
            return changes;
        }
        map.unknownKeys("of a situation with steps", SITUATION_KEYS);
        for (YamlMap step : map.maps("steps")) {
            reader.read(step, List.of()).ifPresent(changes::add);
        }
        return changes;
    }
}
