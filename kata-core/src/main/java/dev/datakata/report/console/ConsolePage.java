package dev.datakata.report.console;

import dev.datakata.content.Kata;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows at a terminal what the learner's goals say. */
public final class ConsolePage {
    /** Where less room than this is left beside a kata, its title goes below. */
    private static final int NARROWEST_TITLE = 20;

    private final Screen screen;

    /**
     * A page of lines.
     *
     * @param lines takes each line, without its line break
     * @param style colours or none
     * @param width the terminal's width in cells; less than 40 counts as 40
     * @param unicode whether the terminal can show more than ASCII
     */
    public ConsolePage(Consumer<String> lines, Style style, int width, boolean unicode) {
        this.screen = new Screen(lines, style, width, unicode);
    }

    /** Shows blocks in order. */
    public void show(List<Block> blocks) {
        new BlockPrinter(screen).print(blocks);
    }

    /**
     * Lists katas by module.
     *
     * @param all what is counted
     * @param shown what is listed, a part of it
     */
    public void list(CourseResult all, List<KataResult> shown) {
        screen.put(screen.piece(Role.TITLE, all.courseTitle()), screen.piece(Role.FAINT, " " + all.courseVersion()));
        Map<String, List<KataResult>> modules = new LinkedHashMap<>();
        shown.forEach(result -> modules.computeIfAbsent(module(result.kata()), folder -> new ArrayList<>())
                .add(result));
        int folder = widest(shown.stream().map(KataResult::folder).toList());
        int kind =
                widest(shown.stream().map(result -> result.kata().kind().word()).toList());
        modules.forEach((module, results) -> {
            long katas = all.katas().stream()
                    .filter(result -> module(result.kata()).equals(module))
                    .count();
            long passed = all.katas().stream()
                    .filter(result -> module(result.kata()).equals(module)
                            && result.verdict().word().equals("passed"))
                    .count();
            screen.blank();
            screen.put(screen.piece(Role.TITLE, "  " + module), screen.piece(Role.FAINT, "  " + passed + "/" + katas));
            results.forEach(result -> line(result, folder, kind));
        });
        screen.blank();
        screen.put(screen.piece(
                Role.TEXT,
                all.passed() + " passed, " + all.failed() + " failed, " + all.pending() + " pending"
                        + (all.error() > 0 ? ", " + all.error() + " broken in the course" : "")
                        + (shown.size() < all.total() ? "; " + shown.size() + " of " + all.total() + " shown" : "")));
    }

    private void line(KataResult result, int folder, int kind) {
        List<Piece> line = new ArrayList<>(ConsoleReporter.state(result.verdict(), screen));
        line.add(padded(Role.TEXT, result.folder(), folder));
        line.add(padded(Role.FAINT, result.kata().kind().word(), kind));
        line.add(padded(Role.FAINT, difficulty(result.kata()), 5));
        int indent = line.stream().mapToInt(Piece::width).sum();
        if (screen.width() - indent < NARROWEST_TITLE) {
            screen.put(line);
            screen.wrap("      ", Sentence.whole(result.kata().title()), Role.TEXT);
        } else {
            screen.wrap(
                    line, Screen.blanks(indent), Sentence.whole(result.kata().title()), Role.TEXT);
        }
    }

    private Piece padded(Role role, String text, int width) {
        Piece piece = screen.piece(role, text);
        return new Piece(role, piece.text() + Screen.blanks(width + 2 - piece.width()));
    }

    private String difficulty(Kata kata) {
        return screen.sign("●", "*").repeat(kata.difficulty());
    }

    private static String module(Kata kata) {
        return kata.path().substring(0, Math.max(0, kata.path().lastIndexOf('/')));
    }

    private int widest(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> screen.piece(Role.TEXT, text).width())
                .max()
                .orElse(0);
    }
}
