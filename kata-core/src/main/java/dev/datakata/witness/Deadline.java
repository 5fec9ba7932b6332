package dev.datakata.witness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * When the current thread has to stop. It counts the thread's processor time, since queries run in the thread that asks: whatever else
 * the machine does must not decide how many databases an answer meets.
 *
 * @param nanos the thread's processor time at which to stop
 */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(now() + time.toNanos());
    }

    boolean passed() {
        return now() > nanos;
    }

    private static long now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
