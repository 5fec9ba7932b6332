package dev.datakata.watch;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.learner.CheckSession;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is to be checked, one answer at a time, what was just saved first; and what has come out so far. */
final class Checking {
    /** A check that is slower than this makes way for an answer that was saved: a new process is there sooner than it may end. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private final CheckSession session;
    private final Course course;
    private final List<Kata> katas;
    private final Consumer<WatchEvent> events;
    private final Map<String, KataResult> results = new HashMap<>();
    private final Deque<Kata> waiting = new ArrayDeque<>();
    /** Whose verdict a learner waits for. */
    private final Set<String> saved = new HashSet<>();
    /** Saved, and not begun since: only these make another check wait, or two that take long would end each other for ever. */
    private final Set<String> urgent = new HashSet<>();

    private @Nullable Running running;

    private record Running(Kata kata, CompletableFuture<KataResult> result, long since) {}

    /** For the katas of an open session, each of which waits for its first check. */
    Checking(CheckSession session, List<Kata> katas, Consumer<WatchEvent> events) {
        this.session = session;
        this.course = session.course();
        this.katas = List.copyOf(katas);
        this.events = events;
    }

    /** An answer was saved, and its verdict is waited for. */
    void saved(Kata kata) {
        saved.add(kata.id());
        urgent.add(kata.id());
        waiting.remove(kata);
        waiting.addFirst(kata);
        next();
    }

    /** Every answer is to be checked; known verdicts hold. */
    void all() {
        katas.stream().filter(kata -> !waiting.contains(kata)).forEach(waiting::addLast);
        next();
    }

    /**
     * Takes the end of a check.
     *
     * @return whether it is one that a learner waits for, and its answer was not saved again meanwhile
     */
    boolean ended(WatchEvent.Checked event) {
        if (running == null || running.result() != event.result()) {
            return false;
        }
        running = null;
        boolean superseded = waiting.contains(event.kata());
        if (!superseded && !event.result().isCompletedExceptionally()) {
            results.put(event.kata().id(), event.result().join());
        }
        boolean wanted = !superseded && saved.remove(event.kata().id());
        next();
        return wanted;
    }

    /** Lets a check that takes long make way for an answer that was saved. To be called now and then. */
    void makeWay(long nanos) {
        if (running != null && !urgent.isEmpty() && nanos - running.since() > PATIENCE.toNanos()) {
            Running slow = running;
            running = null;
            slow.result().cancel(true);
            if (!waiting.contains(slow.kata())) {
                waiting.addLast(slow.kata());
            }
            next();
        }
    }

    private void next() {
        if (running != null || waiting.isEmpty()) {
            return;
        }
        Kata kata = waiting.removeFirst();
        urgent.remove(kata.id());
        CompletableFuture<KataResult> result = session.check(kata);
        running = new Running(kata, result, System.nanoTime());
        CompletableFuture<KataResult> unused =
                result.whenComplete((done, trouble) -> events.accept(new WatchEvent.Checked(kata, result)));
    }

    /** The kata that is being checked, if it takes longer than {@code longer}. */
    Optional<Kata> slow(Duration longer, long nanos) {
        return Optional.ofNullable(running)
                .filter(check -> nanos - check.since() > longer.toNanos())
                .map(Running::kata);
    }

    /** Whether nothing is being checked or waits for it. */
    boolean idle() {
        return running == null && waiting.isEmpty();
    }

    /** What is known of a kata. */
    Optional<KataResult> result(Kata kata) {
        return Optional.ofNullable(results.get(kata.id()));
    }

    /** The results of all katas in teaching order; empty while some were never checked. */
    Optional<CourseResult> results() {
        List<KataResult> known =
                katas.stream().flatMap(kata -> result(kata).stream()).toList();
        return known.size() == katas.size()
                ? Optional.of(new CourseResult(course.id(), course.title(), course.version(), known))
                : Optional.empty();
    }
}
