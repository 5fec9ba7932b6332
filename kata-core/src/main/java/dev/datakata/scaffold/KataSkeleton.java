package dev.datakata.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files a new kata begins with. They can be read, and do not pass the proof before an author has filled them. */
public final class KataSkeleton {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{2,4})-.*");
    private static final String IN_JAR = "META-INF/datakata";

    /** The files of each kind; their texts are resources. */
    private static final Map<String, List<String>> FILES = Map.of(
            "query",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "schema.sql",
                    "data.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"),
            "contract",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "schema.sql",
                    "data.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"),
            "pipeline",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "schema.sql",
                    "data.sql",
                    "batches/first.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"),
            "plan",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "schema.sql",
                    "data.sql",
                    "large.sql",
                    "naive.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"),
            "quiz",
            List.of("kata.yaml", "prompt.md", "proof.sql"),
            "model",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "base.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"),
            "transaction",
            List.of(
                    "kata.yaml",
                    "prompt.md",
                    "schema.sql",
                    "data.sql",
                    "sessions/another.sql",
                    "reference.sql",
                    "stub.sql",
                    "accepted/README.md",
                    "rejected/README.md"));

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
     * @param kind a kind of kata as {@code kata.yaml} names it
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
        if (!FILES.containsKey(kind)) {
            throw new IllegalArgumentException("There is no skeleton for the kind '" + kind + "'; there is one for "
                    + String.join(", ", new TreeSet<>(FILES.keySet())) + ".");
        }
        return new KataSkeleton(id, files(kind, head, words));
    }

    private static String inWords(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, String> files(String kind, String head, String title) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES.getOrDefault(kind, List.of())) {
            String place = "skeleton/" + kind + "/" + name;
            try (InputStream in = KataSkeleton.class.getResourceAsStream(place)) {
                String text = new String(Objects.requireNonNull(in, place).readAllBytes(), StandardCharsets.UTF_8);
                files.put(name, text.replace("{head}", head).replace("{title}", title));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + place, e);
            }
        }
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
