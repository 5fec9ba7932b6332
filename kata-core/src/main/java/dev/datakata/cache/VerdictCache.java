package dev.datakata.cache;

import com.google.gson.JsonParseException;
import dev.datakata.content.Kata;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.Checked;
import dev.datakata.worker.WireJson;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The latest verdict on each kata, one file each. A verdict holds for one text of the answer, one state of the kata's content and one
 * checker. A file that is damaged or of another version is as good as none, and a folder that cannot be written keeps nothing: both
 * cost time only.
 */
public final class VerdictCache {
    private static final String SCHEMA = "datakata-verdict/1";

    private final Path folder;
    private final CheckerIdentity checker;
    private final WireJson json = new WireJson();

    /**
     * A cache in a folder, which is made when the first verdict is kept.
     *
     * @param checker the checker whose verdicts these are
     */
    public VerdictCache(Path folder, CheckerIdentity checker) {
        this.folder = folder;
        this.checker = checker;
    }

    /**
     * A verdict with what it depends on.
     *
     * @param schema the version of this format
     * @param answer the hash of the answer's name and text
     * @param fingerprint the kata's, see {@link Kata#fingerprint()}
     * @param checker the checker's hash
     * @param millis how long the check took
     * @param verdict the verdict
     */
    private record Entry(
            String schema, String answer, String fingerprint, String checker, long millis, Verdict verdict) {}

    /** Whether a cache's folder holds any verdict, be it an old one. */
    public static boolean hasVerdicts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** The verdict on this answer, if it still holds. */
    public Optional<Checked> find(Kata kata, SourceFile answer) {
        return read(kata)
                .filter(entry -> entry.checker().equals(checker.hash())
                        && entry.fingerprint().equals(kata.fingerprint())
                        && entry.answer().equals(hash(answer)))
                .map(entry -> new Checked(entry.verdict(), entry.millis()));
    }

    /** Whether this very answer passed on another state of the kata's content, and nothing is known of it on the present one. */
    public boolean passedOnOtherContent(Kata kata, SourceFile answer) {
        return read(kata)
                .filter(entry -> entry.verdict() instanceof Verdict.Passed
                        && !entry.fingerprint().equals(kata.fingerprint())
                        && entry.answer().equals(hash(answer)))
                .isPresent();
    }

    /**
     * Keeps a verdict, unless it may come out differently the next time: broken content, an answer that ran out of time or
     * resources.
     */
    public void keep(Kata kata, SourceFile answer, Checked checked) {
        if (!lasting(checked.verdict())) {
            return;
        }
        Entry entry = new Entry(
                SCHEMA, hash(answer), kata.fingerprint(), checker.hash(), checked.millis(), checked.verdict());
        String text = json.write(entry, Entry.class);
        Path file = file(kata);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, kata.id(), ".tmp");
            Files.writeString(fresh, new Hash().add(text).hex() + "\n" + text + "\n");
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // the next run checks again
        }
    }

    private static boolean lasting(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            // by id: a kind of kata may have more to say of running out than the general fault has
            return failed.faults().stream()
                    .map(Fault::id)
                    .noneMatch(id -> id.equals("timeout") || id.equals("resource-limit"));
        }
        return verdict instanceof Verdict.Passed;
    }

    private Optional<Entry> read(Kata kata) {
        try {
            Iterator<String> lines = Files.readAllLines(file(kata)).iterator();
            String sum = lines.next();
            String text = lines.next();
            if (!new Hash().add(text).hex().equals(sum)) {
                return Optional.empty();
            }
            Entry entry = json.read(text, Entry.class);
            return entry.schema().equals(SCHEMA) ? Optional.of(entry) : Optional.empty();
        } catch (IOException | JsonParseException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private Path file(Kata kata) {
        return folder.resolve(kata.id() + ".json");
    }

    private static String hash(SourceFile answer) {
        return new Hash().add(answer.name()).add(answer.text()).hex();
    }
}
