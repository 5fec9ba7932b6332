package dev.datakata.report.ci;

import dev.datakata.report.text.Sentence;
import dev.datakata.report.text.VisibleText;

/** Text of unknown origin in GitHub's Markdown: on one line, and without effect whatever it is. */
final class SummaryText {
    /** Stands between characters that GitHub would join to a link, and is not seen. */
    private static final String APART = "<!-- -->";

    private SummaryText() {}

    /** Running text. */
    static String of(String text) {
        StringBuilder markdown = new StringBuilder();
        VisibleText.of(text).codePoints().forEach(c -> {
            append(c, markdown);
            // A mention, an issue, an address: GitHub looks for them in what has been rendered already.
            if (c == '@' || c == '#' || c == ':' || c == '.') {
                markdown.append(APART);
            }
        });
        return markdown.toString();
    }

    /** A name, a value or SQL. */
    static String code(String text) {
        StringBuilder markdown = new StringBuilder("<code>");
        VisibleText.of(text).codePoints().forEach(c -> append(c, markdown));
        return markdown.append("</code>").toString();
    }

    /** A sentence, with its code as code. */
    static String of(Sentence sentence) {
        StringBuilder markdown = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            markdown.append(part.code() ? code(part.text()) : of(part.text()));
        }
        return markdown.toString();
    }

    /**
     * Letters, digits and what is not ASCII mean themselves; a reference to any other character is text and never markup. A blank
     * at the start or after another one counts among those: such blanks indent.
     */
    private static void append(int c, StringBuilder markdown) {
        boolean gap = c == ' ' && (markdown.isEmpty() || markdown.charAt(markdown.length() - 1) == ' ');
        if (c > 127 || (c == ' ' && !gap) || Character.isLetterOrDigit(c)) {
            markdown.appendCodePoint(c);
        } else {
            markdown.append("&#").append(c).append(';');
        }
    }
}
