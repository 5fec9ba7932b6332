package dev.datakata.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A course that is a folder, as authors have it while they write: tells when its files have changed. */
final class CourseFolder {
    private final Path folder;
    private Map<Path, FileTime> known;
    private Map<Path, FileTime> before;

    /** Watches the course from now on; one that is a jar never changes. */
    CourseFolder(Path pack) {
        this.folder = pack;
        this.known = files();
        this.before = known;
    }

    /** Whether it has changed since the last time this was true, and is as it was at the look before this one. */
    boolean changed() {
        Map<Path, FileTime> now = files();
        boolean quiet = now.equals(before);
        before = now;
        if (!quiet || now.equals(known)) {
            return false;
        }
        known = now;
        return true;
    }

    private Map<Path, FileTime> files() {
        Map<Path, FileTime> files = new TreeMap<>();
        if (Files.isRegularFile(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        } catch (IOException | UncheckedIOException e) {
            // it changes while it is read, or is away: the next look sees more
            files.put(folder, FileTime.fromMillis(0));
        }
        return files;
    }
}
