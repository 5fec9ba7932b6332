package dev.datakata.report.console;

import dev.datakata.report.console.Screen.Piece;
import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Puts the steps of a run on a screen: a sign, what was done, what came of it. */
final class TimelinePrinter {
    private static final String INDENT = "    ";
    /** Outcomes stand in a column behind steps up to this width, and below longer ones. */
    private static final int WIDEST_STEP = 44;

    private final Screen screen;

    TimelinePrinter(Screen screen) {
        this.screen = screen;
    }

    void print(Block.Timeline timeline) {
        int gutter = INDENT.length() + screen.sign("✔", "ok").length() + 1;
        int room = Math.min(WIDEST_STEP, (screen.width() - gutter) / 2);
        int column = timeline.moments().stream()
                .mapToInt(moment -> width(moment.what()))
                .filter(width -> width <= room)
                .max()
                .orElse(0);
        for (Block.Moment moment : timeline.moments()) {
            List<Piece> line = new ArrayList<>();
            line.add(new Piece(Role.TEXT, INDENT));
            line.add(sign(moment.state()));
            line.add(new Piece(Role.TEXT, " "));
            Role role = moment.state() == Block.MomentState.NOT_REACHED ? Role.FAINT : Role.TEXT;
            boolean outcome = !moment.outcome().parts().isEmpty();
            int width = width(moment.what());
            if (outcome && width <= column) {
                line.addAll(pieces(moment.what(), role));
                line.add(new Piece(Role.TEXT, Screen.blanks(column - width + 1)));
                screen.wrap(line, Screen.blanks(gutter + column + 2), moment.outcome(), outcomeRole(moment));
                continue;
            }
            screen.wrap(line, Screen.blanks(gutter), moment.what(), role);
            if (outcome) {
                screen.wrap(Screen.blanks(gutter + 2), moment.outcome(), outcomeRole(moment));
            }
        }
    }

    private static Role outcomeRole(Block.Moment moment) {
        return moment.state() == Block.MomentState.FAILED ? Role.ACTUAL : Role.FAINT;
    }

    private Piece sign(Block.MomentState state) {
        return switch (state) {
            case DONE -> screen.piece(Role.PASSED, screen.sign("✔", "ok"));
            case FAILED -> screen.piece(Role.FAILED, screen.sign("✘", "x "));
            case NOT_REACHED -> screen.piece(Role.FAINT, screen.sign("–", "- "));
        };
    }

    private int width(Sentence sentence) {
        return pieces(sentence, Role.TEXT).stream().mapToInt(Piece::width).sum();
    }

    private List<Piece> pieces(Sentence sentence, Role role) {
        return sentence.parts().stream()
                .map(part -> part.code()
                        ? screen.piece(Role.CODE, "`" + part.text() + "`")
                        : screen.piece(role, part.text()))
                .toList();
    }
}
