package dev.datakata.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What waits for a worker. Each worker goes on with the kata it has prepared as long as there is something to do for it, then takes one that
 * nobody else is at: to prepare a kata takes as long as many answers.
 */
final class TaskQueue<T> {
    /** Something to do for a kata. */
    private record Waiting<T>(String kata, T task) {}

    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private final Map<Integer, String> latest = new HashMap<>();

    synchronized void add(String kata, T task) {
        waiting.add(new Waiting<>(kata, task));
        notifyAll();
    }

    /** Waits for something to do for this worker, and takes it. */
    synchronized T take(int worker) throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Waiting<T> next = remove(one -> one.kata().equals(latest.get(worker)))
                .or(() -> remove(one -> !latest.containsValue(one.kata())))
                .orElseGet(waiting::remove);
        latest.put(worker, next.kata());
        return next.task();
    }

    private Optional<Waiting<T>> remove(Predicate<Waiting<T>> wanted) {
        for (Iterator<Waiting<T>> all = waiting.iterator(); all.hasNext(); ) {
            Waiting<T> one = all.next();
            if (wanted.test(one)) {
                all.remove();
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Takes all that waits. */
    synchronized List<T> drain() {
        List<T> all = new ArrayList<>();
        waiting.forEach(one -> all.add(one.task()));
        waiting.clear();
        return all;
    }
}
