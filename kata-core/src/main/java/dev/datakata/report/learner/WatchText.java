package dev.datakata.report.learner;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Command;
import dev.datakata.report.text.Block.Commands;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Sentence;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What {@code kata:watch} says besides verdicts. */
public final class WatchText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private WatchText() {}

    /** The keys in a line, and whether they need Enter. */
    public static List<Block> keys(boolean enter) {
        return List.of(paragraph((enter ? "Type a letter and Enter: " : "")
                + "`n` next, `h` hint, `l` list, `r` run, `o` open report, `c` check all, `?` help, `q` quit"));
    }

    /** What each key does. */
    public static List<Block> help(boolean enter) {
        return List.of(
                new Heading(Sentence.of("Save an answer, and its verdict is here.")),
                paragraph(
                        enter
                                ? "Between saves, type one of these letters and Enter:"
                                : "Between saves, these keys do something:"),
                new Commands(List.of(
                        new Command("n", "goes to the next kata that is not solved"),
                        new Command("h", "shows the next hint to the kata at hand"),
                        new Command("l", "lists all katas"),
                        new Command("r", "runs the answer at hand: its rows, its types, its plan"),
                        new Command("o", "opens the report in the browser"),
                        new Command("c", "checks all answers and shows the whole report"),
                        new Command("q", "quits; so does Ctrl-C"))));
    }

    /** Every answer is being looked at for the first time. */
    public static List<Block> starting(int katas) {
        return List.of(paragraph(
                katas == 1
                        ? "Looking at {} answer, which may take a moment …"
                        : "Looking at {} answers, which may take a moment …",
                katas));
    }

    /**
     * A kata to work on.
     *
     * @param file its answer's path below the project
     */
    public static List<Block> kata(Kata kata, String file) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(LearnerText.name(kata)));
        if (!kata.summary().isBlank()) {
            blocks.add(new Paragraph(Sentence.whole(kata.summary())));
        }
        List<Command> files = new ArrayList<>();
        if (kata.kind() != Kind.QUIZ) {
            files.add(
                    new Command(file.substring(0, file.lastIndexOf('/') + 1) + "prompt.md", "says what is asked for"));
        }
        files.add(new Command(file, kata.kind() == Kind.QUIZ ? "asks; tick a box and save it" : "takes your answer"));
        blocks.add(new Commands(files));
        return blocks;
    }

    /** A check that takes its time. */
    public static List<Block> checking(Kata kata) {
        return List.of(paragraph("checking {} …", Sentence.plain(LearnerText.folder(kata))));
    }

    /** When the verdict above was given. */
    public static List<Block> checkedAt(LocalTime time) {
        return List.of(paragraph("checked at {}", Sentence.plain(TIME.format(time))));
    }

    /** Verdicts of other katas are still to come, so nothing can be said of how far the learner is. */
    public static List<Block> othersToCome() {
        return List.of(paragraph("The other answers are still being checked."));
    }

    /** The course cannot be read; it may be mended meanwhile. */
    public static List<Block> courseBroken(String problems) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Sentence.of("The course cannot be read. This is the course's fault, not yours:")));
        lines(problems, blocks);
        blocks.add(paragraph("As soon as one of its files changes, it is read again."));
        return blocks;
    }

    /** No answer can be checked, or this one cannot, for a reason that no answer is to blame for. */
    public static List<Block> checkerFailed(String message) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Sentence.of("This answer could not be checked, which is not its fault:")));
        lines(message, blocks);
        blocks.add(paragraph("The next save tries again."));
        return blocks;
    }

    /** Something that a learner asked for cannot be had; the message says why. */
    public static List<Block> cannot(String message) {
        List<Block> blocks = new ArrayList<>();
        lines(message, blocks);
        return blocks;
    }

    /**
     * The report was handed to the system to show.
     *
     * @param file its path
     */
    public static List<Block> reportOpened(String file) {
        return List.of(paragraph("Asked the browser to open {}", file));
    }

    /**
     * There is no report to open yet.
     *
     * @param file where it will be
     */
    public static List<Block> noReport(String file) {
        return List.of(paragraph("There is no report at {} yet; it is written after the next check.", file));
    }

    /**
     * Nothing was found that opens the report.
     *
     * @param file its path
     */
    public static List<Block> openItYourself(String file) {
        return List.of(paragraph("No program to open the report was found here. It is {}", file));
    }

    private static void lines(String text, List<Block> blocks) {
        text.lines().forEach(line -> blocks.add(new Paragraph(Sentence.of("{}", Sentence.plain(line)))));
    }

    private static Paragraph paragraph(String template, Object... values) {
        return new Paragraph(Sentence.of(template, values));
    }
}
