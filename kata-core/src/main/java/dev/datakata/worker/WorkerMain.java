package dev.datakata.worker;

import dev.datakata.check.AnswerRunner;
import dev.datakata.check.Checks;
import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.engine.Engine;
import dev.datakata.engine.EngineException;
import dev.datakata.engine.Limits;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker process: reads {@link Message}s from its standard input, checks answers, writes replies. It ends as soon as its input
 * ends, also while an answer hangs in native code, so that no worker outlives the build that started it.
 */
public final class WorkerMain {
    private final WireJson json = new WireJson();
    private final PrintStream out;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Ahead ahead = new Ahead();

    private WorkerMain(PrintStream out) {
        this.out = out;
    }

    /** Runs until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream replies = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // a library that prints must not break the protocol
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(replies);
        // SQL runs on a deep stack: nesting that DuckDB allows overflows the default one and ends the JVM
        Thread checking = new Thread(null, worker::work, "checking", Engine.STACK_BYTES);
        checking.setDaemon(true);
        checking.start();
        worker.listen();
        Runtime.getRuntime().halt(0);
    }

    private void listen() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Message message = json.read(line, Message.class);
            if (message instanceof Message.Expect kata) {
                ahead.expect(kata);
            } else {
                inbox.add(message);
            }
        }
    }

    private void work() {
        try {
            if (!(inbox.take() instanceof Message.Open open)) {
                throw new IllegalStateException("the first message opens a pack");
            }
            serve(open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            reply(new Message.Trouble(-1, stackTrace(e)));
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve(Message.Open open) throws InterruptedException, IOException, ContentException {
        Limits usual = Limits.defaults();
        Limits limits = new Limits(
                Duration.ofMillis(open.statementMillis()), usual.memoryBytes(), usual.resultBytes(), usual.threads());
        try (CoursePack pack = CoursePack.open(Path.of(open.pack()))) {
            ahead.start(pack);
            serve(pack, limits, open.batches());
        }
    }

    private void serve(CoursePack pack, Limits limits, boolean batches) throws InterruptedException {
        try (Engine engine = Engine.start(limits);
                Checks checks = batches ? new Checks(engine) : Checks.withoutBatches(engine)) {
            ahead.use(checks);
            LatestKata katas = new LatestKata(pack);
            reply(new Message.Ready(engine.version()));
            while (true) {
                Message message = inbox.take();
                if (message instanceof Message.Check check) {
                    reply(checked(check, katas, checks));
                } else if (message instanceof Message.Run run) {
                    reply(ran(run, katas, engine));
                }
            }
        }
    }

    private Message checked(Message.Check check, LatestKata katas, Checks checks) {
        long start = System.nanoTime();
        Verdict verdict;
        try {
            ahead.take(check.kata(), check.fingerprint()).ifPresent(ready -> {
                katas.remember(ready.kata());
                checks.adopt(ready);
            });
            Kata kata = katas.kata(check.kata(), check.fingerprint());
            checks.prepare(kata);
            reply(new Message.Running(check.number()));
            verdict = checks.check(kata, new SourceFile(check.name(), check.text()));
        } catch (ContentException e) {
            verdict = new Verdict.Broken(String.valueOf(e.getMessage()), check.kata());
        } catch (EngineException e) {
            // the process ends, and with it the engine: the pool sees that and starts another
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Message.Trouble(check.number(), stackTrace(e));
        }
        return new Message.Done(check.number(), verdict, (System.nanoTime() - start) / 1000);
    }

    private Message ran(Message.Run run, LatestKata katas, Engine engine) {
        try {
            Kata kata = katas.kata(run.kata(), run.fingerprint());
            SourceFile answer = new SourceFile(run.name(), run.text());
            return new Message.Ran(
                    run.number(),
                    new AnswerRunner(engine).run(kata, answer, () -> reply(new Message.Running(run.number()))));
        } catch (ContentException e) {
            return new Message.Ran(
                    run.number(), AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), run.kata())));
        } catch (EngineException e) {
            // as in a check: the process ends, and with it the engine
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Message.Trouble(run.number(), stackTrace(e));
        }
    }

    private void reply(Message message) {
        out.println(json.write(message, Message.class));
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
