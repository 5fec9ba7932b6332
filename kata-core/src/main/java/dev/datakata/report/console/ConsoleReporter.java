package dev.datakata.report.console;

import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.Reporter;
import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import dev.datakata.source.Excerpt;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells a person at a terminal: a line for each kata, what is wrong with the first wrong ones, how far they have come. */
public final class ConsoleReporter implements Reporter {
    private static final int IN_FULL = 5;
    private static final int BAR = 20;
    private static final String INDENT = "  ";

    private final Consumer<String> lines;
    private final Style style;
    private final int width;
    private final boolean unicode;
    private final NextStep nextStep;
    private final int inFull;

    /**
     * A reporter that explains the first five wrong answers in full.
     *
     * @param lines takes each line, without its line break
     * @param style colours or none
     * @param width the terminal's width in cells; less than 40 counts as 40
     * @param unicode whether the terminal can show more than ASCII
     * @param nextStep the commands to tell of
     */
    public ConsoleReporter(Consumer<String> lines, Style style, int width, boolean unicode, NextStep nextStep) {
        this(lines, style, width, unicode, nextStep, IN_FULL);
    }

    /**
     * A reporter that explains the first {@code inFull} wrong answers in full; see the other constructor.
     *
     * @param inFull how many, at least 0
     */
    public ConsoleReporter(
            Consumer<String> lines, Style style, int width, boolean unicode, NextStep nextStep, int inFull) {
        this.lines = lines;
        this.style = style;
        this.width = width;
        this.unicode = unicode;
        this.nextStep = nextStep;
        this.inFull = inFull;
    }

    @Override
    public void report(CourseResult result) {
        Screen screen = new Screen(lines, style, width, unicode);
        header(result, screen);
        result.byModule().values().forEach(katas -> module(katas, screen));
        broken(result, screen);
        failed(result, screen);
        progress(result, screen);
    }

    /** Shows one kata as {@link #report} does, without the course around it. */
    public void one(KataResult kata) {
        Screen screen = new Screen(lines, style, width, unicode);
        CourseResult alone = new CourseResult("", "", "", List.of(kata));
        if (kata.verdict() instanceof Verdict.Passed || kata.verdict() instanceof Verdict.Pending) {
            module(alone.katas(), screen);
        }
        broken(alone, screen);
        failed(alone, screen);
    }

    /** Shows how far a learner has come, and which kata is next. */
    public void progress(CourseResult result) {
        progress(result, new Screen(lines, style, width, unicode));
    }

    private static void header(CourseResult result, Screen screen) {
        screen.put(
                screen.piece(Role.TITLE, result.courseTitle()), screen.piece(Role.FAINT, " " + result.courseVersion()));
    }

    private void module(List<KataResult> katas, Screen screen) {
        String path = katas.get(0).kata().path();
        screen.blank();
        screen.put(screen.piece(Role.TITLE, INDENT + path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        int widest = katas.stream()
                .mapToInt(kata -> DisplayWidth.of(kata.folder()))
                .max()
                .orElse(0);
        for (KataResult kata : katas) {
            List<Piece> before = new ArrayList<>(state(kata.verdict(), screen));
            Piece folder = screen.piece(Role.TEXT, kata.folder());
            before.add(folder);
            before.add(new Piece(Role.TEXT, Screen.blanks(widest - folder.width() + 2)));
            int indent = before.stream().mapToInt(Piece::width).sum();
            screen.wrap(
                    before, Screen.blanks(indent), Sentence.whole(kata.kata().title()), Role.TEXT);
            if (kata.verdict() instanceof Verdict.Passed passed) {
                for (Note note : passed.notes()) {
                    screen.wrap(
                            List.of(screen.piece(Role.FAINT, Screen.blanks(indent) + "note: ")),
                            Screen.blanks(indent + 6),
                            kata.text().note(note),
                            Role.FAINT);
                }
            }
        }
    }

    static List<Piece> state(Verdict verdict, Screen screen) {
        String sign;
        Role role;
        if (verdict instanceof Verdict.Passed) {
            sign = screen.sign("✔", "+");
            role = Role.PASSED;
        } else if (verdict instanceof Verdict.Failed) {
            sign = screen.sign("✘", "x");
            role = Role.FAILED;
        } else if (verdict instanceof Verdict.Pending) {
            sign = screen.sign("○", ".");
            role = Role.PENDING;
        } else {
            sign = "!";
            role = Role.BROKEN;
        }
        return List.of(
                new Piece(Role.TEXT, INDENT),
                screen.piece(role, sign + " " + verdict.word()),
                new Piece(Role.TEXT, Screen.blanks(9 - verdict.word().length())));
    }

    private void broken(CourseResult result, Screen screen) {
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Broken broken) {
                title(kata, screen);
                screen.wrap(INDENT, kata.text().broken(broken), Role.BROKEN);
                screen.wrap(
                        INDENT,
                        Sentence.of("Nothing in {} has to change for it; tell the course's author.", kata.file()),
                        Role.TEXT);
            }
        }
    }

    private static void title(KataResult kata, Screen screen) {
        screen.blank();
        List<Piece> line = new ArrayList<>(state(kata.verdict(), screen));
        line.remove(0);
        line.remove(line.size() - 1);
        line.add(screen.piece(Role.TITLE, INDENT + kata.folder() + " – "));
        screen.wrap(line, INDENT, Sentence.whole(kata.kata().title()), Role.TITLE);
    }

    private void failed(CourseResult result, Screen screen) {
        int seen = 0;
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Failed failed) {
                title(kata, screen);
                Fault first = failed.faults().get(0);
                screen.put(screen.piece(
                        Role.FAINT,
                        INDENT
                                + kata.file()
                                + first.at().map(ConsoleReporter::place).orElse("")));
                if (seen < inFull) {
                    explain(kata, failed, screen);
                } else {
                    screen.wrap(INDENT, kata.text().sentence(first), Role.TEXT);
                }
                seen++;
            }
        }
        if (seen > inFull) {
            screen.blank();
            screen.wrap(
                    "",
                    Sentence.of(
                            "The first {} wrong answers are explained; `mvn verify -Dkata=<id>` explains one.", inFull),
                    Role.FAINT);
        }
    }

    private static String place(Excerpt at) {
        return ":" + at.position();
    }

    private void explain(KataResult kata, Verdict.Failed failed, Screen screen) {
        BlockPrinter printer = new BlockPrinter(screen);
        printer.print(kata.text().explain(failed));
        List<Block.Command> commands = nextStep.afterFailure(kata.kata());
        if (!commands.isEmpty()) {
            screen.blank();
            printer.commands(new Block.Commands(commands));
        }
    }

    private static void progress(CourseResult result, Screen screen) {
        screen.blank();
        int filled = result.total() == 0 ? 0 : BAR * result.passed() / result.total();
        List<Piece> line = new ArrayList<>();
        line.add(screen.piece(Role.TEXT, "["));
        line.add(screen.piece(Role.PASSED, "#".repeat(filled)));
        line.add(screen.piece(Role.FAINT, ".".repeat(BAR - filled)));
        line.add(screen.piece(Role.TEXT, "] "));
        line.add(screen.piece(Role.TITLE, result.passed() + "/" + result.total()));
        line.add(screen.piece(Role.TEXT, "  "));
        String indent = Screen.blanks(BAR + 3);
        if (result.next().isPresent()) {
            KataResult next = result.next().get();
            screen.wrap(
                    line,
                    indent,
                    Sentence.of(
                            "next: {} – {} ({})",
                            Sentence.plain(next.folder()),
                            Sentence.whole(next.kata().title()),
                            Sentence.plain(next.file())),
                    Role.TEXT);
        } else if (result.total() > 0 && result.error() == 0) {
            screen.wrap(line, indent, Sentence.of("all passed"), Role.PASSED);
        } else {
            screen.put(line);
        }
    }
}
