package dev.datakata;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.EngineException;
import dev.datakata.engine.Limits;
import dev.datakata.gradebook.AnswerKeys;
import dev.datakata.gradebook.GradebookException;
import dev.datakata.proof.Fate;
import dev.datakata.proof.KataProver;
import dev.datakata.proof.Proof;
import dev.datakata.proof.ProofPage;
import dev.datakata.proof.ProofStore;
import dev.datakata.report.ReportFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Proves the katas of a course, writes the report, and puts the distilled datasets where the course is made. The author's SQL runs in this process: it is the
 * build's own.
 */
public final class Prover {
    /** The page of the report. */
    public static final String PAGE = "index.html";

    /** Part of the key of a kept proof, beside kata and checker. */
    private static final String WHAT = "proof 1";

    /**
     * Proves what the request names.
     *
     * @param progress is told each proof when it is done; from one thread at a time
     * @throws RunException if the course cannot be read, a name in the filter means no kata, or a file cannot be written
     */
    public ProofReport prove(ProveRequest request, Consumer<Proof> progress) throws RunException {
        try (CoursePack pack = CoursePack.open(request.pack())) {
            Course course = new CourseReader().read(pack);
            List<Kata> katas = course.katas().filter(request.filter()::matches).toList();
            Optional<String> refusal = request.filter().refusal(course);
            if (refusal.isPresent()) {
                throw new RunException(refusal.get());
            }
            ProofReport report = proofs(katas, request, progress);
            ReportFolder folder = new ReportFolder(request.output());
            folder.write(PAGE, new ProofPage(course.title(), report.proofs()).html());
            if (request.distilled().isPresent()) {
                ReportFolder target = new ReportFolder(request.distilled().get());
                for (Proof proof : report.proofs()) {
                    distil(proof, target);
                }
            }
            return report;
        } catch (ContentException e) {
            throw new RunException("The course cannot be read:\n" + e.getMessage(), e);
        } catch (IOException | GradebookException | EngineException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("The proof was interrupted.", e);
        }
    }

    private ProofReport proofs(List<Kata> katas, ProveRequest request, Consumer<Proof> progress)
            throws GradebookException, IOException, InterruptedException, RunException {
        AnswerKeys keys = new AnswerKeys(request.classpath(), Limits.defaults().statement());
        ProofStore store = new ProofStore(request.output().resolve("proofs"));
        AtomicInteger kept = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                request.threads(), work -> new Thread(null, work, "kata-proof", Engine.STACK_BYTES));
        try {
            List<Future<Proof>> running = new ArrayList<>();
            for (Kata kata : katas) {
                String key = keys.ofText(kata, WHAT);
                running.add(threads.submit(() -> {
                    Optional<Proof> known = store.find(kata.id(), key);
                    Proof proof = known.orElseGet(() -> proved(kata));
                    if (known.isPresent()) {
                        kept.incrementAndGet();
                    } else if (isWhole(proof)) {
                        store.keep(proof, key);
                    }
                    synchronized (progress) {
                        progress.accept(proof);
                    }
                    return proof;
                }));
            }
            List<Proof> proofs = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                try {
                    proofs.add(running.get(i).get());
                } catch (ExecutionException e) {
                    throw new RunException(katas.get(i).path() + " cannot be proved: " + e.getCause(), e);
                }
            }
            return new ProofReport(proofs, kept.get());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What fails is tried again by the next run: it may have been for want of time. */
    private static boolean isWhole(Proof proof) {
        return proof.broken().isEmpty() && proof.count(Fate.Unresolved.class) == 0;
    }

    private static Proof proved(Kata kata) {
        try (Engine engine = Engine.start(Limits.defaults())) {
            return new KataProver(engine).prove(kata);
        }
    }

    private static void distil(Proof proof, ReportFolder target) throws IOException {
        Set<String> written = new HashSet<>();
        for (int i = 0; i < proof.distilled().size(); i++) {
            String name = Proof.distilledName(i) + ".sql";
            target.write(proof.path() + "/" + name, proof.distilled().get(i));
            written.add(name.substring(name.indexOf('/') + 1));
        }
        target.prune(proof.path() + "/distilled", "*.sql", written);
    }
}
