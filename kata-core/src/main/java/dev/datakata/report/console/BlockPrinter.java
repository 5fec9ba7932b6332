package dev.datakata.report.console;

import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import dev.datakata.source.Excerpt;
import dev.datakata.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the blocks of an explanation on a screen, indented by two. */
final class BlockPrinter implements Block.Visitor {
    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";
    private static final int WIDEST_CELL = 40;
    private static final int NARROWEST_CELL = 24;
    private static final int WIDEST_NAME = 30;

    private final Screen screen;

    BlockPrinter(Screen screen) {
        this.screen = screen;
    }

    void print(List<Block> blocks) {
        for (Block block : blocks) {
            block.accept(this);
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        screen.blank();
        screen.wrap(INDENT, heading.sentence(), Role.TITLE);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        screen.wrap(INDENT, paragraph.sentence(), Role.TEXT);
    }

    @Override
    public void facts(Block.Facts facts) {
        int widest = facts.facts().stream()
                .mapToInt(fact -> DisplayWidth.of(fact.name()))
                .max()
                .orElse(0);
        for (Block.Fact fact : facts.facts()) {
            Piece name = screen.piece(Role.FAINT, DEEPER + fact.name() + ":");
            Piece gap = new Piece(Role.TEXT, Screen.blanks(DEEPER.length() + widest + 2 - name.width()));
            screen.wrap(List.of(name, gap), Screen.blanks(DEEPER.length() + widest + 2), fact.value(), Role.TEXT);
        }
    }

    @Override
    public void snippet(Block.Snippet snippet) {
        Excerpt excerpt = snippet.excerpt();
        String number = String.valueOf(excerpt.position().line());
        Piece gutter = screen.piece(Role.FAINT, DEEPER + number + " | ");
        int room = screen.width() - gutter.width();

        int[] points = excerpt.line().codePoints().toArray();
        int mark = Math.min(excerpt.position().column() - 1, points.length);
        int markEnd = Math.min(points.length, mark + excerpt.width());
        // A long line is shown from where the mark is still in sight.
        int from = 0;
        while (from < mark && width(points, from, mark) + Math.min(12, width(points, mark, markEnd)) + 4 > room) {
            from++;
        }
        int to = points.length;
        int end = markEnd;
        String cut = screen.sign("…", "...");
        while (to > mark && width(points, from, to) + (from > 0 ? cut.length() : 0) + cut.length() > room) {
            to--;
        }
        end = Math.max(mark, Math.min(end, to));
        String before = (from > 0 ? cut : "") + spelled(points, from, mark);
        screen.put(
                gutter,
                screen.piece(Role.TEXT, before),
                screen.piece(Role.FAILED, spelled(points, mark, end)),
                screen.piece(Role.TEXT, spelled(points, end, to) + (to < points.length ? cut : "")));
        screen.put(
                screen.piece(Role.FAINT, DEEPER + Screen.blanks(number.length()) + " | "),
                new Piece(
                        Role.TEXT, Screen.blanks(screen.piece(Role.TEXT, before).width())),
                screen.piece(Role.FAILED, "^".repeat(Math.max(1, width(points, mark, end)))));
    }

    private int width(int[] points, int from, int to) {
        return screen.piece(Role.TEXT, spelled(points, from, to)).width();
    }

    private static String spelled(int[] points, int from, int to) {
        return from >= to ? "" : new String(points, from, to - from).replace("\t", "    ");
    }

    @Override
    public void columns(Block.ColumnComparison comparison) {
        List<List<Piece>> expected = new ArrayList<>();
        List<List<Piece>> actual = new ArrayList<>();
        expected.add(List.of(screen.piece(Role.FAINT, "contract")));
        actual.add(List.of(screen.piece(Role.FAINT, "yours")));
        int name = 0;
        for (Block.ColumnPair pair : comparison.pairs()) {
            name = Math.max(name, Math.max(nameWidth(pair.expected()), nameWidth(pair.actual())));
        }
        OptionalInt typed = comparison.typed() ? OptionalInt.of(name) : OptionalInt.empty();
        for (Block.ColumnPair pair : comparison.pairs()) {
            expected.add(column(pair.expected(), typed, Role.EXPECTED, pair.right()));
            actual.add(column(pair.actual(), typed, Role.ACTUAL, pair.right()));
        }
        int left = expected.stream().mapToInt(BlockPrinter::width).max().orElse(0);
        int right = actual.stream().mapToInt(BlockPrinter::width).max().orElse(0);
        for (int i = 0; i < expected.size(); i++) {
            List<Piece> line = new ArrayList<>();
            Block.ColumnPair pair = i == 0 ? null : comparison.pairs().get(i - 1);
            line.add(new Piece(Role.TEXT, DEEPER));
            line.add(mark(pair));
            line.add(new Piece(Role.TEXT, " "));
            line.addAll(expected.get(i));
            line.add(new Piece(Role.TEXT, Screen.blanks(left - width(expected.get(i)) + 2)));
            line.addAll(actual.get(i));
            if (pair != null && !pair.remark().parts().isEmpty()) {
                line.add(new Piece(Role.TEXT, Screen.blanks(right - width(actual.get(i)) + 2)));
                line.add(screen.piece(Role.FAINT, pair.remark().text()));
            }
            screen.put(line);
        }
    }

    private Piece mark(Block.@Nullable ColumnPair pair) {
        if (pair == null) {
            return new Piece(Role.TEXT, screen.sign(" ", "  "));
        }
        return pair.right()
                ? screen.piece(Role.PASSED, screen.sign("✓", "ok"))
                : screen.piece(Role.FAILED, screen.sign("✗", "x "));
    }

    private int nameWidth(@Nullable Column column) {
        return column == null ? 0 : name(column).width();
    }

    private Piece name(Column column) {
        String name = column.name();
        return screen.piece(
                Role.TEXT, CellText.cut(name, name.codePointCount(0, name.length()), WIDEST_NAME, DisplayWidth::of));
    }

    /** A column's name, and behind it its type where {@code typed} says how wide names are. */
    private List<Piece> column(@Nullable Column column, OptionalInt typed, Role role, boolean right) {
        if (column == null) {
            return List.of(screen.piece(role, screen.sign("–", "-")));
        }
        Piece name = name(column);
        Piece shown = new Piece(right ? Role.TEXT : role, name.text());
        if (typed.isEmpty()) {
            return List.of(shown);
        }
        String type = column.type().name();
        return List.of(
                shown,
                new Piece(Role.TEXT, Screen.blanks(typed.getAsInt() - name.width() + 1)),
                screen.piece(
                        right ? Role.FAINT : role,
                        CellText.cut(type, type.codePointCount(0, type.length()), WIDEST_NAME, DisplayWidth::of)));
    }

    private static int width(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::width).sum();
    }

    @Override
    public void sheet(Block.Sheet sheet) {
        screen.wrap(INDENT, sheet.title(), Role.TITLE);
        if (sheet.rows().isEmpty() && sheet.more() == 0) {
            screen.put(screen.piece(Role.FAINT, DEEPER + "(no rows)"));
            return;
        }
        int room = screen.width() - DEEPER.length() - 2;
        int widest = Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, room / 2));
        List<List<List<Piece>>> cells = new ArrayList<>();
        for (Block.SheetRow row : sheet.rows()) {
            cells.add(row.cells().stream().map(cell -> cell(cell, widest)).toList());
        }
        List<Piece> header = sheet.columns().stream().map(this::name).toList();
        int[] widths = IntStream.range(0, header.size())
                .map(column -> Math.max(
                        header.get(column).width(),
                        cells.stream()
                                .mapToInt(row -> width(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
        List<Integer> shown = fitting(sheet, widths, room);

        List<Piece> line = new ArrayList<>();
        line.add(new Piece(Role.TEXT, DEEPER + "  "));
        for (int column : shown) {
            add(
                    line,
                    List.of(new Piece(Role.FAINT, header.get(column).text())),
                    widths[column],
                    rightAligned(sheet, column));
        }
        screen.put(line);
        for (int i = 0; i < cells.size(); i++) {
            line = new ArrayList<>();
            line.add(new Piece(Role.TEXT, DEEPER));
            line.add(sign(sheet.mark()));
            line.add(new Piece(Role.TEXT, " "));
            for (int column : shown) {
                add(line, cells.get(i).get(column), widths[column], rightAligned(sheet, column));
            }
            long copies = sheet.rows().get(i).copies();
            if (copies > 1) {
                line.add(screen.piece(Role.FAINT, String.format(Locale.ROOT, "%,d copies", copies)));
            }
            screen.put(line);
        }
        if (sheet.more() > 0) {
            screen.put(screen.piece(
                    Role.FAINT, String.format(Locale.ROOT, "%s… and %,d more", DEEPER + "  ", sheet.more())));
        }
        if (shown.size() < header.size()) {
            List<String> hidden = IntStream.range(0, header.size())
                    .filter(column -> !shown.contains(column))
                    .mapToObj(column -> header.get(column).text())
                    .toList();
            screen.wrap(
                    DEEPER + "  ",
                    Sentence.quoted((hidden.size() == 1 ? "1 column" : hidden.size() + " columns")
                            + " not shown here for width: " + String.join(", ", hidden)),
                    Role.FAINT);
        }
    }

    /** The columns that fit the room: those with a changed cell before others, all in their own order, at least one. */
    private static List<Integer> fitting(Block.Sheet sheet, int[] widths, int room) {
        List<Integer> wanted = new ArrayList<>();
        for (boolean changed : new boolean[] {true, false}) {
            for (int column = 0; column < widths.length; column++) {
                int at = column;
                if (sheet.rows().stream().anyMatch(row -> row.cells().get(at).changed()) == changed) {
                    wanted.add(column);
                }
            }
        }
        // Of a row that changed, the first column is most often what names it.
        if (wanted.size() > 1 && wanted.remove((Integer) 0)) {
            wanted.add(1, 0);
        }
        List<Integer> shown = new ArrayList<>();
        int used = 0;
        for (int column : wanted) {
            if (shown.isEmpty() || used + widths[column] <= room) {
                shown.add(column);
                used += widths[column] + 2;
            }
        }
        shown.sort(null);
        return shown;
    }

    private static boolean rightAligned(Block.Sheet sheet, int column) {
        return sheet.columns().get(column).type().family().numeric();
    }

    private static void add(List<Piece> line, List<Piece> cell, int width, boolean right) {
        Piece padding = new Piece(Role.TEXT, Screen.blanks(width - width(cell)));
        if (right) {
            line.add(padding);
            line.addAll(cell);
        } else {
            line.addAll(cell);
            line.add(padding);
        }
        line.add(new Piece(Role.TEXT, "  "));
    }

    private Piece sign(Block.Mark mark) {
        return switch (mark) {
            case NONE -> new Piece(Role.TEXT, " ");
            case MISSING -> new Piece(Role.EXPECTED, "-");
            case UNEXPECTED -> new Piece(Role.ACTUAL, "+");
            case CHANGED -> new Piece(Role.TITLE, "~");
        };
    }

    private List<Piece> cell(Block.Cell cell, int widest) {
        if (!cell.changed()) {
            String value = cell.expected();
            return List.of(
                    screen.piece(value == null ? Role.NULL : Role.TEXT, CellText.of(value, widest, DisplayWidth::of)));
        }
        String expected = cell.spelled() && cell.expected() != null ? cell.expected() : CellText.of(cell.expected());
        String actual = cell.spelled() && cell.actual() != null ? cell.actual() : CellText.of(cell.actual());
        CellText.Pair pair =
                CellText.pair(expected, actual, Math.max(NARROWEST_CELL, widest * 9 / 10), DisplayWidth::of);
        return List.of(
                screen.piece(Role.EXPECTED, pair.expected()),
                screen.piece(Role.FAINT, screen.sign(" → ", " -> ")),
                screen.piece(Role.ACTUAL, pair.actual()));
    }

    @Override
    public void sql(Block.Sql sql) {
        sql.text().lines().forEach(line -> screen.put(screen.piece(Role.CODE, DEEPER + line)));
    }

    @Override
    public void commands(Block.Commands commands) {
        int widest = commands.commands().stream()
                .mapToInt(command -> command.line().length())
                .max()
                .orElse(0);
        for (Block.Command command : commands.commands()) {
            int used = DEEPER.length() + widest + 2;
            boolean fits = used + command.does().length() <= screen.width();
            screen.put(
                    screen.piece(Role.CODE, DEEPER + command.line()),
                    new Piece(
                            Role.TEXT,
                            Screen.blanks(
                                    used - DEEPER.length() - command.line().length())),
                    screen.piece(Role.FAINT, fits ? command.does() : ""));
        }
    }

    @Override
    public void timeline(Block.Timeline timeline) {
        new TimelinePrinter(screen).print(timeline);
    }

    @Override
    public void matrix(Block.Matrix matrix) {
        new MatrixPrinter(screen).print(matrix);
    }

    @Override
    public void plans(Block.PlanTrees plans) {
        new PlanPrinter(screen).print(plans);
    }

    @Override
    public void schedule(Block.Schedule schedule) {
        new SchedulePrinter(screen).print(schedule);
    }
}
