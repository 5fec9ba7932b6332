package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.text.VisibleText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code gradebook.html}: one page that needs no network, with how each kata went and, for a group a page can hold, a table
 * of who reached what.
 */
public final class GradebookHtml {
    /** The name of the file. */
    public static final String FILE = "gradebook.html";

    /** More submitters than this are a matter for the CSV file. */
    static final int MOST_ROWS = 200;

    private static final String TEMPLATES = "dev.datakata";

    private final String course;
    private final List<Kata> katas;
    private final List<Score> scores = new ArrayList<>();
    private long submitters;

    /**
     * @param course the course's title
     * @param katas the columns, in teaching order
     */
    public GradebookHtml(String course, List<Kata> katas) {
        this.course = course;
        this.katas = List.copyOf(katas);
    }

    /**
     * What the page shows.
     *
     * @param course the course's title
     * @param katas the columns, in teaching order
     * @param statistics how each kata went, in the same order
     * @param scores a row for each submitter; empty where they are too many
     * @param submitters how many there are
     * @param unread what was not graded, the first of it
     * @param unreadCount how much that is in all
     */
    public record Page(
            String course,
            List<Kata> katas,
            List<KataStatistics> statistics,
            List<Score> scores,
            long submitters,
            List<Unread> unread,
            long unreadCount) {
        /** The number of lines with this verdict. */
        public long count(String verdict) {
            return statistics.stream().mapToLong(kata -> kata.count(verdict)).sum();
        }

        /** Text of unknown origin, with what is invisible or turns the reading direction spelled out. */
        public String visible(String text) {
            return VisibleText.of(text);
        }

        /** A sign for a verdict, beside which the page always has the word. */
        public String sign(String verdict) {
            return switch (verdict) {
                case "passed" -> "✔";
                case "failed" -> "✘";
                case "pending" -> "·";
                case "error" -> "!";
                default -> "";
            };
        }
    }

    /** Adds a row. */
    public void add(Score score) {
        submitters++;
        if (submitters <= MOST_ROWS) {
            scores.add(score);
        }
    }

    /**
     * Writes the page into {@code folder}.
     *
     * @param statistics how each kata went, in teaching order
     * @param unread what was not graded
     */
    public void write(List<KataStatistics> statistics, List<Unread> unread, ReportFolder folder) throws IOException {
        folder.write(FILE, text(statistics, unread));
    }

    String text(List<KataStatistics> statistics, List<Unread> unread) {
        Page page = new Page(
                course,
                katas,
                statistics,
                submitters <= MOST_ROWS ? List.copyOf(scores) : List.of(),
                submitters,
                unread.stream().limit(MOST_ROWS).toList(),
                unread.size());
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, GradebookHtml.class.getClassLoader(), TEMPLATES);
        StringOutput text = new StringOutput();
        templates.render("gradebook/page.jte", page, text);
        return text.toString();
    }
}
