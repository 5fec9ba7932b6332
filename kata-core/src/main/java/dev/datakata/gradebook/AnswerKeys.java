package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys by which a later run knows that a verdict still holds: a hash of the answer, the kata's fingerprint, the time limit, and
 * the checker itself. The checker is hashed by the bytes it runs on, since a version says nothing while it is being developed.
 */
public final class AnswerKeys {
    /** Hexadecimal digits of a key: 128 bits of a SHA-256, far from any chance of two alike. */
    private static final int LENGTH = 32;

    private final String checker;

    /**
     * Hashes the checker.
     *
     * @param classpath what workers run on: jars, and folders of classes
     * @param timeout how long one statement of an answer may run
     * @throws GradebookException if a part of the class path cannot be read
     */
    public AnswerKeys(List<Path> classpath, Duration timeout) throws GradebookException {
        MessageDigest digest = sha256();
        try {
            for (Path entry : classpath) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(digest, entry.relativize(file).toString());
                        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                            in.transferTo(java.io.OutputStream.nullOutputStream());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new GradebookException("The checker's own files cannot be read: " + e, e);
        }
        add(digest, timeout.toString());
        this.checker = HexFormat.of().formatHex(digest.digest());
    }

    /** The key of an answer with this text. */
    public String ofText(Kata kata, String text) {
        return key(kata, "text", text);
    }

    /** The key of an answer that is settled without its text: absent, untouched or no text at all. */
    public String ofSettled(Kata kata, String verdict) {
        return key(kata, "settled", verdict);
    }

    private String key(Kata kata, String sort, String text) {
        MessageDigest digest = sha256();
        for (String part : List.of(checker, kata.id(), kata.fingerprint(), sort, text)) {
            add(digest, part);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** With its length, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
