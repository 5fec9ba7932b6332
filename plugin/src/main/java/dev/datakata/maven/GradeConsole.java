package dev.datakata.maven;

import dev.datakata.GradeProgress;
import dev.datakata.GradeReport;
import dev.datakata.gradebook.Unread;
import dev.datakata.report.text.VisibleText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** What a person sees while answers are graded: a bar on a terminal, now and then a line in a log. */
final class GradeConsole implements AutoCloseable {
    /** So many unread files are named; all of them are in {@code unread.csv}. */
    static final int UNREAD_TOLD = 20;

    private final GradeProgress progress;
    private final Runnable end;

    private GradeConsole(GradeProgress progress, Runnable end) {
        this.progress = progress;
        this.end = end;
    }

    /** A bar where Maven itself writes to a terminal and somebody sits before it. */
    static GradeConsole ofThisBuild(MavenSession session, Log log) {
        Terminal terminal = Terminal.ofThisBuild();
        boolean watched = session.getRequest().isInteractiveMode() && terminal.colour() && System.getenv("CI") == null;
        if (!watched) {
            return new GradeConsole(new GradeLog(log::info, System::nanoTime), () -> {});
        }
        Bar bar = new Bar(terminal);
        return new GradeConsole(bar, bar::end);
    }

    GradeProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        end.run();
    }

    /** One line about something that was not graded. */
    static String line(Unread unread) {
        return VisibleText.of(unread.path()) + " " + VisibleText.of(unread.why());
    }

    /** How much more was not graded than was told of; empty if nothing. */
    static Optional<String> moreUnread(GradeReport report) {
        int more = report.unread().size() - UNREAD_TOLD;
        return more <= 0
                ? Optional.empty()
                : Optional.of("… and " + more + " more that were not graded: see "
                        + report.output().resolve("unread.csv"));
    }

    private static final class Bar implements GradeProgress {
        private final Terminal terminal;
        private @Nullable ProgressBar bar;

        Bar(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void begins(long lines) {
            // past Maven, which would put a line of its log around every step
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            bar = new ProgressBarBuilder()
                    .setTaskName("Grading")
                    .setInitialMax(lines)
                    .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(out, terminal.width() - 1))
                    .build();
        }

        @Override
        public void graded(boolean kept) {
            if (bar != null) {
                bar.step();
            }
        }

        void end() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
