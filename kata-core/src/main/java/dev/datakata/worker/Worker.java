package dev.datakata.worker;

import com.google.gson.JsonParseException;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** One worker process as its parent sees it. Used by one thread at a time, but for {@link #expect}. */
final class Worker implements AutoCloseable {
    /** Address space of a worker, in KiB: string and list functions pass by the engine's own memory limit (docs/engine-facts.md). */
    private static final long ADDRESS_SPACE_KIB = 4_000_000;

    /** The C library keeps more freed memory at hand than by default: planning a query takes and frees thousands of small blocks. */
    private static final String MALLOC = "glibc.malloc.tcache_count=500";

    private static final Duration START = Duration.ofSeconds(60);
    /** The time that a kata's own data and reference may take: theirs is no race against a learner. */
    private static final Duration PREPARATION = Duration.ofSeconds(60);

    /** The time that writing an archive of classes may take; the pool waits a second longer for its threads. */
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private static final String END = "";

    private final WorkerSettings settings;
    private final Optional<ClassArchive> unwritten;
    private final WireJson json = new WireJson();
    private final Process process;
    private final Writer input;
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private final Deque<String> complaints = new ArrayDeque<>();
    private long jobs;
    private boolean ready;
    private boolean busy;
    private volatile boolean told;
    private volatile boolean closed;
    private boolean lost;

    /**
     * Starts the process and asks it to read the pack; does not wait for it.
     *
     * @param archive its classes; where they are not written yet, this process writes them when it is closed
     * @param batches whether it asks generated databases many at once
     */
    Worker(WorkerSettings settings, Path driver, Optional<ClassArchive> archive, boolean batches) {
        this.settings = settings;
        this.unwritten = archive.filter(classes -> !classes.exists());
        Optional<String> option = archive.map(classes -> classes.exists() ? classes.use() : classes.record());
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command(settings.classpath(), driver, option, WorkerMain.class));
            // options meant for the parent's JVM (an agent, a debugger) must not reach the worker
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("JDK_JAVA_OPTIONS");
            builder.environment().merge("GLIBC_TUNABLES", MALLOC, (own, ours) -> ours + ":" + own);
            process = builder.start();
        } catch (IOException e) {
            throw new WorkerException("The worker process cannot be started: " + e.getMessage(), e);
        }
        input = process.outputWriter(StandardCharsets.UTF_8);
        follow("replies", process.getInputStream(), line -> replies.add(line), () -> replies.add(END));
        follow("complaints", process.getErrorStream(), this::complain, () -> {});
        send(new Message.Open(
                settings.pack().toAbsolutePath().toString(),
                settings.statement().toMillis(),
                batches));
    }

    /**
     * The command of a process that runs {@code main} with the engine, under the limits of a worker.
     *
     * @param archive the option for an archive of classes
     */
    static List<String> command(List<Path> jars, Path driver, Optional<String> archive, Class<?> main) {
        StringJoiner classpath = new StringJoiner(System.getProperty("path.separator"));
        slim(jars, driver).forEach(jar -> classpath.add(jar.toString()));
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                        .toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-Xshare:auto",
                // the virtual machine's warnings, such as that an archive does not fit, go to standard output otherwise
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                // a crash in native code writes its report where the pool reads it, not into the learner's folder
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-Xmx768m",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classpath.toString(),
                main.getName()));
        if (Runtime.version().feature() >= 24) {
            java.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        archive.ifPresent(option -> java.add(1, option));
        if (System.getProperty("os.name").equals("Linux")
                && Path.of("/bin/sh").toFile().canExecute()) {
            List<String> limited = new ArrayList<>(List.of(
                    "/bin/sh",
                    "-c",
                    "ulimit -v " + ADDRESS_SPACE_KIB + " 2>/dev/null; ulimit -c 0; exec \"$@\"",
                    "sh"));
            limited.addAll(java);
            return limited;
        }
        return java;
    }

    /** The jars with the driver that {@link WorkerFiles} made in place of the one that was shipped. */
    static List<Path> slim(List<Path> jars, Path driver) {
        return jars.stream()
                .map(jar -> String.valueOf(jar.getFileName()).startsWith("duckdb_jdbc") ? driver : jar)
                .toList();
    }

    /** Says that answers to a kata will come. For any thread, also while an answer is checked; what it leads to cannot be seen here. */
    void expect(Job job) {
        told = true;
        send(new Message.Expect(job.kata(), job.fingerprint()));
    }

    /** Checks one answer, waiting at most the settings' time. Afterwards {@link #alive} tells whether this worker can go on. */
    Checked check(Job job) {
        long start = System.nanoTime();
        Message reply = ask(
                number -> new Message.Check(number, job.kata(), job.fingerprint(), job.name(), job.text()), job.kata());
        if (reply instanceof Message.Done done) {
            // without micros the process was lost: then the time is the parent's
            return done.micros() < 0
                    ? checked(done.verdict(), start)
                    : new Checked(done.verdict(), done.micros() / 1000);
        }
        throw new WorkerException("The worker process gave no verdict: " + reply);
    }

    /** Runs one answer to show what it gives, waiting as {@link #check} does. */
    AnswerRun run(Job job) {
        Message reply = ask(
                number -> new Message.Run(number, job.kata(), job.fingerprint(), job.name(), job.text()), job.kata());
        if (reply instanceof Message.Ran ran) {
            return ran.run();
        }
        if (reply instanceof Message.Done done) {
            return AnswerRun.stopped(done.verdict());
        }
        throw new WorkerException("The worker process did not run the answer: " + reply);
    }

    /** Sends a question and waits for its reply. A process that is lost meanwhile gives a verdict with a negative time. */
    private Message ask(LongFunction<Message> question, String kata) {
        awaitReady();
        busy = true;
        long number = ++jobs;
        send(question.apply(number));
        boolean running = false;
        Duration limit = settings.answer();
        long deadline = System.nanoTime() + PREPARATION.toNanos();
        while (true) {
            Optional<String> line = next(deadline - System.nanoTime());
            if (line.isEmpty()) {
                close();
                return new Message.Done(
                        number,
                        running
                                ? Verdict.Failed.of(new Fault.Timeout(limit.toMillis() / 1000.0, true))
                                : new Verdict.Broken(
                                        "the kata's own data and reference took longer than " + limit.toSeconds()
                                                + " s",
                                        kata),
                        -1);
            }
            if (line.get().equals(END)) {
                lost = true;
                close();
                return new Message.Done(
                        number,
                        running
                                ? Verdict.Failed.of(new Fault.ResourceLimit(Fault.Limit.PROCESS, exitCode()))
                                : new Verdict.Broken(
                                        "the kata's own data or reference ended the process: " + complaints(), kata),
                        -1);
            }
            Message reply = read(line.get());
            if (reply instanceof Message.Running) {
                running = true;
                deadline = System.nanoTime() + limit.toNanos();
            } else if ((reply instanceof Message.Done done && done.number() == number)
                    || (reply instanceof Message.Ran ran && ran.number() == number)) {
                busy = false;
                return reply;
            } else if (reply instanceof Message.Trouble trouble) {
                throw new WorkerException("The checker itself failed on kata " + kata + ":\n" + trouble.message());
            }
        }
    }

    private static Checked checked(Verdict verdict, long start) {
        return new Checked(verdict, (System.nanoTime() - start) / 1_000_000);
    }

    /** Waits until the process can take a question; does nothing once it can. */
    void awaitReady() {
        if (ready) {
            return;
        }
        Optional<String> first = next(START.toNanos());
        String line = first.orElse(END);
        if (line.equals(END)) {
            lost = first.isPresent();
            close();
            throw new WorkerException("The worker process did not start: " + complaints());
        }
        Message reply = read(line);
        if (reply instanceof Message.Trouble trouble) {
            close();
            throw new WorkerException("The worker process did not start:\n" + trouble.message());
        }
        ready = true;
    }

    /** Whether it has checked no more than one answer, and makes nothing ready beside it. */
    boolean fresh() {
        return jobs <= 1 && !told;
    }

    /** Whether the process ended though nobody here had told it to. */
    boolean lost() {
        return lost;
    }

    boolean alive() {
        // a process that was told to end is alive for a moment longer
        return !closed && process.isAlive();
    }

    private Message read(String line) {
        try {
            return json.read(line, Message.class);
        } catch (JsonParseException e) {
            throw new WorkerException("The worker process said something unreadable: " + line, e);
        }
    }

    private Optional<String> next(long nanos) {
        try {
            return Optional.ofNullable(replies.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new WorkerException("Interrupted while an answer was checked", e);
        }
    }

    private synchronized void send(Message message) {
        try {
            input.write(json.write(message, Message.class));
            input.write('\n');
            input.flush();
        } catch (IOException e) {
            // the process has ended; the reader of its output says so with the end mark
            complain("cannot send: " + e.getMessage());
        }
    }

    private int exitCode() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void complain(String line) {
        synchronized (complaints) {
            complaints.addLast(line);
            while (complaints.size() > 20) {
                complaints.removeFirst();
            }
        }
    }

    private String complaints() {
        int code = exitCode();
        synchronized (complaints) {
            return "exit code " + code + (complaints.isEmpty() ? "" : "\n" + String.join("\n", complaints));
        }
    }

    private interface Lines {
        void line(String line);
    }

    private static void follow(String name, java.io.InputStream stream, Lines lines, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader in =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            lines.line(line);
                        }
                    } catch (IOException | UncheckedIOException e) {
                        lines.line("cannot read: " + e.getMessage());
                    } finally {
                        end.run();
                    }
                },
                "kata-worker-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        if (!closed && ready && !busy) {
            unwritten.ifPresent(this::finish);
        }
        closed = true;
        process.destroyForcibly();
    }

    /** Lets the process end in good order: then it writes its classes. */
    private void finish(ClassArchive archive) {
        // whoever closes a pool interrupts those who use its workers
        boolean interrupted = Thread.interrupted();
        try {
            input.close();
            if (process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                archive.keep();
            }
        } catch (IOException e) {
            // it has ended already
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
