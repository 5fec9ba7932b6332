package dev.datakata.watch;

import dev.datakata.report.console.Style;
import java.util.function.Consumer;

/** Something to show, which can be shown again on a terminal of another width. */
interface Page {
    /** Puts itself on a canvas, from its top. */
    void on(Canvas canvas);

    /**
     * What a page is put on.
     *
     * @param lines takes each line, without its line break
     * @param style colours or none
     * @param width in cells
     * @param unicode whether more than ASCII can be shown
     */
    record Canvas(Consumer<String> lines, Style style, int width, boolean unicode) {}

    /** This page with another below it, a blank line between them. */
    default Page with(Page below) {
        return canvas -> {
            on(canvas);
            canvas.lines().accept("");
            below.on(canvas);
        };
    }
}
