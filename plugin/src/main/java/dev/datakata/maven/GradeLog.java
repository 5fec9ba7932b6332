package dev.datakata.maven;

import dev.datakata.GradeProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress for a log that somebody reads later: a line for every 5 % but not more than one in 10 s, and one a minute at least. */
final class GradeLog implements GradeProgress {
    private static final long SOONEST = Duration.ofSeconds(10).toNanos();
    private static final long LATEST = Duration.ofMinutes(1).toNanos();

    private final Consumer<String> log;
    private final LongSupplier clock;
    private long lines;
    private long start;
    private long done;
    private long kept;
    private long toldAt;
    private long toldDone;

    /** @param clock nanoseconds from any start */
    GradeLog(Consumer<String> log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void begins(long all) {
        lines = all;
        start = clock.getAsLong();
        toldAt = start;
    }

    @Override
    public void graded(boolean wasKept) {
        done++;
        kept += wasKept ? 1 : 0;
        long now = clock.getAsLong();
        boolean farther = (done - toldDone) * 20 >= lines;
        if (done < lines && (now - toldAt >= LATEST || (farther && now - toldAt >= SOONEST))) {
            toldAt = now;
            toldDone = done;
            log.accept(String.format(
                    Locale.ROOT, "Grading: %,d of %,d (%d %%)%s", done, lines, done * 100 / lines, left(now)));
        }
    }

    /** Lines kept from an earlier run take no time, so they say nothing about the rest. */
    private String left(long now) {
        long checked = done - kept;
        if (checked == 0) {
            return "";
        }
        long seconds = Math.round((now - start) / 1e9 / checked * (lines - done));
        return seconds < 90 ? ", about " + seconds + " s left" : ", about " + Math.round(seconds / 60.0) + " min left";
    }
}
