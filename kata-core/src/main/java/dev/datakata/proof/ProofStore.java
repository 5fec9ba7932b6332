package dev.datakata.proof;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proofs of earlier runs, a JSON file each, so that a kata that did not change costs nothing. */
public final class ProofStore {
    private final Path folder;
    private final Gson gson =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /** Proofs are in {@code folder}, which is made when the first one is kept. */
    public ProofStore(Path folder) {
        this.folder = folder;
    }

    private record Members(
            @Nullable String key,
            @Nullable String kata,
            @Nullable String path,
            @Nullable String reference,
            @Nullable List<Claim> claims,
            @Nullable List<MutantMembers> mutants,
            int stillborn,
            @Nullable List<String> distilled,
            long millis) {}

    private record MutantMembers(
            @Nullable String operator,
            @Nullable String description,
            @Nullable String sql,
            @Nullable String fate,
            @Nullable String by,
            int rows,
            int databases) {}

    /**
     * The kept proof of a kata.
     *
     * @param key a hash of all that the proof depends on
     * @return nothing if there is none, if it was made of something else, or if the file is damaged
     */
    public Optional<Proof> find(String kata, String key) {
        try {
            Members members = gson.fromJson(Files.readString(file(kata)), Members.class);
            return members != null && key.equals(members.key()) ? Optional.of(proof(members)) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            // the proof is then made again
            return Optional.empty();
        }
    }

    /**
     * Keeps a proof in place of the kata's older one.
     *
     * @throws IOException if the file cannot be written
     */
    public void keep(Proof proof, String key) throws IOException {
        Files.createDirectories(folder);
        Members members = new Members(
                key,
                proof.kata(),
                proof.path(),
                proof.reference(),
                proof.claims(),
                proof.mutants().stream().map(ProofStore::members).toList(),
                proof.stillborn(),
                proof.distilled(),
                proof.millis());
        Files.writeString(file(proof.kata()), gson.toJson(members) + "\n");
    }

    private Path file(String kata) {
        return folder.resolve(kata + ".json");
    }

    private static Proof proof(Members members) {
        return new Proof(
                present(members.kata()),
                present(members.path()),
                present(members.reference()),
                present(members.claims()),
                present(members.mutants()).stream()
                        .map(mutant -> new MutantProof(
                                present(mutant.operator()),
                                present(mutant.description()),
                                present(mutant.sql()),
                                fate(mutant)))
                        .toList(),
                members.stillborn(),
                present(members.distilled()),
                members.millis());
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a damaged file");
        }
        return value;
    }

    private static MutantMembers members(MutantProof mutant) {
        String by = "";
        int rows = 0;
        int databases = 0;
        if (mutant.fate() instanceof Fate.Killed killed) {
            by = killed.dataset();
        } else if (mutant.fate() instanceof Fate.Equivalent equivalent) {
            by = equivalent.rule().name();
        } else if (mutant.fate() instanceof Fate.Accepted accepted) {
            by = accepted.reason();
        } else if (mutant.fate() instanceof Fate.Unresolved unresolved) {
            by = unresolved.why();
        } else if (mutant.fate() instanceof Fate.Bounded bounded) {
            rows = bounded.rows();
            databases = bounded.databases();
        }
        return new MutantMembers(
                mutant.operator(),
                mutant.description(),
                mutant.sql(),
                mutant.fate().word(),
                by,
                rows,
                databases);
    }

    private static Fate fate(MutantMembers mutant) {
        String by = present(mutant.by());
        return switch (present(mutant.fate())) {
            case "killed" -> new Fate.Killed(by);
            case "equivalent" -> new Fate.Equivalent(EquivalenceRule.valueOf(by));
            case "accepted" -> new Fate.Accepted(by);
            case "bounded" -> new Fate.Bounded(mutant.rows(), mutant.databases());
            case "unresolved" -> new Fate.Unresolved(by);
            default -> throw new IllegalArgumentException("a damaged file");
        };
    }
}
