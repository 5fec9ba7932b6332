package dev.datakata.report.console;

import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Puts plans on a screen: side by side where it is wide enough, else one below the other. */
final class PlanPrinter {
    private static final String INDENT = "    ";
    private static final int LONGEST_DETAIL = 200;

    /** A tree in less than this is more wrapped than shown. */
    private static final int NARROWEST_TREE = 56;

    private static final int GAP = 3;

    private final Screen screen;

    PlanPrinter(Screen screen) {
        this.screen = screen;
    }

    void print(Block.PlanTrees plans) {
        int count = plans.trees().size();
        int room = screen.width() - INDENT.length();
        int each = count == 0 ? room : (room - GAP * (count - 1)) / count;
        List<List<List<Piece>>> columns =
                plans.trees().stream().map(tree -> lines(tree, each)).toList();
        // a word that cannot be broken would push the next column aside
        boolean fits = columns.stream().flatMap(List::stream).allMatch(line -> width(line) <= each);
        if (count > 1 && each >= NARROWEST_TREE && fits) {
            beside(columns, each);
        } else {
            for (Block.PlanTree tree : plans.trees()) {
                if (count > 1) {
                    screen.blank();
                }
                lines(tree, room).forEach(this::put);
            }
        }
    }

    private static int width(List<Piece> line) {
        return line.stream().mapToInt(Piece::width).sum();
    }

    private void beside(List<List<List<Piece>>> columns, int each) {
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            List<Piece> line = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                List<Piece> own =
                        i < columns.get(column).size() ? columns.get(column).get(i) : List.of();
                line.addAll(own);
                line.add(new Piece(Role.TEXT, Screen.blanks(each - width(own) + GAP)));
            }
            put(line);
        }
    }

    private void put(List<Piece> line) {
        List<Piece> indented = new ArrayList<>();
        indented.add(new Piece(Role.TEXT, INDENT));
        indented.addAll(line);
        screen.put(indented);
    }

    private List<List<Piece>> lines(Block.PlanTree tree, int width) {
        List<List<Piece>> lines = new ArrayList<>();
        if (!tree.title().parts().isEmpty()) {
            lines.addAll(screen.lines(List.of(), "", tree.title(), Role.TITLE, width));
        }
        step(tree.root(), "", "", width, lines);
        return lines;
    }

    private void step(Block.PlanStep step, String first, String further, int width, List<List<Piece>> lines) {
        List<Piece> head = new ArrayList<>(List.of(new Piece(Role.FAINT, first)));
        if (step.costly()) {
            head.add(new Piece(Role.FAILED, screen.sign("▶ ", "> ")));
        }
        Sentence said =
                step.counts().parts().isEmpty() ? step.what() : Sentence.of("{}: {}", step.what(), step.counts());
        lines.addAll(screen.lines(head, further + "  ", said, step.costly() ? Role.FAILED : Role.TEXT, width));
        boolean inner = !step.children().isEmpty();
        String below = further + (inner ? screen.sign("│ ", "| ") : "  ");
        for (Sentence detail : step.details()) {
            lines.addAll(screen.lines(
                    List.of(new Piece(Role.FAINT, below + "  ")),
                    below + "    ",
                    shortened(detail),
                    Role.FAINT,
                    width));
        }
        for (int i = 0; i < step.children().size(); i++) {
            boolean last = i == step.children().size() - 1;
            step(
                    step.children().get(i),
                    further + (last ? screen.sign("└─ ", "`- ") : screen.sign("├─ ", "|- ")),
                    further + (last ? "   " : screen.sign("│  ", "|  ")),
                    width,
                    lines);
        }
    }

    private static Sentence shortened(Sentence detail) {
        String text = detail.text();
        return Sentence.quoted(
                CellText.cut(text, text.codePointCount(0, text.length()), LONGEST_DETAIL, DisplayWidth::of));
    }
}
