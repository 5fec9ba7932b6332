package dev.datakata.report.console;

import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import java.util.ArrayList;
import java.util.List;

/** Puts a matrix on a screen: its columns have numbers, which a legend below explains, since their names are long. */
final class MatrixPrinter {
    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";
    private static final int NARROWEST_NAME = 16;

    private final Screen screen;

    MatrixPrinter(Screen screen) {
        this.screen = screen;
    }

    void print(Block.Matrix matrix) {
        screen.wrap(INDENT, matrix.title(), Role.TITLE);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < matrix.columns().size(); column++) {
            int width = String.valueOf(column + 1).length();
            for (Block.MatrixRow row : matrix.rows()) {
                width = Math.max(width, cell(row.cells().get(column)).width());
            }
            widths.add(width);
        }
        int results = matrix.rows().stream()
                .mapToInt(row -> piece(row.result()).width())
                .max()
                .orElse(0);
        int room = screen.width() - DEEPER.length() - margin() - results - 2;
        int shown = 0;
        for (int used = 0; shown < widths.size(); shown++) {
            used += widths.get(shown) + 2;
            if (used > room - NARROWEST_NAME - 2) {
                break;
            }
        }
        int cells =
                widths.subList(0, shown).stream().mapToInt(width -> width + 2).sum();
        int longest = matrix.rows().stream()
                .mapToInt(row -> screen.piece(Role.TEXT, row.name().text()).width())
                .max()
                .orElse(0);
        int names =
                Math.max(DisplayWidth.of(matrix.corner()), Math.min(longest, Math.max(NARROWEST_NAME, room - cells)));
        header(matrix, widths.subList(0, shown), names);
        matrix.rows().forEach(row -> row(row, widths, names, results));
        legend(matrix, shown);
    }

    private void header(Block.Matrix matrix, List<Integer> widths, int names) {
        List<Piece> line = new ArrayList<>();
        line.add(blanks(DEEPER.length() + margin()));
        line.add(screen.piece(Role.FAINT, matrix.corner()));
        line.add(blanks(names - DisplayWidth.of(matrix.corner()) + 2));
        for (int column = 0; column < widths.size(); column++) {
            String number = String.valueOf(column + 1);
            line.add(screen.piece(Role.FAINT, number));
            line.add(blanks(widths.get(column) - number.length() + 2));
        }
        screen.put(line);
    }

    private void row(Block.MatrixRow row, List<Integer> widths, int names, int results) {
        List<Piece> line = new ArrayList<>();
        line.add(new Piece(Role.TEXT, DEEPER));
        line.add(sign(row.result().tone()));
        line.add(new Piece(Role.TEXT, " "));
        Piece cut = cut(row.name().text(), Math.max(NARROWEST_NAME, names));
        line.add(cut);
        line.add(blanks(names - cut.width() + 2));
        for (int column = 0; column < widths.size(); column++) {
            int used = line.stream().mapToInt(Piece::width).sum() + widths.get(column) + 2 + results;
            if (used > screen.width()) {
                break;
            }
            Piece cell = cell(row.cells().get(column));
            line.add(cell);
            line.add(blanks(widths.get(column) - cell.width() + 2));
        }
        line.add(piece(row.result()));
        screen.put(line);
    }

    private void legend(Block.Matrix matrix, int shown) {
        for (int column = 0; column < matrix.columns().size(); column++) {
            String number = String.valueOf(column + 1);
            String name = matrix.columns().get(column);
            // a check without a name is called by its number
            String label = name.startsWith(number + ": ") ? "" : number + ": ";
            int room = screen.width() - DEEPER.length() - 2 - label.length();
            screen.put(screen.piece(Role.FAINT, DEEPER + "  " + label), cut(name, room));
        }
        if (shown < matrix.columns().size()) {
            screen.put(screen.piece(
                    Role.FAINT, DEEPER + "  " + (matrix.columns().size() - shown) + " of them left out for width"));
        }
    }

    /** A name, or as much of its beginning as there is room for. */
    private Piece cut(String name, int room) {
        Piece whole = screen.piece(Role.TEXT, name);
        if (whole.width() <= room) {
            return whole;
        }
        String end = screen.sign("…", "...");
        int[] points = whole.text().codePoints().toArray();
        int length = points.length;
        while (length > 0 && DisplayWidth.of(new String(points, 0, length)) + end.length() > room) {
            length--;
        }
        return new Piece(Role.TEXT, new String(points, 0, length).stripTrailing() + end);
    }

    private Piece cell(Block.MatrixCell cell) {
        return cell.text().isEmpty() ? screen.piece(Role.FAINT, screen.sign("·", ".")) : piece(cell);
    }

    private Piece piece(Block.MatrixCell cell) {
        Role role = switch (cell.tone()) {
            case NEUTRAL -> Role.FAINT;
            case GOOD -> Role.PASSED;
            case BAD -> Role.FAILED;
        };
        return screen.piece(role, cell.text());
    }

    private Piece sign(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> new Piece(Role.TEXT, screen.sign(" ", "  "));
            case GOOD -> screen.piece(Role.PASSED, screen.sign("✓", "ok"));
            case BAD -> screen.piece(Role.FAILED, screen.sign("✗", "x "));
        };
    }

    /** The room of a sign and the blank behind it. */
    private int margin() {
        return sign(Block.Tone.GOOD).width() + 1;
    }

    private static Piece blanks(int count) {
        return new Piece(Role.TEXT, Screen.blanks(count));
    }
}
