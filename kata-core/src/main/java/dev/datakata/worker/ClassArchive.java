package dev.datakata.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A worker's classes, read and verified once for a user, a Java and a set of jars: HotSpot's archive of application classes (JEP
 * 350). It saves a fifth of the processor time of a worker. Java itself looks whether an archive fits its jars, and starts
 * without one that does not.
 */
final class ClassArchive {
    /** Archives that are kept, of 13 MB each: more than one version of Datakata may be in use. */
    private static final int KEPT = 3;

    private static final String PREFIX = "classes-";
    private static final String SUFFIX = ".jsa";

    private final Path file;
    private final Path fresh;

    private ClassArchive(Path folder, String key) {
        this.file = folder.resolve(PREFIX + key + SUFFIX);
        this.fresh = folder.resolve(PREFIX + key + "." + ProcessHandle.current().pid() + ".tmp");
    }

    /**
     * The archive of these jars.
     *
     * @param cache a folder of this user's that outlives builds; made if absent
     * @return empty where there can be none: another virtual machine, classes in a folder, a cache that cannot be written
     */
    static Optional<ClassArchive> of(Path cache, List<Path> jars) {
        if (System.getProperty("java.vm.name", "").contains("OpenJ9")) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
            for (Path jar : jars) {
                if (!Files.isRegularFile(jar)) {
                    return Optional.empty();
                }
                FileTime changed = Files.getLastModifiedTime(jar);
                update(digest, jar.toAbsolutePath() + " " + Files.size(jar) + " " + changed.toMillis());
            }
            Files.createDirectories(cache);
            return Files.isWritable(cache)
                    ? Optional.of(new ClassArchive(cache, HexFormat.of().formatHex(digest.digest(), 0, 8)))
                    : Optional.empty();
        } catch (IOException | NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is one to use. */
    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The option of a process that uses it. */
    String use() {
        return "-XX:SharedArchiveFile=" + file;
    }

    /** The option of a process that writes it when it ends in good order; {@link #keep} then puts it into place. */
    String record() {
        return "-XX:ArchiveClassesAtExit=" + fresh;
    }

    /** Puts what a process wrote into place, at once, so that another build never sees half of it. Does nothing where it wrote nothing. */
    void keep() {
        try {
            if (Files.isRegularFile(fresh)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forgetOld();
            }
        } catch (IOException e) {
            // the next build starts as slowly as this one, no more
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            List<Path> old = files.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparing(ClassArchive::changed).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path archive : old) {
                // a process that has mapped it keeps what it mapped
                Files.deleteIfExists(archive);
            }
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
