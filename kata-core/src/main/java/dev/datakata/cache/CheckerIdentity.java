package dev.datakata.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checker and the engine that a verdict came from: the files they run on, the Java they run in, and the time limit they set.
 *
 * @param hash SHA-256 in hexadecimal; equal for equal checkers
 */
public record CheckerIdentity(String hash) {
    /**
     * The checker on this class path. Its files count by name, size and time of change: the engine alone has 80 MB, which would
     * take longer to read than an answer takes to check.
     *
     * @param classpath what workers run on: jars, and folders of classes
     * @param timeout how long one statement of an answer may run
     * @throws IOException if a part of the class path cannot be looked at
     */
    public static CheckerIdentity of(List<Path> classpath, Duration timeout) throws IOException {
        Hash hash = new Hash()
                .add(System.getProperty("java.runtime.version", ""))
                .add(System.getProperty("os.name", ""))
                .add(System.getProperty("os.arch", ""))
                .add(timeout.toString());
        for (Path entry : classpath) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    hash.add(file.toString())
                            .add(String.valueOf(Files.size(file)))
                            .add(Files.getLastModifiedTime(file).toString());
                }
            }
        }
        return new CheckerIdentity(hash.hex());
    }
}
