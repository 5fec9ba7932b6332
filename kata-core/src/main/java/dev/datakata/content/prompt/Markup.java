package dev.datakata.content.prompt;

import java.math.BigDecimal;
import java.util.List;

/** Pieces of Markdown that every prompt is made of. */
final class Markup {
    private Markup() {}

    static void fenced(StringBuilder text, String sql) {
        fenced(text, sql, "sql");
    }

    /** A code block whose fence is longer than any in the content. */
    static void fenced(StringBuilder text, String content, String language) {
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        text.append(fence)
                .append(language)
                .append("\n")
                .append(content)
                .append("\n")
                .append(fence)
                .append("\n");
    }

    /** A code span; the fence grows around back-quotes inside. */
    static String code(String content) {
        String fence = "`";
        while (content.contains(fence)) {
            fence += "`";
        }
        String blank = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return fence + blank + content + blank + fence;
    }

    /** Tables split at a bar even inside a code span, so it is escaped there too. */
    static String cell(String content) {
        return content.replace("|", "\\|");
    }

    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toString().replace("E", "e");
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String lf(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }
}
