package dev.datakata.watch;

import dev.datakata.content.Kata;
import dev.datakata.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Answer files that are looked at again and again. It asks for nothing but a file's attributes, so it works on every file system;
 * and since it knows paths and not files, one that is renamed into place, deleted, or made again with its folders is no special case.
 *
 * <p>A change counts once it has been quiet for a moment: editors save in several writes, and some take the old file away first.
 */
final class SavedFiles {
    /** How long a text has to stay as it is. */
    static final Duration QUIET = Duration.ofMillis(4);

    /** How long an absent or empty file has to stay so: most likely its new text is on the way. */
    static final Duration QUIET_WHILE_EMPTY = Duration.ofMillis(150);

    /**
     * For how long after a change the text itself is compared: two changes may have the same time where a file system counts in
     * whole seconds, at worst in two (FAT), and the same size.
     */
    static final Duration SAME_TIME = Duration.ofSeconds(3);

    private final Map<Path, Watched> files = new LinkedHashMap<>();

    /**
     * Watches files from now on.
     *
     * @param answers the answer file of each kata, by its path
     * @param nanos the time now, as {@link System#nanoTime} gives it
     */
    SavedFiles(Map<Path, Kata> answers, long nanos) {
        answers.forEach((file, kata) -> files.put(file, new Watched(kata, State.of(file), nanos)));
    }

    /**
     * The katas whose answers have changed since they were last given.
     *
     * @param nanos the time now, as {@link System#nanoTime} gives it
     */
    List<Kata> saved(long nanos) {
        List<Kata> saved = new ArrayList<>();
        files.forEach((file, watched) -> {
            if (watched.look(file, nanos)) {
                saved.add(watched.kata);
            }
        });
        return saved;
    }

    /** Whether a change was seen that has yet to stay quiet. */
    boolean unsettled() {
        return files.values().stream().anyMatch(watched -> watched.candidate != null);
    }

    private static final class Watched {
        private final Kata kata;
        private State known;
        private long changedAt;
        private @Nullable State candidate;
        private long candidateSince;

        Watched(Kata kata, State known, long nanos) {
            this.kata = kata;
            this.known = known;
            this.changedAt = nanos;
        }

        boolean look(Path file, long nanos) {
            Stamp stamp = Stamp.of(file);
            if (stamp.equals(known.stamp()) && nanos - changedAt > SAME_TIME.toNanos()) {
                candidate = null;
                return false;
            }
            State now = State.of(file, stamp);
            if (now.equals(known)) {
                candidate = null;
                return false;
            }
            if (!now.equals(candidate)) {
                candidate = now;
                candidateSince = nanos;
                return false;
            }
            if (nanos - candidateSince < (stamp.size() > 0 ? QUIET : QUIET_WHILE_EMPTY).toNanos()) {
                return false;
            }
            known = now;
            changedAt = nanos;
            candidate = null;
            return true;
        }
    }

    /**
     * What a file system says of a file without reading it.
     *
     * @param modified the time of its last change in nanoseconds; 0 if there is no file
     * @param size in bytes; 0 if there is no file
     * @param key what tells it from another file at the same path, where the system knows
     */
    private record Stamp(long modified, long size, @Nullable Object key) {
        private static final Stamp ABSENT = new Stamp(0, 0, null);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(
                        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                        attributes.isRegularFile() ? attributes.size() : -1,
                        attributes.fileKey());
            } catch (IOException e) {
                return ABSENT;
            }
        }
    }

    private record State(Stamp stamp, long sum) {
        static State of(Path file) {
            return of(file, Stamp.of(file));
        }

        static State of(Path file, Stamp stamp) {
            CRC32 sum = new CRC32();
            if (stamp.size() > 0 && stamp.size() <= SourceReader.MAX_BYTES) {
                try {
                    sum.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    // gone or locked meanwhile: the next look sees it
                    return new State(stamp, -1);
                }
            }
            return new State(stamp, sum.getValue());
        }
    }
}
