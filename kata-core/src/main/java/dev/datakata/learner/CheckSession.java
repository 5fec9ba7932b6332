package dev.datakata.learner;

import dev.datakata.cache.CheckerIdentity;
import dev.datakata.cache.VerdictCache;
import dev.datakata.check.QuizChecker;
import dev.datakata.check.answer.Answers;
import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.Quiz;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.report.KataResult;
import dev.datakata.source.SourceFile;
import dev.datakata.worker.Checked;
import dev.datakata.worker.Job;
import dev.datakata.worker.WorkerPool;
import dev.datakata.worker.WorkerSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A course that was read, a worker process that stays warm, and the verdicts that still hold: checks one answer after another. No
 * process is started for an answer whose verdict is known.
 */
public final class CheckSession implements AutoCloseable {
    private final Desk desk;
    private final Answers answers = new Answers();
    private final Optional<VerdictCache> cache;
    private final CoursePack pack;
    private final Course course;
    private @Nullable WorkerPool pool;

    /** As {@link #CheckSession(Desk, Predicate)}, for who does not know which katas will be checked. */
    public CheckSession(Desk desk) throws ContentException, IOException {
        this(desk, kata -> false);
    }

    /**
     * Reads the course.
     *
     * @param expected the katas that will be checked: where no verdict is known yet, a worker begins with them while others are still read here
     * @throws ContentException if it cannot be read
     * @throws IOException if the checker's own files cannot be looked at
     */
    public CheckSession(Desk desk, Predicate<Kata> expected) throws ContentException, IOException {
        this.desk = desk;
        Optional<WorkerPool> warm = Optional.empty();
        if (desk.rerun() || desk.cache().filter(VerdictCache::hasVerdicts).isEmpty()) {
            // nothing is known, so a worker is wanted: it starts while the course is read here
            warm = Optional.of(warmUp());
        }
        CoursePack opened = null;
        try {
            CheckerIdentity checker = CheckerIdentity.of(desk.classpath(), desk.timeout());
            this.cache = desk.cache().map(folder -> new VerdictCache(folder, checker));
            opened = CoursePack.open(desk.pack());
            Consumer<Kata> announced = warm.<Consumer<Kata>>map(workers -> kata -> Optional.of(kata)
                            .filter(expected)
                            .flatMap(this::job)
                            .ifPresent(workers::expect))
                    .orElse(kata -> {});
            this.course = new CourseReader().read(opened, announced);
            this.pack = opened;
        } catch (ContentException | IOException | RuntimeException e) {
            close(opened, pool);
            throw e;
        }
    }

    /** The course. */
    public Course course() {
        return course;
    }

    /** The pack the course was read from, open as long as this session. */
    public CoursePack pack() {
        return pack;
    }

    /** The verdicts that are kept, if any are. */
    public Optional<VerdictCache> cache() {
        return cache;
    }

    /** The path of the kata's answer below the learner's project, with forward slashes. */
    public static String file(Kata kata) {
        return "katas/" + kata.path() + "/" + kata.answerFile();
    }

    /** Reads the kata's answer as it is now. */
    public Answers.Intake answer(Kata kata) {
        String file = file(kata);
        return answers.read(kata, desk.project().resolve(file), file);
    }

    /** What a worker has to check now; empty where the answer is settled without one. */
    private Optional<Job> job(Kata kata) {
        return kata.challenge() instanceof Quiz
                ? Optional.empty()
                : answer(kata).text().map(source -> new Job(kata, file(kata), source.text()));
    }

    /**
     * Checks the kata's answer as it is now. The future fails with {@link dev.datakata.worker.WorkerException} if the checker itself
     * cannot work; who cancels it ends the check.
     */
    public CompletableFuture<KataResult> check(Kata kata) {
        String file = file(kata);
        Answers.Intake intake = answer(kata);
        if (intake.settled().isPresent()) {
            return CompletableFuture.completedFuture(
                    new KataResult(kata, file, intake.settled().get(), 0));
        }
        SourceFile source = intake.text().orElseThrow();
        if (kata.challenge() instanceof Quiz quiz) {
            Checked checked = new Checked(new QuizChecker(quiz).check(source), 0);
            cache.ifPresent(kept -> kept.keep(kata, source, checked));
            return CompletableFuture.completedFuture(new KataResult(kata, file, checked.verdict(), 0));
        }
        Optional<Checked> known = desk.rerun() ? Optional.empty() : cache.flatMap(kept -> kept.find(kata, source));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(new KataResult(
                    kata, file, known.get().verdict(), known.get().millis()));
        }
        return then(warmUp().submit(new Job(kata, file, source.text())), checked -> {
            cache.ifPresent(kept -> kept.keep(kata, source, checked));
            return new KataResult(kata, file, checked.verdict(), checked.millis());
        });
    }

    /** What {@code next} makes of a future's value; who cancels it cancels {@code first} as well. */
    static <T, R> CompletableFuture<R> then(CompletableFuture<T> first, Function<T, R> next) {
        CompletableFuture<R> second = first.thenApply(next);
        CompletableFuture<R> unused = second.whenComplete((value, trouble) -> {
            if (second.isCancelled()) {
                first.cancel(true);
            }
        });
        return second;
    }

    /** The worker processes; the first call starts one. */
    public WorkerPool warmUp() {
        if (pool == null) {
            pool = new WorkerPool(WorkerSettings.of(desk.pack(), desk.classpath(), desk.timeout(), 1));
        }
        return pool;
    }

    /** Whether a worker process was wanted so far. */
    public boolean startedWorker() {
        return pool != null;
    }

    @Override
    public void close() {
        close(pack, pool);
    }

    private static void close(@Nullable CoursePack pack, @Nullable WorkerPool pool) {
        if (pack != null) {
            pack.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
