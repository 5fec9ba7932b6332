package dev.datakata.worker;

import dev.datakata.check.Checks;
import dev.datakata.content.ContentException;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Makes katas ready on threads of its own, while others are made ready or an answer is checked. To make one ready takes several times as long as to check an answer
 * to it. Only what the course's author wrote runs here; what fails is tried again, and reported, where it is asked for.
 */
final class Ahead {
    private static final int THREADS = 2;

    /** Katas that nobody has asked for yet: their databases take memory that answers may need. */
    private static final int MOST_WAITING = 2;

    private final BlockingQueue<Expected> waiting = new LinkedBlockingQueue<>();
    private final Map<Message.Expect, Expected> all = new ConcurrentHashMap<>();
    private final CompletableFuture<Checks> checks = new CompletableFuture<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);

    /** A kata that will be asked for, and what becomes of it; empty if it could not be made ready. */
    private record Expected(Message.Expect kata, CompletableFuture<Optional<Checks.Ready>> ready) {}

    /** This kata will be asked for; katas are made ready in the order in which they are expected. */
    void expect(Message.Expect kata) {
        Expected expected = new Expected(kata, new CompletableFuture<>());
        all.put(kata, expected);
        waiting.add(expected);
    }

    /** Begins to read katas. The pack has to stay open as long as the process. */
    void start(CoursePack pack) {
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(null, () -> prepare(pack), "ahead-" + i, Engine.STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The engine has started, which takes as long as to read a kata: they can be made ready. Checks have to stay open as long as the process. */
    void use(Checks checks) {
        this.checks.complete(checks);
    }

    private void prepare(CoursePack pack) {
        try {
            while (true) {
                room.acquire();
                Expected next = waiting.take();
                Optional<Checks.Ready> ready = ready(next.kata(), pack);
                if (ready.isEmpty()) {
                    room.release();
                }
                next.ready().complete(ready);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Checks.Ready> ready(Message.Expect wanted, CoursePack pack) {
        try {
            return new CourseReader()
                    .readKata(pack, wanted.kata())
                    .filter(kata -> kata.fingerprint().equals(wanted.fingerprint()))
                    .flatMap(kata -> checks.join().ahead(kata));
        } catch (ContentException | RuntimeException | StackOverflowError e) {
            // whoever asks for the kata meets the same, and can tell somebody
            return Optional.empty();
        }
    }

    /** The kata, if it was expected and could be made ready; waits for it where that has begun. */
    Optional<Checks.Ready> take(String kata, String fingerprint) {
        Expected expected = all.remove(new Message.Expect(kata, fingerprint));
        if (expected == null || waiting.remove(expected)) {
            return Optional.empty();
        }
        Optional<Checks.Ready> ready = expected.ready().join();
        ready.ifPresent(taken -> room.release());
        return ready;
    }
}
