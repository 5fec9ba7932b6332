package dev.datakata.worker;

import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Worker processes and the threads that feed them. A worker that dies or overruns costs one verdict and is replaced. The first
 * process starts at once, so that it warms up while the caller still reads the course; the others when there is work for them.
 */
public final class WorkerPool implements AutoCloseable {
    /**
     * Something to ask a worker.
     *
     * @param work asks it
     * @param again whether what came is no fair answer of a worker that has worked before
     * @param result takes what came
     */
    private record Task<T>(Function<Worker, T> work, Predicate<T> again, CompletableFuture<T> result) {}

    private final WorkerSettings settings;
    private final Path driver;
    private final Optional<ClassArchive> archive;
    private final TaskQueue<Task<?>> queue = new TaskQueue<>();
    private final List<Thread> feeders = new ArrayList<>();
    /** The fingerprints of the katas that the first process was told of. */
    private final Set<String> expected = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<Worker> first = new CompletableFuture<>();
    private volatile boolean closed;
    private volatile @Nullable WorkerException broken;

    /** Starts the pool. */
    public WorkerPool(WorkerSettings settings) {
        this(settings, WorkerFiles.userCache());
    }

    /** @param archives the folder of the archives of classes */
    WorkerPool(WorkerSettings settings, Path archives) {
        this.settings = settings;
        this.driver = driver(settings.classpath());
        // of several workers none writes it: each would
        this.archive = ClassArchive.of(archives, Worker.slim(settings.classpath(), driver))
                .filter(classes -> settings.count() == 1 || classes.exists());
        for (int i = 0; i < settings.count(); i++) {
            int number = i;
            Thread feeder = new Thread(() -> feed(number), "kata-pool-" + i);
            feeder.setDaemon(true);
            feeders.add(feeder);
            feeder.start();
        }
    }

    /** The driver to start processes with, see {@link WorkerFiles}. */
    static Path driver(List<Path> classpath) {
        Path shipped = classpath.stream()
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith("duckdb_jdbc"))
                .findFirst()
                .orElseThrow(() -> new WorkerException("The DuckDB driver is not among the plugin's dependencies."));
        return new WorkerFiles(WorkerFiles.userCache()).slimDriver(shipped);
    }

    /**
     * Queues an answer. The future fails with {@link WorkerException} if the checker itself cannot work. Who cancels it gives the
     * answer up: it leaves the queue, or the process that is at it ends and another takes its place.
     */
    public CompletableFuture<Checked> submit(Job job) {
        expect(job);
        return queue(job, worker -> worker.check(job), WorkerPool::ranOut);
    }

    /**
     * Says that an answer to this kata will be submitted: the first process makes the kata ready while it is at others. Several processes leave no processor for
     * that, and one that takes another's place meets one kata at a time, in case it was that which ended the other.
     */
    public void expect(Job job) {
        if (settings.count() == 1 && expected.add(job.fingerprint())) {
            CompletableFuture<Void> unused = first.thenAccept(worker -> worker.expect(job));
        }
    }

    /** Queues an answer to be run and shown, not judged. The future fails as that of {@link #submit}. */
    public CompletableFuture<AnswerRun> run(Job job) {
        return queue(
                job,
                worker -> worker.run(job),
                run -> run.trouble().filter(WorkerPool::ranOut).isPresent());
    }

    private <T> CompletableFuture<T> queue(Job job, Function<Worker, T> work, Predicate<T> again) {
        CompletableFuture<T> result = new CompletableFuture<>();
        queue.add(job.kata(), new Task<>(work, again, result));
        WorkerException cause = broken;
        if (cause != null) {
            failAll(cause);
        }
        return result;
    }

    private void feed(int number) {
        Worker worker = null;
        try {
            if (number == 0) {
                worker = new Worker(settings, driver, archive, true);
                first.complete(worker);
            }
            while (!closed) {
                Task<?> task = queue.take(number);
                if (task.result().isDone()) {
                    continue;
                }
                if (worker == null || !worker.alive()) {
                    worker = new Worker(settings, driver, archive, true);
                }
                worker = answer(worker, task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (WorkerException e) {
            broken = e;
            failAll(e);
        } finally {
            end(worker);
        }
    }

    /** Answers the task and gives the worker to go on with. */
    private <T> Worker answer(Worker worker, Task<T> task) {
        Worker last = worker;
        try {
            Optional<T> answer = fair(worker, task);
            if (task.result().isDone()) {
                // given up; where the process only started meanwhile, the next task can have it
                return worker;
            }
            if (answer.isEmpty()) {
                worker.close();
                last = new Worker(settings, driver, archive, true);
                answer = unlessLost(last, task);
            }
            if (answer.isEmpty()) {
                // it ends every process: perhaps by a mistake of the engine's that our own statements over many
                // databases lead to
                last = new Worker(settings, driver, archive, false);
                answer = Optional.of(task.work().apply(last));
                last.close();
            }
            task.result().complete(answer.get());
        } catch (WorkerException e) {
            task.result().completeExceptionally(e);
        } catch (RuntimeException e) {
            task.result().completeExceptionally(new WorkerException("The checker itself failed: " + e, e));
        }
        return last;
    }

    /**
     * What came, unless somebody else may be to blame for it: earlier answers that left something behind in the process, or whoever
     * ended it from outside.
     */
    private static <T> Optional<T> fair(Worker worker, Task<T> task) {
        try {
            worker.awaitReady();
            if (task.result().isDone()) {
                return Optional.empty();
            }
            CompletableFuture<T> unused = task.result().whenComplete((value, trouble) -> {
                if (task.result().isCancelled()) {
                    worker.close();
                }
            });
            return unlessLost(worker, task)
                    .filter(answer -> worker.fresh() || !task.again().test(answer));
        } catch (WorkerException e) {
            if (worker.lost()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What came, unless the process was lost over it. */
    private static <T> Optional<T> unlessLost(Worker worker, Task<T> task) {
        try {
            T answer = task.work().apply(worker);
            return worker.lost() ? Optional.empty() : Optional.of(answer);
        } catch (WorkerException e) {
            if (worker.lost()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean ranOut(Checked checked) {
        return ranOut(checked.verdict());
    }

    private static boolean ranOut(Verdict verdict) {
        return verdict instanceof Verdict.Failed failed
                && failed.faults().stream().anyMatch(fault -> fault.id().equals("resource-limit"));
    }

    private void failAll(WorkerException cause) {
        queue.drain().forEach(task -> task.result().completeExceptionally(cause));
    }

    private static void end(@Nullable Worker worker) {
        if (worker != null) {
            worker.close();
        }
    }

    /** Ends every process, also one that still checks. */
    @Override
    public void close() {
        closed = true;
        feeders.forEach(Thread::interrupt);
        failAll(new WorkerException("The pool is closed."));
        for (Thread feeder : feeders) {
            try {
                feeder.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
