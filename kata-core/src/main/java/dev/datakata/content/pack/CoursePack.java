package dev.datakata.content.pack;

import dev.datakata.content.ContentException;
import dev.datakata.content.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import org.jspecify.annotations.Nullable;

/** A course's files, in a folder or in a jar, which look the same from here on. Close it after reading. */
public final class CoursePack implements Closeable {
    /** Where a jar, or the folder a jar is made from, holds its course. */
    public static final String PLACE_IN_JAR = "META-INF/datakata";

    static final String COURSE_FILE = "course.yaml";

    private final Path place;
    private final Path root;
    private final @Nullable FileSystem archive;

    private CoursePack(Path place, Path root, @Nullable FileSystem archive) {
        this.place = place;
        this.root = root;
        this.archive = archive;
    }

    /**
     * Opens a folder that holds {@code course.yaml}, a folder that holds {@code META-INF/datakata/course.yaml}, or a jar or zip file
     * with either inside.
     *
     * @throws ContentException if {@code place} is none of these
     */
    public static CoursePack open(Path place) throws ContentException {
        if (Files.isDirectory(place)) {
            return new CoursePack(place, root(place, place), null);
        }
        if (!Files.exists(place)) {
            throw refusal(place, "there is no such folder or jar");
        }
        FileSystem archive;
        try {
            archive = FileSystems.newFileSystem(place);
        } catch (ProviderNotFoundException e) {
            throw refusal(place, "this is neither a folder nor a jar");
        } catch (IOException e) {
            throw refusal(place, "this is no readable jar: " + e.getMessage());
        }
        try {
            return new CoursePack(place, root(place, archive.getPath("/")), archive);
        } catch (ContentException e) {
            try {
                archive.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static Path root(Path place, Path top) throws ContentException {
        for (Path candidate : new Path[] {top, top.resolve(PLACE_IN_JAR)}) {
            if (Files.isRegularFile(candidate.resolve(COURSE_FILE))) {
                return candidate;
            }
        }
        throw refusal(
                place,
                "this holds no course: neither " + COURSE_FILE + " nor " + PLACE_IN_JAR + "/" + COURSE_FILE
                        + " is in it");
    }

    private static ContentException refusal(Path place, String message) {
        return new ContentException(new Problem(place.toString().replace('\\', '/'), 1, message));
    }

    /** The folder or the file it was opened from. */
    public Path place() {
        return place;
    }

    /** The folder that holds {@code course.yaml}; inside a jar until this is closed. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close " + place, e);
            }
        }
    }
}
