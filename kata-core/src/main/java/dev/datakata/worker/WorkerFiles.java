package dev.datakata.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The driver as the worker uses it: a copy of its jar without native libraries, and beside it this machine's library, unpacked once
 * per driver and user. The driver as shipped unpacks 72 MB into the temporary folder in every process, and leaks it when the
 * process is killed.
 */
final class WorkerFiles {
    private static final String LIBRARY = "libduckdb_java.so_";

    private final Path cache;

    /** @param cache a folder of this user's that outlives builds; made if absent */
    WorkerFiles(Path cache) {
        this.cache = cache;
    }

    /** The folder {@code datakata} in this user's cache, by the XDG rule where it applies. */
    static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isBlank() && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "datakata");
        }
        String local = System.getenv("LOCALAPPDATA");
        if (local != null && !local.isBlank()) {
            return Path.of(local, "datakata", "cache");
        }
        return Path.of(System.getProperty("user.home"), ".cache", "datakata");
    }

    /**
     * The slim driver made from {@code driverJar}, or {@code driverJar} itself where it holds no library for this machine or the
     * cache cannot be written: slower, never wrong.
     */
    Path slimDriver(Path driverJar) {
        try {
            return prepare(driverJar).orElse(driverJar);
        } catch (IOException e) {
            return driverJar;
        }
    }

    private Optional<Path> prepare(Path driverJar) throws IOException {
        String library = LIBRARY + operatingSystem() + "_" + architecture();
        String jarName = String.valueOf(driverJar.getFileName());
        // a snapshot of one name may change: its size tells versions apart
        Path home = cache.resolve(jarName.replaceFirst("\\.jar$", "") + "-" + Files.size(driverJar));
        Path slim = home.resolve(jarName);
        if (Files.isRegularFile(slim) && Files.isRegularFile(home.resolve(library))) {
            return Optional.of(slim);
        }
        try (ZipFile zip = new ZipFile(driverJar.toFile())) {
            ZipEntry entry = zip.getEntry(library);
            if (entry == null) {
                return Optional.empty();
            }
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpack");
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, fresh.resolve(library));
            }
            copyWithoutLibraries(zip, fresh.resolve(jarName));
            publish(fresh, home);
        }
        return Optional.of(slim);
    }

    private static void copyWithoutLibraries(ZipFile zip, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream jar = new ZipOutputStream(out)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || entry.getName().startsWith(LIBRARY)) {
                    continue;
                }
                jar.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }

    /** Moves the finished folder into place at once, so that two builds never see half of it; the first one wins. */
    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | java.nio.file.DirectoryNotEmptyException
                | AtomicMoveNotSupportedException e) {
            try (var files = Files.list(fresh)) {
                for (Path file : files.toList()) {
                    if (!Files.exists(home.resolve(file.getFileName()))) {
                        Files.createDirectories(home);
                        Files.move(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    } else {
                        Files.delete(file);
                    }
                }
            }
            Files.deleteIfExists(fresh);
        }
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
