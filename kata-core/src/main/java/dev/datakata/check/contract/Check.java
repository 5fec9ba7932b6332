package dev.datakata.check.contract;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.engine.StatementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One check of an answer.
 *
 * @param name what its author calls it in a comment above it; else its number and first words
 * @param statement its query
 */
record Check(String name, StatementText statement) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EXCERPT = 28;

    /**
     * The checks of an answer, in order.
     *
     * @param stub what the learner started from: its comments name nothing
     */
    static List<Check> of(AnswerScript script, String stub) {
        Set<String> given = stub.lines().map(String::strip).collect(Collectors.toSet());
        List<Check> checks = new ArrayList<>();
        int from = 0;
        for (AnswerScript.Statement statement : script.statements()) {
            StatementText text = statement.text();
            String above = script.file().text().substring(from, text.span().start());
            String name = name(above, given);
            int number = checks.size() + 1;
            checks.add(new Check(name.isEmpty() ? number + ": " + excerpt(text.text()) : name, text));
            from = text.span().end();
        }
        return checks;
    }

    /** The first line of the comment that stands right above a statement. */
    private static String name(String above, Set<String> given) {
        List<String> lines = new ArrayList<>(above.lines().map(String::strip).toList());
        if (!above.endsWith("\n") && !lines.isEmpty()) {
            // what precedes the statement in its own line
            lines.remove(lines.size() - 1);
        }
        String name = "";
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (!line.startsWith("--") || given.contains(line)) {
                break;
            }
            String words = line.replaceFirst("^-+", "").strip();
            name = words.isEmpty() ? name : words;
        }
        return cut(name, LONGEST_NAME);
    }

    private static String excerpt(String sql) {
        return cut(sql.strip().replaceAll("\\s+", " "), LONGEST_EXCERPT);
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        int blank = head.lastIndexOf(' ');
        return (blank > longest / 2 ? head.substring(0, blank) : head) + "…";
    }
}
