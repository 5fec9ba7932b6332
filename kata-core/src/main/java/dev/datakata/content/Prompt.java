package dev.datakata.content;

import dev.datakata.content.Contract.AnyOrder;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Contract.OrderKey;
import dev.datakata.content.Contract.ReferenceOrder;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a learner reads before answering, as Markdown: the author's words and, rendered from the same contract that the checker
 * enforces, everything that an answer is held to.
 */
public final class Prompt {
    /** Visible rows longer than this are named instead of shown. */
    private static final int SHOWN_LINES = 60;

    private static final int SHOWN_CHARS = 6_000;

    private Prompt() {}

    /**
     * The whole prompt. Line ends are LF.
     *
     * @param referenceColumns the columns of the reference's result, for a contract that leaves columns or types to it; without them
     *     such a contract's table has gaps
     */
    public static String markdown(Kata kata, Optional<List<Column>> referenceColumns) {
        return kata.challenge().accept(new Challenge.Visitor<>() {
            @Override
            public String quiz(Quiz quiz) {
                return quizFile(kata.title(), kata.prompt(), quiz);
            }

            @Override
            public String query(Query query) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                result(prompt, query.contract(), referenceColumns);
                rules(prompt, query.rules());
                data(prompt, query);
                return prompt.toString();
            }
        });
    }

    /**
     * The sheet that the learner of a quiz edits.
     *
     * @throws IllegalArgumentException if the kata is no quiz
     */
    public static String quizFile(Kata kata) {
        if (kata.challenge() instanceof Quiz quiz) {
            return quizFile(kata.title(), kata.prompt(), quiz);
        }
        throw new IllegalArgumentException(kata.id() + " is no quiz");
    }

    /** The sheet of a quiz whose kata is still being read; {@code prompt} may be empty. */
    public static String quizFile(String title, String prompt, Quiz quiz) {
        StringBuilder text = head(title, prompt);
        text.append("\n").append(lf(quiz.question())).append("\n\n");
        for (Quiz.Choice choice : quiz.choices()) {
            text.append("- [ ] ")
                    .append(choice.id())
                    .append(". ")
                    .append(oneLine(choice.text()))
                    .append("\n");
        }
        text.append("\n");
        text.append(
                quiz.several()
                        ? "Tick every box that is right, and no other: write an `x` between its brackets.\n"
                        : "Tick the one box that is right: write an `x` between its brackets.\n");
        return text.toString();
    }

    /** What the learner's {@code solution.sql} holds where the author wrote no stub: comments only. */
    public static String defaultStub(String title) {
        return "-- " + oneLine(title) + ": see prompt.md beside this file.\n-- Write your answer below.\n";
    }

    private static StringBuilder head(String title, String authored) {
        StringBuilder text = new StringBuilder();
        String prompt = lf(authored);
        if (!prompt.startsWith("# ")) {
            text.append("# ").append(oneLine(title)).append("\n");
            if (!prompt.isEmpty()) {
                text.append("\n");
            }
        }
        return text.append(prompt.isEmpty() ? "" : prompt + "\n");
    }

    private static void result(StringBuilder text, Contract contract, Optional<List<Column>> reference) {
        List<ContractColumn> columns = contract.columns()
                .map(given -> withTypes(given, reference))
                .or(() -> reference.map(Prompt::fromReference))
                .orElse(List.of());
        text.append("\n## The result\n");
        if (columns.isEmpty()) {
            text.append("\nThe columns are those that the task names, in that order.\n");
        } else {
            boolean notes = columns.stream().anyMatch(column -> !column.note().isEmpty());
            text.append(notes ? "\n| column | type | note |\n|---|---|---|\n" : "\n| column | type |\n|---|---|\n");
            for (ContractColumn column : columns) {
                text.append("| ").append(cell(code(column.name()))).append(" | ");
                text.append(column.type().map(type -> cell(code(type))).orElse("any"))
                        .append(" |");
                text.append(notes ? " " + cell(oneLine(column.note())) + " |\n" : "\n");
            }
        }
        List<String> sentences = new ArrayList<>();
        switch (contract.names()) {
            case CASE_INSENSITIVE -> {}
            case EXACT -> sentences.add("Column names must match exactly, upper and lower case included.");
            case IGNORE -> sentences.add("Name the columns as you like: they are compared by position.");
        }
        switch (contract.types()) {
            case FAMILY -> {}
            case EXACT -> sentences.add("Types must match exactly: another type of the same family is refused.");
            case COMPARABLE ->
                sentences.add(
                        "Any numeric type passes for any other, and a timestamp at midnight passes for its date.");
        }
        if (contract.order() instanceof KeyOrder order) {
            sentences.add(sorted(order.keys()));
        } else if (contract.order() instanceof ReferenceOrder) {
            sentences.add("If the task asks for an order, sort the rows so; rows that tie may stand in any order.");
        } else if (contract.order() instanceof AnyOrder) {
            sentences.add("The rows may come in any order.");
        }
        if (!contract.key().isEmpty()) {
            sentences.add("A row is identified by "
                    + and(contract.key().stream().map(Prompt::code).toList()) + ".");
        }
        contract.tolerance()
                .ifPresent(tolerance -> sentences.add("Floating-point values may differ by " + number(tolerance)
                        + ", or by that share of the larger value where it is above 1."));
        text.append("\n").append(String.join("\n", sentences)).append("\n");
    }

    private static List<ContractColumn> withTypes(List<ContractColumn> columns, Optional<List<Column>> reference) {
        if (reference.isEmpty() || reference.get().size() != columns.size()) {
            return columns;
        }
        List<ContractColumn> typed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ContractColumn column = columns.get(i);
            String type = column.type().orElse(reference.get().get(i).type().name());
            typed.add(new ContractColumn(column.name(), Optional.of(type), column.note()));
        }
        return typed;
    }

    private static List<ContractColumn> fromReference(List<Column> columns) {
        return columns.stream()
                .map(column -> new ContractColumn(
                        column.name(), Optional.of(column.type().name()), ""))
                .toList();
    }

    private static String sorted(List<OrderKey> keys) {
        String list = keys.stream()
                .map(key -> code(key.column())
                        + (key.descending() ? " descending" : " ascending")
                        + key.nullsFirst()
                                .map(first -> first ? " (NULLs first)" : " (NULLs last)")
                                .orElse(""))
                .collect(Collectors.joining(", then by "));
        boolean defaultNulls = keys.stream().anyMatch(key -> key.nullsFirst().isEmpty());
        return "Sort the rows by " + list + "."
                + (defaultNulls
                        ? " NULLs, if there are any, come last" + (allDefault(keys) ? "" : " unless said otherwise")
                                + "."
                        : "")
                + " Rows that tie may stand in any order.";
    }

    private static boolean allDefault(List<OrderKey> keys) {
        return keys.stream().allMatch(key -> key.nullsFirst().isEmpty());
    }

    private static void rules(StringBuilder text, Rules rules) {
        if (rules.forbid().isEmpty() && rules.require().isEmpty()) {
            return;
        }
        text.append("\n## Rules\n\nThey are looked at once the result is right.\n\n");
        rules.forbid()
                .forEach(rule ->
                        text.append("- not allowed: ").append(code(rule)).append("\n"));
        rules.require()
                .forEach(rule -> text.append("- required: ").append(code(rule)).append("\n"));
    }

    private static void data(StringBuilder text, Query query) {
        boolean assuming = !query.assumptions().isEmpty();
        text.append("\n## The data\n\nYour query must be right on any data that keeps to this schema")
                .append(assuming ? " and to the assumptions below it" : "")
                .append(", not only on the visible rows.\n\n");
        fenced(text, lf(query.schema().text()));
        if (assuming) {
            text.append("\nThese conditions hold:\n\n");
            // One block and not a list of code spans, so that no blank inside a literal is lost and a long one keeps
            // its lines.
            fenced(
                    text,
                    query.assumptions().stream()
                            .map(assumption -> lf(assumption.text()))
                            .collect(Collectors.joining("\n")));
        }
        if (!query.mayBeEmpty().isEmpty()) {
            text.append("\nWithout any row may be: ")
                    .append(and(query.mayBeEmpty().stream().map(Prompt::code).toList()))
                    .append(".\n");
        }
        visibleRows(text, query.visible());
    }

    private static void visibleRows(StringBuilder text, Dataset visible) {
        List<SourceFile> files = new ArrayList<>(visible.csv());
        visible.script().ifPresent(files::add);
        List<SourceFile> named = new ArrayList<>();
        for (SourceFile file : files) {
            String rows = lf(file.text());
            if (rows.lines().count() > SHOWN_LINES || rows.length() > SHOWN_CHARS) {
                named.add(file);
                continue;
            }
            boolean csv = visible.csv().contains(file);
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            text.append("\nThe visible rows")
                    .append(csv ? ", " + code(name) : "")
                    .append(":\n\n");
            fenced(text, rows, csv ? "csv" : "sql");
        }
        if (!named.isEmpty()) {
            text.append("\nThe visible rows are in the course, in ")
                    .append(and(named.stream().map(file -> code(file.name())).toList()))
                    .append(".\n");
        }
    }

    private static void fenced(StringBuilder text, String sql) {
        fenced(text, sql, "sql");
    }

    /** A code block whose fence is longer than any in the content. */
    private static void fenced(StringBuilder text, String content, String language) {
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
    private static String code(String content) {
        String fence = "`";
        while (content.contains(fence)) {
            fence += "`";
        }
        String blank = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return fence + blank + content + blank + fence;
    }

    /** Tables split at a bar even inside a code span, so it is escaped there too. */
    private static String cell(String content) {
        return content.replace("|", "\\|");
    }

    private static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toString().replace("E", "e");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String lf(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }
}
