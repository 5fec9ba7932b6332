package dev.datakata.content.pack;

import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of one kata, read once. Texts carry their path in the pack as their name. */
final class KataFolder {
    private final String path;
    private final NavigableMap<String, byte[]> contents;
    private final Problems problems;

    KataFolder(String path, PackFiles files, Problems problems) {
        this.path = path;
        this.contents = files.contents(path);
        this.problems = problems;
    }

    /** Its path in the pack: {@code 01-introduction/03-revenue-by-month}. */
    String path() {
        return path;
    }

    /** Its own name: {@code 03-revenue-by-month}. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path in the pack of one of its files. */
    String path(String file) {
        return path + "/" + file;
    }

    /** SQL of {@code kata.yaml} as a text of its own, named by the line it stands in. */
    SourceFile sql(YamlText text) {
        return new SourceFile(
                path(KataReader.FILE) + ":" + text.line(), text.text().strip());
    }

    boolean has(String file) {
        return contents.containsKey(file);
    }

    /** A file's text; nothing if it is absent, or no text, which is a problem. */
    Optional<SourceFile> optional(String file) {
        byte[] bytes = contents.get(file);
        return bytes == null ? Optional.empty() : PackFiles.decode(path(file), bytes, problems);
    }

    /** A file's text; a problem if it is absent or blank. {@code why} ends the message: {@code a query needs it}. */
    Optional<SourceFile> required(String file, String why) {
        if (!has(file)) {
            problems.add(path(file), 1, "the file is missing: " + why);
            return Optional.empty();
        }
        Optional<SourceFile> text = optional(file);
        if (text.isPresent() && text.get().text().isBlank()) {
            problems.add(path(file), 1, "the file is empty: " + why);
            return Optional.empty();
        }
        return text;
    }

    /** The texts directly in a folder whose names have this ending, sorted by name. */
    List<SourceFile> texts(String folder, String ending) {
        return contents.subMap(folder + "/", folder + "0").keySet().stream()
                .filter(file -> file.endsWith(ending) && file.indexOf('/', folder.length() + 1) < 0)
                .map(this::optional)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notes what a folder of answers has beside SQL: a right or wrong answer under such a name would be passed over in silence. Markdown may explain the others. */
    void onlySql(String folder) {
        contents.subMap(folder + "/", folder + "0").keySet().stream()
                .filter(file -> !file.endsWith(".md"))
                .filter(file -> !file.endsWith(".sql") || file.indexOf('/', folder.length() + 1) >= 0)
                .forEach(file -> problems.add(
                        path(file),
                        1,
                        "nothing reads this: an answer is a file directly in " + folder + "/ that ends with .sql"));
    }

    /** A file's name without folder and ending. */
    static String stem(SourceFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Notes files and folders whose names are all but those of known ones that are not there: they would be passed over in silence.
     * Other strange names are an author's own affair.
     */
    void misspeltNames(List<String> known) {
        Set<String> entries = new TreeSet<>();
        contents.keySet().forEach(file -> entries.add(file.replaceFirst("/.*", "")));
        List<String> absent =
                known.stream().filter(name -> !entries.contains(name)).toList();
        for (String entry : entries) {
            if (!known.contains(entry)) {
                Spelling.nearest(entry, absent)
                        .ifPresent(name ->
                                problems.add(path(entry), 1, "nothing reads this; did you mean '" + name + "'?"));
            }
        }
    }

    /**
     * SHA-256 over names and contents of all files, each preceded by its length so that nothing can move from one to the next. CRLF
     * counts as LF: a checkout on another system is the same kata.
     */
    String fingerprint() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        contents.forEach((file, bytes) -> {
            update(digest, file.getBytes(StandardCharsets.UTF_8));
            update(digest, withoutCrBeforeLf(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static byte[] withoutCrBeforeLf(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean crOfCrLf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!crOfCrLf) {
                kept[length++] = bytes[i];
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(kept, length);
    }
}
