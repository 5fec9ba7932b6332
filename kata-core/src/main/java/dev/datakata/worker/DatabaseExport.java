package dev.datakata.worker;

import dev.datakata.content.Kata;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Writes a kata's visible dataset to a DuckDB file, in a process of its own; see {@link ExportMain}. */
public final class DatabaseExport {
    private static final long LONGEST_SECONDS = 60;

    private final Path pack;
    private final List<Path> classpath;

    /**
     * @param pack the course pack: a folder or a jar
     * @param classpath the jars of kata-core and its dependencies, the DuckDB driver among them
     */
    public DatabaseExport(Path pack, List<Path> classpath) {
        this.pack = pack;
        this.classpath = List.copyOf(classpath);
    }

    /**
     * Whether another program has the file open. Replacing it would leave that program with a file that nobody sees any more, and the
     * new file beside a write-ahead log that is not its own.
     */
    public static boolean inUse(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // Windows does not even open it; a file that is read-only shows when it is replaced
            return Files.isWritable(file);
        }
    }

    /**
     * Writes the file, over an older one that is not {@link #inUse}.
     *
     * @throws WorkerException if the process cannot do its work
     * @throws IOException if the file cannot be put into place, such as while another program holds it open
     */
    public void write(Kata kata, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".export");
        Path fresh = folder.resolve("fresh.duckdb");
        try {
            export(kata, fresh, folder.resolve("said.txt"));
            // left behind by a program that crashed: its changes are to a file that goes
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path left : files.toList()) {
                    Files.delete(left);
                }
            }
            Files.delete(folder);
        }
    }

    private void export(Kata kata, Path fresh, Path said) throws IOException {
        List<String> command = new ArrayList<>(
                Worker.command(classpath, WorkerPool.driver(classpath), Optional.empty(), ExportMain.class));
        command.addAll(List.of(pack.toAbsolutePath().toString(), kata.id(), fresh.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new WorkerException(
                        "The data of " + kata.id() + " is not written within " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerException("Interrupted while a database was written", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0 || !Files.isRegularFile(fresh)) {
            throw new WorkerException("The data of " + kata.id() + " cannot be written: "
                    + new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip());
        }
    }
}
