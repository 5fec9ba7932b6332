package dev.datakata.content.pack;

import dev.datakata.content.Challenge;
import dev.datakata.content.Kata;
import dev.datakata.content.Quiz;
import dev.datakata.content.prompt.Prompt;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlDocument;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads one kata's folder. */
final class KataReader {
    static final String FILE = "kata.yaml";

    private static final List<String> KEYS = List.of("id", "uuid", "title", "kind", "difficulty", "summary", "hints");
    private static final List<String> FILES = List.of(FILE, "prompt.md", "stub.sql");
    private static final List<ChallengeReader> READERS = List.of(
            new QuizReader(),
            new QueryReader(),
            new PipelineReader(),
            new ModelReader(),
            new DataContractReader(),
            new PlanReader(),
            new TransactionReader());

    private final String course;
    private final TakenNames taken;
    private final Problems problems;

    /** For the katas of one course, whose ids and UUIDs are noted in {@code taken}. */
    KataReader(String course, TakenNames taken, Problems problems) {
        this.course = course;
        this.taken = taken;
        this.problems = problems;
    }

    /** The kata of a folder in the module {@code module}; nothing, and problems, where it cannot be read. */
    Optional<Kata> read(String module, KataFolder folder) {
        int before = problems.count();
        Optional<YamlMap> read =
                folder.required(FILE, "it says what the kata is").flatMap(file -> YamlDocument.read(file, problems));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        YamlMap yaml = read.get();
        String id = id(folder, yaml);
        Optional<ChallengeReader> reader = reader(yaml);
        Optional<? extends Challenge> challenge = reader.flatMap(kind -> {
            yaml.unknownKeys(
                    "of a " + kind.kind().word(),
                    Stream.concat(KEYS.stream(), kind.keys().stream()).toList());
            folder.misspeltNames(
                    Stream.concat(FILES.stream(), kind.files().stream()).toList());
            return kind.read(folder, yaml, problems);
        });
        String title = yaml.optionalText("title").map(YamlText::text).orElse(Names.title(id));
        String uuid = uuid(folder, yaml, id);
        int difficulty = yaml.integer("difficulty", 1, 5).orElse(0);
        String summary = yaml.optionalText("summary").map(YamlText::text).orElse("");
        String prompt = folder.optional("prompt.md").map(SourceFile::text).orElse("");
        String stub = folder.optional("stub.sql").map(SourceFile::text).orElse("");
        List<String> hints = hints(yaml);
        if (challenge.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        if (stub.isBlank() && !(challenge.get() instanceof Quiz)) {
            stub = Prompt.defaultStub(title);
        }
        return Optional.of(new Kata(
                id,
                uuid,
                title,
                module,
                folder.path(),
                difficulty,
                summary,
                prompt,
                stub,
                hints,
                challenge.get(),
                folder.fingerprint()));
    }

    private String id(KataFolder folder, YamlMap yaml) {
        Optional<YamlText> given = yaml.optionalText("id");
        String id = given.map(YamlText::text).orElse(Names.withoutNumber(folder.name()));
        int line = yaml.line("id");
        String file = folder.path(FILE);
        if (!Names.isKebabCase(id)) {
            problems.add(
                    file,
                    line,
                    "the id '" + id + "' is not in kebab-case, such as 'revenue-by-month'"
                            + (given.isPresent() ? "" : "; it comes from the folder's name"));
        } else if (!folder.name().equals(id)
                && !Names.withoutNumber(folder.name()).equals(id)) {
            problems.add(
                    file,
                    line,
                    "the id '" + id + "' and the folder '" + folder.name() + "' do not match; expected the folder NN-"
                            + id + ", with two digits, or " + id);
        }
        taken.take("id", id, file, line);
        return id;
    }

    private String uuid(KataFolder folder, YamlMap yaml, String id) {
        Optional<YamlText> given = yaml.optionalText("uuid");
        if (given.isEmpty()) {
            // Stable as long as neither the course nor the kata is renamed; an author who means to rename gives one.
            return UUID.nameUUIDFromBytes((course + "/" + id).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
        String text = given.get().text();
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            yaml.problem(given.get().line(), "'" + text + "' is no UUID, such as 123e4567-e89b-42d3-a456-426614174000");
            return text;
        }
        String uuid = UUID.fromString(text).toString();
        taken.take("uuid", uuid, folder.path(FILE), given.get().line());
        return uuid;
    }

    private static Optional<ChallengeReader> reader(YamlMap yaml) {
        Optional<YamlText> kind = yaml.text("kind");
        Optional<ChallengeReader> reader = kind.flatMap(word -> READERS.stream()
                .filter(each -> each.kind().word().equals(word.text()))
                .findFirst());
        if (kind.isPresent() && reader.isEmpty()) {
            List<String> words =
                    READERS.stream().map(each -> each.kind().word()).toList();
            String word = kind.get().text();
            yaml.problem(kind.get().line(), "unknown kind '" + word + "'" + Spelling.advice(word, words));
        }
        return reader;
    }

    private static List<String> hints(YamlMap yaml) {
        List<String> hints = new ArrayList<>();
        for (YamlText hint : yaml.texts("hints")) {
            if (hint.text().isBlank()) {
                yaml.problem(hint.line(), "this hint is empty");
            }
            hints.add(hint.text().strip());
        }
        return hints;
    }
}
