package dev.datakata.scaffold;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files a new kata begins with. They can be read, and do not pass the proof before an author has filled them. */
public final class KataSkeleton {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{2,4})-.*");
    private static final String IN_JAR = "META-INF/datakata";

    private final String id;
    private final Map<String, String> files;

    private KataSkeleton(String id, Map<String, String> files) {
        this.id = id;
        this.files = files;
    }

    /**
     * A skeleton.
     *
     * @param id kebab-case
     * @param kind {@code query} or {@code quiz}
     * @param title for people; the id in words without it
     * @throws IllegalArgumentException if one of them makes no sense
     */
    public static KataSkeleton of(String id, String kind, @Nullable String title) {
        if (!KEBAB_CASE.matcher(id).matches()) {
            throw new IllegalArgumentException("The id '" + id + "' is not in kebab-case, such as revenue-by-month.");
        }
        String words = title == null || title.isBlank() ? inWords(id) : title.strip();
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A title is one line of text.");
        }
        String head = "id: " + id + "\nuuid: " + UUID.randomUUID() + "\ntitle: '" + words.replace("'", "''")
                + "'\nkind: " + kind + "\ndifficulty: 1\n";
        return switch (kind) {
            case "query" -> new KataSkeleton(id, query(head, words));
            case "quiz" -> new KataSkeleton(id, quiz(head));
            default ->
                throw new IllegalArgumentException(
                        "There is no skeleton for the kind '" + kind + "'; there is one for query and one for quiz.");
        };
    }

    private static String inWords(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, String> query(String head, String title) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kata.yaml", head + """
                        # summary: One sentence for lists.
                        # The result, as the prompt shows it and the checker asks for it: name and type of each column, and what rows are sorted by.
                        contract:
                          columns:
                            - {name: example_id, type: BIGINT}
                          order: [example_id]
                          key: [example_id]
                        rules: {forbid: [], require: []}
                        # From a nudge to nearly all.
                        hints: []
                        # Answers from rejected/ with what is wrong in them: {sql: rejected/name.sql, says: What the learner did.}
                        misconceptions: []
                        # Tables that the checker's own databases may leave without rows.
                        may-be-empty: []
                        # Conditions in SQL that hold on every database the prompt grants.
                        assumptions: []
                        """);
        files.put(
                "prompt.md",
                "<!-- What is asked for, and why anybody wants to know. The contract's table is added below. -->\n");
        files.put("schema.sql", """
                -- The tables, with every constraint that holds: the checker makes databases of its own by them.
                CREATE TABLE example (
                  example_id BIGINT NOT NULL PRIMARY KEY
                );
                """);
        files.put("data.sql", "-- The rows that the prompt shows. Further datasets go into datasets/*.sql.\n");
        files.put("reference.sql", "-- The right answer.\nSELECT example_id\nFROM example\nORDER BY example_id;\n");
        files.put(
                "stub.sql",
                "-- " + title
                        + ": see prompt.md beside this file.\n-- One query. Write it below and save, then run: mvn verify\n");
        files.put(
                "accepted/README.md",
                "Other right answers, at least two that are written differently, as `name.sql`.\n");
        files.put(
                "rejected/README.md",
                "Wrong answers as `name.sql`, whose first line names the fault: `-- expect: rows`.\n");
        return files;
    }

    private static Map<String, String> quiz(String head) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kata.yaml", head + """
                        # summary: One sentence for lists.
                        question: ''
                        # Mark what is right with `right: true`, and say of every choice what ticking it shows.
                        choices:
                          - {id: a, text: '', says: ''}
                          - {id: b, text: '', says: ''}
                        hints: []
                        """);
        files.put("prompt.md", "<!-- What leads to the question. -->\n");
        return files;
    }

    /**
     * Writes the files into a new folder of a module, numbered after the last one there.
     *
     * @param course the course's folder, or the one whose META-INF/datakata it is
     * @param module the module's folder in it
     * @return the new folder
     * @throws IOException if there is no such module, if it has a kata of that id, or if a file cannot be written
     */
    public Path write(Path course, String module) throws IOException {
        Path root = Files.isRegularFile(course.resolve("course.yaml")) ? course : course.resolve(IN_JAR);
        if (!Files.isRegularFile(root.resolve("course.yaml"))) {
            throw new IOException(
                    "There is no course in " + course + ": name its folder with -Dkata.content=<folder>.");
        }
        Path folder = root.resolve(module);
        if (!folder.normalize().startsWith(root.normalize()) || !Files.isDirectory(folder)) {
            throw new IOException("The course in " + root + " has no module folder '" + module + "'.");
        }
        List<String> names;
        try (Stream<Path> there = Files.list(folder)) {
            names = there.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
        int last = 0;
        for (String name : names) {
            var number = NUMBER.matcher(name);
            if (number.matches()) {
                last = Math.max(last, Integer.parseInt(number.group(1)));
            }
            if (name.replaceFirst("^[0-9]+-", "").equals(id)) {
                throw new FileAlreadyExistsException(folder.resolve(name) + " is there already; nothing was written.");
            }
        }
        Path kata = folder.resolve(String.format(Locale.ROOT, "%02d-%s", last + 1, id));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = kata.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return kata;
    }
}
