package dev.datakata.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder reports go to. A reader sees a file's old text or its new one, never a part of it. */
public final class ReportFolder {
    private static final String NEXT =
            "Move what is there out of the way or make it writable, or choose another folder with -Dkata.output=<folder>.";

    private final Path folder;

    /** Reports go to {@code folder}, which is made when the first one is written. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file as UTF-8: to a temporary file beside it, then moved into place.
     *
     * @param name path below the folder, with forward slashes
     * @param text the whole text
     * @throws ReportException when the file or its folder cannot be written
     */
    public void write(String name, String text) throws ReportException {
        Path target = folder.resolve(name);
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
        Path temporary = null;
        try {
            Files.createDirectories(parent);
            // Not createTempFile: that makes files only their owner may read, and reports are published by other users'
            // jobs.
            temporary = parent.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + "."
                            + Thread.currentThread().getId() + ".tmp");
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            move(temporary, target);
        } catch (IOException | ReadOnlyFileSystemException e) {
            deleteQuietly(temporary);
            throw new ReportException(target, reason(target, e), NEXT, e);
        }
    }

    /**
     * Deletes files of an earlier run that this run did not write again.
     *
     * @param subfolder path below the folder, with forward slashes
     * @param glob which files are this report's
     * @param keep names not to delete
     * @throws ReportException when a file that ought to go cannot be deleted
     */
    public void prune(String subfolder, String glob, Set<String> keep) throws ReportException {
        Path dir = folder.resolve(subfolder);
        if (!Files.isDirectory(dir)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, glob)) {
            for (Path file : files) {
                if (!keep.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new ReportException(dir, reason(dir, e), NEXT, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(@Nullable Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // The report that failed is what the caller has to hear about.
            }
        }
    }

    private static String reason(Path target, Exception e) {
        for (Path at = target.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                if (!Files.isDirectory(at)) {
                    return at + " is a file and not a folder";
                }
                if (!Files.isWritable(at)) {
                    return "the folder " + at + " is read-only";
                }
                break;
            }
        }
        if (Files.isDirectory(target)) {
            return "a folder of that name is in its place";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder vanished";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
