package dev.datakata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to prove.
 *
 * @param pack the course: a folder or a jar
 * @param filter which of its katas
 * @param output the folder for the report and the kept proofs
 * @param distilled the course folder that distilled datasets are written into; without it they are in the report only
 * @param classpath what the checker consists of: a proof is kept as long as it stays the same
 * @param threads how many katas are proved side by side
 */
public record ProveRequest(
        Path pack, KataFilter filter, Path output, Optional<Path> distilled, List<Path> classpath, int threads) {
    public ProveRequest {
        classpath = List.copyOf(classpath);
    }
}
