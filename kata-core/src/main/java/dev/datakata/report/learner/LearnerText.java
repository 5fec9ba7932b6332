package dev.datakata.report.learner;

import dev.datakata.content.Kata;
import dev.datakata.content.Quiz;
import dev.datakata.content.SqlChallenge;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Command;
import dev.datakata.report.text.Block.Commands;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sql;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the learner's goals say. */
public final class LearnerText {
    private LearnerText() {}

    /** A kata as headings name it, such as {@code 03-revenue-by-month – Paid revenue by month}. */
    static Sentence name(Kata kata) {
        return Sentence.of("{} – {}", Sentence.plain(folder(kata)), Sentence.whole(kata.title()));
    }

    static String folder(Kata kata) {
        return kata.path().substring(kata.path().lastIndexOf('/') + 1);
    }

    /**
     * A hint.
     *
     * @param steps the numbers of the hints to show, from 1
     */
    public static List<Block> hints(Kata kata, List<Integer> steps) {
        List<Block> blocks = new ArrayList<>();
        int all = kata.hints().size();
        for (int step : steps) {
            blocks.add(new Heading(Sentence.of("Hint {} of {}: {}", step, all, name(kata))));
            markdown(kata.hints().get(step - 1), blocks);
        }
        int last = steps.get(steps.size() - 1);
        int remain = all - last;
        if (remain > 0) {
            blocks.add(paragraph(remain == 1 ? "1 hint remains:" : "{} hints remain; the next one:", remain));
            blocks.add(new Commands(List.of(new Command("mvn kata:hint -Dkata=" + kata.id(), "shows it"))));
        } else {
            blocks.add(paragraph(
                    steps.size() == 1
                            ? "That was the last hint. Asking again shows all of them."
                            : "Those are all the hints there are."));
        }
        return blocks;
    }

    /** There is no hint to a kata. */
    public static List<Block> noHints(Kata kata) {
        return List.of(paragraph("{} has no hints; its prompt says all there is to know.", name(kata)));
    }

    /** Nothing is left to work on. */
    public static List<Block> allSolved() {
        return List.of(paragraph("Every kata asked for is solved; there is nothing left to work on."));
    }

    /**
     * An answer was put back to its beginning.
     *
     * @param file the answer's path below the project
     * @param backup where its old text is kept, if it had one
     */
    public static List<Block> reset(Kata kata, String file, Optional<String> backup) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("{} is back at its beginning: {}", name(kata), file));
        blocks.add(
                backup.isPresent()
                        ? paragraph("The old text is kept in {}", backup.get())
                        : paragraph("There was no text to keep."));
        return blocks;
    }

    /** An answer that nobody has touched is not reset. */
    public static List<Block> untouched(Kata kata, String file) {
        return List.of(paragraph("{} is at its beginning already: {}. Nothing was changed.", name(kata), file));
    }

    /** The official answer to a kata that was passed. */
    public static List<Block> answer(Kata kata) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Sentence.of("The course's answer to {}", name(kata))));
        if (kata.challenge() instanceof Quiz quiz) {
            for (Quiz.Choice choice : quiz.choices()) {
                blocks.add(paragraph(
                        choice.right() ? "[x] {}. {}" : "[ ] {}. {}",
                        Sentence.plain(choice.id()),
                        Sentence.whole(choice.text())));
                if (!choice.says().isBlank()) {
                    blocks.add(
                            new Paragraph(Sentence.whole("    " + choice.says().strip())));
                }
            }
        } else if (kata.challenge() instanceof SqlChallenge challenge) {
            blocks.add(new Sql(challenge.reference().text().stripTrailing()));
            if (!challenge.accepted().isEmpty()) {
                int others = challenge.accepted().size();
                blocks.add(new Heading(
                        others == 1
                                ? Sentence.of("Another right answer")
                                : Sentence.of("{} other right answers", others)));
                challenge.accepted().forEach(accepted -> {
                    blocks.add(new Sql(accepted.text().strip()));
                    blocks.add(paragraph(""));
                });
            }
        }
        return blocks;
    }

    /** Why the official answer is not shown yet, in one line. */
    public static String notYet(Kata kata, boolean attempted) {
        return (attempted
                        ? Sentence.of(
                                "The answer to {} is not right yet; once it is, the course's own is shown.", name(kata))
                        : Sentence.of(
                                "{} has no answer yet; once yours is right, the course's own is shown.", name(kata)))
                .text();
    }

    /**
     * A database file to explore.
     *
     * @param file its path
     */
    public static List<Block> opened(Kata kata, String file) {
        return List.of(
                new Heading(Sentence.of("The data of {}", name(kata))),
                paragraph("Written to {}", file),
                paragraph("Any tool for DuckDB opens it; the database is yours, and no check reads it. For example:"),
                new Commands(List.of(
                        new Command("duckdb " + quoted(file), "the command line of DuckDB"),
                        new Command("duckdb -ui " + quoted(file), "the same in a browser"),
                        new Command("jdbc:duckdb:" + file, "the JDBC URL for IntelliJ, DataGrip or DBeaver"))),
                paragraph("Close it there before you run this goal again: an open file may be locked."));
    }

    /**
     * A database file that another program has open is not replaced.
     *
     * @param file its path
     */
    public static String inUse(Kata kata, String file) {
        return Sentence.of(
                        "Another program has the data of {} open: {}. Close it there, then ask again; nothing was written.",
                        name(kata),
                        Sentence.plain(file))
                .text();
    }

    private static String quoted(String file) {
        return file.matches("[A-Za-z0-9_./:\\\\-]+") ? file : "\"" + file.replace("\"", "\\\"") + "\"";
    }

    /** A quiz has no data and nothing to run. */
    public static String noData(Kata kata) {
        return Sentence.of("{} is a quiz: it has no data, and nothing of it runs.", name(kata))
                .text();
    }

    /** There is no text to run. */
    public static String nothingToRun(Kata kata, String file) {
        return Sentence.of("{} has no answer to run yet; write one into {}", name(kata), file)
                .text();
    }

    /**
     * What bringing new course content did.
     *
     * @param added files that are new
     * @param updated lessons and prompts that were renewed
     * @param older katas whose answer passed on an older state of their content
     * @param strange folders with an answer to no kata of the course
     */
    public static List<Block> synced(
            String course,
            String version,
            List<String> added,
            List<String> updated,
            List<Kata> older,
            List<String> strange) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Sentence.of("{} {}", Sentence.whole(course), Sentence.whole(version))));
        if (added.isEmpty() && updated.isEmpty()) {
            blocks.add(paragraph("Nothing is new: every lesson and prompt is as the course has it."));
        }
        files("New", added, blocks);
        files("Renewed", updated, blocks);
        blocks.add(paragraph("No answer was touched."));
        if (!older.isEmpty()) {
            blocks.add(new Heading(Sentence.of("Passed on an older content (checked again by the next `mvn verify`)")));
            older.forEach(kata -> blocks.add(new Paragraph(name(kata))));
        }
        if (!strange.isEmpty()) {
            blocks.add(new Heading(Sentence.of("Answers to no kata of this version")));
            strange.forEach(folder -> blocks.add(paragraph("katas/{}", Sentence.plain(folder))));
            blocks.add(
                    paragraph("They are left as they are. If a kata was renamed, move your answer to its new folder."));
        }
        return blocks;
    }

    private static void files(String title, List<String> files, List<Block> blocks) {
        if (!files.isEmpty()) {
            blocks.add(new Heading(Sentence.of("{} ({})", Sentence.plain(title), files.size())));
            files.forEach(file -> blocks.add(new Paragraph(Sentence.whole(file))));
        }
    }

    /** No kata was named where one has to be. */
    public static String oneKataWanted(String goal) {
        return "kata:" + goal + " needs one kata: add -Dkata=<id>. mvn kata:list shows the ids.";
    }

    /** More than one kata was named where one has to be. */
    public static String tooMany(String goal, List<Kata> katas) {
        return "kata:" + goal + " takes one kata, and -Dkata names " + katas.size() + ": "
                + String.join(", ", katas.stream().limit(5).map(Kata::id).toList())
                + (katas.size() > 5 ? " and others." : ".");
    }

    /** A word for a state that is none. */
    public static String noState(String word) {
        return "kata.state is '" + word + "'; it can be pending, failed or passed.";
    }

    private static void markdown(String text, List<Block> blocks) {
        boolean code = false;
        StringBuilder part = new StringBuilder();
        for (String line : text.strip().lines().toList()) {
            boolean fence = line.strip().startsWith("```");
            if (fence || (!code && line.isBlank())) {
                flush(part, code, blocks);
                code = fence != code;
            } else {
                part.append(part.isEmpty() ? "" : code ? "\n" : " ").append(code ? line : line.strip());
            }
        }
        flush(part, code, blocks);
    }

    private static void flush(StringBuilder part, boolean code, List<Block> blocks) {
        if (!part.isEmpty()) {
            blocks.add(code ? new Sql(part.toString()) : new Paragraph(Sentence.whole(part.toString())));
            part.setLength(0);
        }
    }

    private static Paragraph paragraph(String template, Object... values) {
        return new Paragraph(Sentence.of(template, values));
    }
}
