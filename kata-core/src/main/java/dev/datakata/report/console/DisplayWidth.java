package dev.datakata.report.console;

import org.jline.utils.WCWidth;

/** How many cells of a terminal a text takes: East Asian wide characters take two, combining marks none. */
final class DisplayWidth {
    /** The signs reports are drawn with, one cell each. */
    static final String OWN_SIGNS = "✔✘○✓✗–…→·";

    private DisplayWidth() {}

    static int of(int codePoint) {
        // JLine's tables take some ten milliseconds to load, so only texts beyond Latin ones and our own signs need
        // them.
        boolean single = (codePoint >= ' ' && codePoint < 127)
                || (codePoint > 0xAD && codePoint < 0x300)
                || OWN_SIGNS.indexOf(codePoint) >= 0;
        return single ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
    }

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }
}
