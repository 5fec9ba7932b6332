package dev.datakata.watch;

import dev.datakata.content.Kata;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at the answers and the course in turns, in a thread of its own, and tells what has changed.
 *
 * <p>Why no file system events: they come late on macOS, not at all on network, container and some virtual file systems, and stop when
 * a folder is replaced; a second way would be needed beside them. A look at a hundred answers takes a fraction of a millisecond.
 */
final class Lookout implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);
    private static final Duration WHILE_UNSETTLED = Duration.ofMillis(4);
    private static final Duration BETWEEN_LOOKS_AT_COURSE = Duration.ofMillis(400);

    /** Looking takes at most one part in so many of a processor's time, however slow the file system is. */
    private static final int SHARE = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Begins to look. */
    Lookout(SavedFiles files, CourseFolder course, Consumer<WatchEvent> events) {
        this.thread = new Thread(() -> look(files, course, events), "kata-lookout");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(SavedFiles files, CourseFolder course, Consumer<WatchEvent> events) {
        long courseDue = System.nanoTime() + BETWEEN_LOOKS_AT_COURSE.toNanos();
        try {
            long pause = BETWEEN_LOOKS.toNanos();
            while (!closed.await(pause, TimeUnit.NANOSECONDS)) {
                long start = System.nanoTime();
                List<Kata> saved = files.saved(start);
                if (!saved.isEmpty()) {
                    events.accept(new WatchEvent.Saved(saved));
                }
                long looked = System.nanoTime();
                if (looked >= courseDue) {
                    if (course.changed()) {
                        events.accept(new WatchEvent.CourseChanged());
                    }
                    long took = System.nanoTime() - looked;
                    courseDue = looked + Math.max(BETWEEN_LOOKS_AT_COURSE.toNanos(), took * SHARE);
                }
                Duration wanted = files.unsettled() ? WHILE_UNSETTLED : BETWEEN_LOOKS;
                pause = Math.max(wanted.toNanos(), (looked - start) * SHARE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
