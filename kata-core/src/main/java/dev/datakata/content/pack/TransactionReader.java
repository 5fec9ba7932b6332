package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kind;
import dev.datakata.content.Transaction;
import dev.datakata.content.Transaction.Invariant;
import dev.datakata.content.Transaction.OtherSession;
import dev.datakata.content.Transaction.When;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a kata of the kind {@code transaction}. */
final class TransactionReader implements ChallengeReader {
    /** In place of a file: the learner's script once more. */
    private static final String ANSWER = "answer";

    @Override
    public Kind kind() {
        return Kind.TRANSACTION;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(Stream.of("sessions", "invariants", "retry", "serializable"), AnswersReader.KEYS.stream())
                .toList();
    }

    @Override
    public List<String> files() {
        return Stream.concat(Stream.of("schema.sql", "data.sql", "datasets", "sessions"), AnswersReader.FILES.stream())
                .toList();
    }

    @Override
    public Optional<Transaction> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> schema = folder.required("schema.sql", "a transaction needs the tables it works on");
        Optional<SourceFile> rows = folder.required("data.sql", "a transaction needs rows to start on");
        Optional<AuthorAnswers> answers = AnswersReader.read(folder, kata, problems);
        List<Dataset> further = folder.texts("datasets", ".sql").stream()
                .map(file -> new Dataset("datasets/" + KataFolder.stem(file), Optional.of(file), List.of()))
                .toList();
        List<OtherSession> sessions = sessions(folder, kata, problems);
        List<Invariant> invariants = invariants(folder, kata);
        boolean retry = kata.flag("retry").orElse(false);
        boolean serializable = kata.flag("serializable").orElse(true);
        if (invariants.isEmpty() && !serializable && kata.has("serializable")) {
            kata.problem(
                    kata.line("serializable"),
                    "without invariants and with 'serializable: false' nothing would be checked beside other sessions");
        }
        if (schema.isEmpty() || rows.isEmpty() || answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Transaction(
                schema.get(),
                new Dataset("visible", rows, List.of()),
                further,
                answers.get(),
                sessions,
                invariants,
                retry,
                serializable));
    }

    private static List<OtherSession> sessions(KataFolder folder, YamlMap kata, Problems problems) {
        List<OtherSession> sessions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> used = new HashSet<>();
        kata.require("sessions");
        List<YamlMap> maps = kata.maps("sessions");
        if (kata.has("sessions") && maps.isEmpty()) {
            kata.problem(kata.line("sessions"), "a transaction needs one session beside the answer's, or more");
        }
        for (YamlMap map : maps) {
            map.unknownKeys("of a session", List.of("name", "script"));
            Optional<YamlText> name = map.text("name");
            Optional<YamlText> script = map.text("script");
            name.filter(word -> !names.add(word.text().strip()))
                    .ifPresent(word ->
                            map.problem(word.line(), "another session has the name '" + word.text() + "' already"));
            if (name.isEmpty() || script.isEmpty()) {
                continue;
            }
            String file = script.get().text().strip();
            used.add(file);
            if (file.equals(ANSWER)) {
                sessions.add(new OtherSession(name.get().text().strip(), Optional.empty()));
            } else if (!folder.has(file)) {
                map.problem(
                        script.get().line(),
                        "the file '" + file + "' is not in the kata's folder; '" + ANSWER
                                + "' is the learner's script once more");
            } else {
                folder.required(
                                file,
                                "it is what the session '" + name.get().text().strip() + "' runs")
                        .ifPresent(text ->
                                sessions.add(new OtherSession(name.get().text().strip(), Optional.of(text))));
            }
        }
        folder.texts("sessions", ".sql").stream()
                .filter(file -> !used.contains("sessions/" + KataFolder.stem(file) + ".sql"))
                .forEach(file -> problems.add(file.name(), 1, "no session in kata.yaml runs this script"));
        return sessions;
    }

    private static List<Invariant> invariants(KataFolder folder, YamlMap kata) {
        List<Invariant> invariants = new ArrayList<>();
        for (YamlMap map : kata.maps("invariants")) {
            map.unknownKeys("of an invariant", List.of("says", "holds", "shows", "when"));
            Optional<YamlText> says = map.text("says");
            Optional<YamlText> holds = map.text("holds");
            Optional<YamlText> shows = map.optionalText("shows");
            When when = map.word("when", When.class).orElse(When.ALWAYS);
            if (says.isPresent() && holds.isPresent()) {
                invariants.add(new Invariant(
                        says.get().text().strip(), folder.sql(holds.get()), shows.map(folder::sql), when));
            }
        }
        return invariants;
    }
}
