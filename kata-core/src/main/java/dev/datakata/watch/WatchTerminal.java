package dev.datakata.watch;

import dev.datakata.report.console.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a learner sees pages and presses keys. */
public sealed interface WatchTerminal extends AutoCloseable permits KeyTerminal, LineTerminal {
    /**
     * The terminal that this process runs in, if its keys can be read one by one.
     *
     * @param style colours or none
     * @param unicode whether it can show more than ASCII
     */
    static Optional<WatchTerminal> ofKeys(Style style, boolean unicode) {
        return KeyTerminal.open(style, unicode).map(terminal -> terminal);
    }

    /**
     * A stream of lines that are printed one after the other, and whose commands, if any come, are entered as lines.
     *
     * @param print takes the lines of a page
     * @param width in cells
     */
    static WatchTerminal ofLines(Consumer<List<String>> print, Style style, int width, boolean unicode) {
        return new LineTerminal(System.in, print, style, width, unicode);
    }

    /** Tells from now on what a learner does. */
    void listen(Consumer<WatchEvent> events);

    /** Shows a page in place of the one before, or after it where nothing can be taken back. */
    void show(Page page);

    /** Adds lines below the page shown; they go with it. */
    void add(Page page);

    /** Whether a key does without Enter. */
    boolean takesKeys();

    /** Leaves the terminal as it was. */
    @Override
    void close();
}
