package dev.datakata.report.console;

import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts sessions on a screen: a column for each, time going down. Where the columns would be too narrow to read, one list with the session's name before its
 * statement.
 */
final class SchedulePrinter {
    private static final String INDENT = "    ";
    private static final int NARROWEST_COLUMN = 24;
    private static final int WIDEST_COLUMN = 48;
    /** A statement longer than this many lines of its column is cut. */
    private static final int MOST_LINES = 6;

    private final Screen screen;

    SchedulePrinter(Screen screen) {
        this.screen = screen;
    }

    void print(Block.Schedule schedule) {
        String bar = screen.sign(" │ ", " | ");
        int sessions = schedule.sessions().size();
        int number = String.valueOf(schedule.turns().size()).length();
        int room = screen.width() - INDENT.length() - number - bar.length() * sessions;
        int column = Math.min(WIDEST_COLUMN, room / Math.max(1, sessions));
        if (column >= NARROWEST_COLUMN) {
            columns(schedule, number, column, bar);
        } else {
            list(schedule, number);
        }
    }

    private void columns(Block.Schedule schedule, int number, int width, String bar) {
        List<List<String>> names =
                schedule.sessions().stream().map(name -> wrap(name, width)).toList();
        int rows = names.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            List<Piece> header = new ArrayList<>();
            header.add(new Piece(Role.TEXT, INDENT + Screen.blanks(number)));
            for (List<String> name : names) {
                Piece text = new Piece(Role.TITLE, row < name.size() ? name.get(row) : "");
                header.add(new Piece(Role.FAINT, bar));
                header.add(text);
                header.add(new Piece(Role.TEXT, Screen.blanks(width - text.width())));
            }
            screen.put(withoutTrailingBar(header, bar));
        }
        int step = 0;
        for (Block.Turn turn : schedule.turns()) {
            step++;
            List<Piece> lines = lines(turn, width);
            for (int i = 0; i < lines.size(); i++) {
                List<Piece> line = new ArrayList<>();
                String time = i == 0 ? String.valueOf(step) : "";
                line.add(new Piece(Role.FAINT, INDENT + Screen.blanks(number - time.length()) + time));
                for (int session = 0; session < schedule.sessions().size(); session++) {
                    line.add(new Piece(Role.FAINT, bar));
                    Piece text = session == turn.session() ? lines.get(i) : new Piece(Role.TEXT, "");
                    line.add(text);
                    line.add(new Piece(Role.TEXT, Screen.blanks(width - text.width())));
                }
                screen.put(withoutTrailingBar(line, bar));
            }
        }
    }

    /** Bars behind the last text would only be noise; the header shows where the columns are. */
    private static List<Piece> withoutTrailingBar(List<Piece> line, String bar) {
        int last = line.size();
        while (last > 0
                && (line.get(last - 1).text().isBlank()
                        || line.get(last - 1).text().equals(bar))) {
            last--;
        }
        return line.subList(0, last);
    }

    private void list(Block.Schedule schedule, int number) {
        int step = 0;
        for (Block.Turn turn : schedule.turns()) {
            step++;
            String time = String.valueOf(step);
            screen.put(
                    new Piece(Role.FAINT, INDENT + Screen.blanks(number - time.length()) + time + " "),
                    screen.piece(
                            Role.TITLE,
                            wrap(schedule.sessions().get(turn.session()), screen.width() - INDENT.length() - number - 1)
                                    .stream()
                                    .findFirst()
                                    .orElse("")));
            String deeper = INDENT + Screen.blanks(number + 3);
            for (Piece line : lines(turn, screen.width() - deeper.length())) {
                screen.put(new Piece(Role.TEXT, deeper), line);
            }
        }
    }

    private List<Piece> lines(Block.Turn turn, int width) {
        List<Piece> lines = new ArrayList<>();
        wrap(turn.statement(), width).forEach(line -> lines.add(new Piece(Role.CODE, line)));
        if (!turn.outcome().parts().isEmpty()) {
            Role role = turn.failed() ? Role.FAILED : Role.FAINT;
            String sign = turn.failed() ? screen.sign("✗ ", "x ") : screen.sign("→ ", "-> ");
            String indent = turn.statement().isEmpty() ? "" : "  ";
            List<String> outcome = wrap(turn.outcome().text(), width - indent.length() - sign.length());
            for (int i = 0; i < outcome.size(); i++) {
                lines.add(new Piece(role, indent + (i == 0 ? sign : Screen.blanks(sign.length())) + outcome.get(i)));
            }
        }
        if (lines.isEmpty()) {
            lines.add(new Piece(Role.TEXT, ""));
        }
        return lines;
    }

    /** Words in harmless lines no wider than {@code width}; a word that is wider is cut. */
    private List<String> wrap(String origin, int width) {
        String text = screen.piece(Role.TEXT, origin).text();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String fitting = cut(word, width);
            if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(fitting) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitting);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        if (lines.size() > MOST_LINES) {
            List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            kept.add(screen.sign("…", "..."));
            return kept;
        }
        return lines;
    }

    /** The beginning of a harmless text, as much as fits. */
    private String cut(String visible, int width) {
        if (DisplayWidth.of(visible) <= width) {
            return visible;
        }
        String sign = screen.sign("…", "...");
        int end = visible.length();
        while (end > 0 && DisplayWidth.of(visible.substring(0, end)) + sign.length() > width) {
            end = visible.offsetByCodePoints(end, -1);
        }
        return visible.substring(0, end) + sign;
    }
}
