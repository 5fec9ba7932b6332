package dev.datakata.report.console;

import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** How a console shows the parts of a report. No part is told from another by colour alone. */
public interface Style {
    /** {@code text} as the console shows a part of this role; {@code text} holds no control characters. */
    String paint(Role role, String text);

    /** What a stretch of a report is. */
    enum Role {
        TEXT,
        TITLE,
        FAINT,
        PASSED,
        FAILED,
        PENDING,
        BROKEN,
        CODE,
        EXPECTED,
        ACTUAL,
        NULL
    }

    /** No colour at all: for batch mode, {@code NO_COLOR}, files and dumb terminals. */
    static Style plain() {
        return (role, text) -> text;
    }

    /** The eight colours that every terminal has, in ANSI. */
    static Style colour() {
        return (role, text) -> {
            AttributedStyle style = attributes(role);
            return style.equals(AttributedStyle.DEFAULT)
                    ? text
                    : new AttributedString(text, style).toAnsi(8, ForceMode.None);
        };
    }

    private static AttributedStyle attributes(Role role) {
        return switch (role) {
            case TEXT -> AttributedStyle.DEFAULT;
            case TITLE -> AttributedStyle.BOLD;
            case FAINT, PENDING -> AttributedStyle.DEFAULT.faint();
            case PASSED, EXPECTED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case FAILED -> AttributedStyle.BOLD.foreground(AttributedStyle.RED);
            case ACTUAL -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
            case BROKEN -> AttributedStyle.BOLD.foreground(AttributedStyle.MAGENTA);
            case CODE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case NULL -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
        };
    }
}
