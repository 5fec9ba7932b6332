package dev.datakata;

import dev.datakata.check.QuizChecker;
import dev.datakata.check.answer.Answers;
import dev.datakata.content.Kata;
import dev.datakata.content.Quiz;
import dev.datakata.gradebook.AnswerKeys;
import dev.datakata.gradebook.GradeLine;
import dev.datakata.gradebook.GradebookException;
import dev.datakata.gradebook.GradebookJsonl;
import dev.datakata.gradebook.Submissions;
import dev.datakata.gradebook.Submitter;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.Checked;
import dev.datakata.worker.Job;
import dev.datakata.worker.WorkerException;
import dev.datakata.worker.WorkerPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One run over all submissions: a kata for each worker at a time, so that the workers' prepared databases are used again, and submitter by submitter.
 * Only so many answers wait at a time as keep the workers busy.
 */
final class GradeRun {
    private static final int WAITING_PER_WORKER = 32;

    /** Katas that are tried before the checker is said not to work at all. */
    private static final int TRIALS = 5;

    private final Submissions submissions;
    private final GradebookJsonl lines;
    private final AnswerKeys keys;
    private final WorkerPool pool;
    private final GradeProgress progress;
    private final int workers;
    private final Answers answers = new Answers();
    private final int waiting;
    private final Semaphore room;
    /** Checks of the katas at hand by the answer's key: whoever hands in the same text gets the same verdict. */
    private final Map<String, CompletableFuture<Checked>> checks = new HashMap<>();

    private boolean proved;
    private long equal;

    // ---- guarded by this object, since verdicts come from the pool's threads
    private @Nullable Throwable failure;
    private @Nullable String firstError;
    private long checked;
    private long kept;

    GradeRun(
            Submissions submissions,
            GradebookJsonl lines,
            AnswerKeys keys,
            WorkerPool pool,
            int workers,
            GradeProgress progress) {
        this.submissions = submissions;
        this.lines = lines;
        this.keys = keys;
        this.pool = pool;
        this.progress = progress;
        this.workers = workers;
        this.waiting = workers * WAITING_PER_WORKER;
        this.room = new Semaphore(waiting);
    }

    /** One answer that a line is written for. */
    private record Answer(String submitter, Kata kata, String name, Answers.Intake intake, String key) {
        GradeLine line(Verdict verdict, long millis) {
            return GradeLine.of(submitter, kata, name, verdict, millis, key);
        }
    }

    /** Grades every answer to {@code katas} and waits for the last. */
    void grade(List<Kata> katas) throws RunException, InterruptedException {
        progress.begins(katas.stream().mapToLong(submissions::expected).sum());
        for (int first = 0; first < katas.size(); first += workers) {
            checks.clear();
            List<Kata> atHand = katas.subList(first, Math.min(katas.size(), first + workers));
            for (Submitter submitter : submissions.submitters()) {
                for (Kata kata : atHand) {
                    if (submissions.expects(submitter, kata)) {
                        grade(read(submitter, kata), katas);
                        rethrow();
                    }
                }
            }
        }
        room.acquire(waiting);
        rethrow();
    }

    /** Keeps what an earlier run knows of katas that this one was not asked for, where it still holds. */
    void keepOthers(List<Kata> katas) {
        for (Kata kata : katas) {
            for (Submitter submitter : submissions.submitters()) {
                if (submissions.expects(submitter, kata)) {
                    lines.keep(
                            submitter.name(), kata.id(), read(submitter, kata).key());
                }
            }
        }
    }

    private Answer read(Submitter submitter, Kata kata) {
        Submissions.Place place = submissions.place(submitter, kata);
        Answers.Intake intake = place.file()
                .map(file -> answers.read(kata, file, place.name()))
                .orElseGet(() -> new Answers.Intake(Optional.of(new Verdict.Pending()), Optional.empty()));
        String key = intake.text()
                .map(text -> keys.ofText(kata, text.text()))
                .orElseGet(() -> keys.ofSettled(
                        kata, intake.settled().map(Verdict::toString).orElse("")));
        return new Answer(submitter.name(), kata, place.name(), intake, key);
    }

    private void grade(Answer answer, List<Kata> katas) throws RunException, InterruptedException {
        if (lines.keep(answer.submitter(), answer.kata().id(), answer.key())) {
            done(null, true);
        } else if (answer.intake().settled().isPresent()) {
            write(answer.line(answer.intake().settled().get(), 0), false);
        } else if (answer.kata().challenge() instanceof Quiz quiz) {
            write(quizLine(answer, quiz), true);
        } else {
            proveChecker(katas);
            submit(answer);
        }
    }

    private static GradeLine quizLine(Answer answer, Quiz quiz) {
        long start = System.nanoTime();
        try {
            Verdict verdict = new QuizChecker(quiz).check(answer.intake().text().orElseThrow());
            return answer.line(verdict, (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | StackOverflowError e) {
            // one sheet that is too much for the Markdown parser must not end everybody's run
            return GradeLine.error(
                    answer.submitter(), answer.kata(), "The checker itself failed: " + e, 0, answer.key());
        }
    }

    private void submit(Answer answer) throws InterruptedException {
        SourceFile source = answer.intake().text().orElseThrow();
        room.acquire();
        CompletableFuture<Checked> known = checks.get(answer.key());
        CompletableFuture<Checked> checking =
                known == null ? pool.submit(new Job(answer.kata(), answer.name(), source.text())) : known;
        checks.put(answer.key(), checking);
        equal += known == null ? 0 : 1;
        // the returned future says nothing more: what goes wrong in here ends the run by way of the failure
        CompletableFuture<Checked> unused = checking.whenComplete((result, trouble) -> {
            try {
                write(
                        trouble == null ? answer.line(result.verdict(), result.millis()) : troubled(answer, trouble),
                        true);
            } catch (RuntimeException | Error e) {
                fail(e);
            } finally {
                room.release();
            }
        });
    }

    private static GradeLine troubled(Answer answer, Throwable trouble) {
        return GradeLine.error(
                answer.submitter(), answer.kata(), String.valueOf(trouble.getMessage()), 0, answer.key());
    }

    /**
     * Has the first answer wait for a proof that workers run at all: without it, a machine that starts none would write an error
     * line for every answer. Any text is an answer, and any verdict is a proof.
     */
    private void proveChecker(List<Kata> katas) throws RunException, InterruptedException {
        if (proved) {
            return;
        }
        List<Kata> trials = katas.stream()
                .filter(kata -> !(kata.challenge() instanceof Quiz))
                .limit(TRIALS)
                .toList();
        List<WorkerException> causes = new ArrayList<>();
        for (Kata kata : trials) {
            try {
                Checked verdict =
                        pool.submit(new Job(kata, "trial", "SELECT 1")).get();
                proved = verdict != null;
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof WorkerException cause)) {
                    throw new RunException("The checker does not work: " + e.getCause(), e);
                }
                causes.add(cause);
            }
        }
        throw new RunException("The checker does not work: " + causes.get(0).getMessage(), causes.get(0));
    }

    private synchronized void write(GradeLine line, boolean check) {
        if (failure != null) {
            return;
        }
        try {
            lines.append(line);
            if (check) {
                checked++;
            }
            done(line, false);
        } catch (GradebookException e) {
            failure = e;
        }
    }

    private synchronized void done(@Nullable GradeLine line, boolean wasKept) {
        if (wasKept) {
            kept++;
        }
        if (line != null && firstError == null) {
            firstError = line.error()
                    .map(message -> line.submitter() + ", " + line.kata() + ": " + message)
                    .orElse(null);
        }
        progress.graded(wasKept);
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }

    private synchronized void rethrow() throws RunException {
        Throwable cause = failure;
        if (cause instanceof GradebookException) {
            throw new RunException(String.valueOf(cause.getMessage()), cause);
        }
        if (cause != null) {
            throw new RunException("Grading failed: " + cause, cause);
        }
    }

    synchronized Optional<String> firstError() {
        return Optional.ofNullable(firstError);
    }

    synchronized long checked() {
        return checked;
    }

    synchronized long kept() {
        return kept;
    }

    /** How many of the checked answers had the text of another one. */
    long equal() {
        return equal;
    }
}
