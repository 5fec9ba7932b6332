package dev.datakata.content.prompt;

import dev.datakata.content.Dataset;
import dev.datakata.content.Query;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that an answer works on, and their rows. */
final class DataSection {
    /** Visible rows longer than this are named instead of shown. */
    private static final int SHOWN_LINES = 60;

    private static final int SHOWN_CHARS = 6_000;

    private DataSection() {}

    static void query(StringBuilder text, Query query) {
        boolean assuming = !query.assumptions().isEmpty();
        text.append("\n## The data\n\nYour query must be right on any data that keeps to this schema")
                .append(assuming ? " and to the assumptions below it" : "")
                .append(", not only on the visible rows.\n\n");
        Markup.fenced(text, Markup.lf(query.schema().text()));
        if (assuming) {
            text.append("\nThese conditions hold:\n\n");
            // One block and not a list of code spans, so that no blank inside a literal is lost and a long one keeps
            // its lines.
            Markup.fenced(
                    text,
                    query.assumptions().stream()
                            .map(assumption -> Markup.lf(assumption.text()))
                            .collect(Collectors.joining("\n")));
        }
        if (!query.mayBeEmpty().isEmpty()) {
            text.append("\nWithout any row may be: ")
                    .append(Markup.and(
                            query.mayBeEmpty().stream().map(Markup::code).toList()))
                    .append(".\n");
        }
        visibleRows(text, query.visible());
    }

    static void visibleRows(StringBuilder text, Dataset visible) {
        List<SourceFile> files = new ArrayList<>(visible.csv());
        visible.script().ifPresent(files::add);
        List<SourceFile> named = new ArrayList<>();
        for (SourceFile file : files) {
            String rows = Markup.lf(file.text());
            if (rows.lines().count() > SHOWN_LINES || rows.length() > SHOWN_CHARS) {
                named.add(file);
                continue;
            }
            boolean csv = visible.csv().contains(file);
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            text.append("\nThe visible rows")
                    .append(csv ? ", " + Markup.code(name) : "")
                    .append(":\n\n");
            Markup.fenced(text, rows, csv ? "csv" : "sql");
        }
        if (!named.isEmpty()) {
            text.append("\nThe visible rows are in the course, in ")
                    .append(Markup.and(
                            named.stream().map(file -> Markup.code(file.name())).toList()))
                    .append(".\n");
        }
    }
}
