package dev.datakata.report.html;

import dev.datakata.report.text.Block.PlanStep;
import dev.datakata.report.text.Block.PlanTree;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as the page draws it: a box for each step, the last step on top, a line for the rows between two steps. Lengths are in pixels.
 *
 * @param title what the plan is of; may have no parts
 * @param root the plan, for the list that says the same in words
 * @param width of the drawing
 * @param height of the drawing
 * @param boxes the steps
 * @param lines what runs between them
 */
record PlanDrawing(Sentence title, PlanStep root, int width, int height, List<Box> boxes, List<Line> lines) {
    private static final int BOX = 232;
    private static final int LINE_HEIGHT = 18;
    private static final int PADDING = 10;
    private static final int ACROSS = 20;
    private static final int DOWN = 34;
    private static final int MARGIN = 4;

    /** Characters of the page's fixed font that fit a box. */
    private static final int FITTING = 27;

    /**
     * One step.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param height its height
     * @param name the step's name, the mark of a costly one among it
     * @param texts the lines below the name
     * @param costly whether it is what makes the plan dear
     */
    record Box(int x, int y, int height, String name, List<String> texts, boolean costly) {
        int width() {
            return BOX;
        }

        int textX() {
            return x + PADDING;
        }

        /** The base line of a line of text, counted from 0, the name. */
        int baseline(int line) {
            return y + PADDING + 12 + line * LINE_HEIGHT;
        }
    }

    /**
     * Rows on their way from a step to the one above it.
     *
     * @param fromX the middle of the lower box
     * @param fromY its upper edge
     * @param toX the middle of the upper box
     * @param toY its lower edge
     * @param weight the line's thickness: one more for ten times the rows
     */
    record Line(int fromX, int fromY, int toX, int toY, int weight) {}

    static PlanDrawing of(PlanTree tree) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int width = draw(tree.root(), MARGIN, MARGIN, boxes, lines).width();
        int height =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
        return new PlanDrawing(tree.title(), tree.root(), width + 2 * MARGIN, height + MARGIN, boxes, lines);
    }

    /** What drawing a step and all below it took: its middle, and the room across. */
    private record Drawn(int middle, int width) {}

    private static Drawn draw(PlanStep step, int left, int top, List<Box> boxes, List<Line> lines) {
        List<String> texts = step.counts().parts().isEmpty()
                ? List.of()
                : List.of(step.counts().text().split(", "));
        int height = 2 * PADDING + LINE_HEIGHT * (1 + texts.size()) - 2;
        int below = top + height + DOWN;
        int used = 0;
        List<Drawn> children = new ArrayList<>();
        for (PlanStep child : step.children()) {
            Drawn drawn = draw(child, left + used, below, boxes, lines);
            children.add(drawn);
            used += drawn.width() + ACROSS;
        }
        int width = Math.max(BOX, used - ACROSS);
        int middle = children.isEmpty()
                ? left + BOX / 2
                : (children.get(0).middle() + children.get(children.size() - 1).middle()) / 2;
        for (int i = 0; i < children.size(); i++) {
            int weight = 1 + String.valueOf(step.children().get(i).rows()).length();
            lines.add(new Line(children.get(i).middle(), below, middle, top + height, weight));
        }
        boxes.add(new Box(
                middle - BOX / 2,
                top,
                height,
                cut((step.costly() ? "▶ " : "") + step.what().text()),
                texts.stream().map(PlanDrawing::cut).toList(),
                step.costly()));
        return new Drawn(middle, width);
    }

    private static String cut(String text) {
        return CellText.cut(text, text.codePointCount(0, text.length()), FITTING, c -> 1);
    }

    /** The plan in one sentence for whoever does not see the drawing; the list beside it has the details. */
    String described() {
        List<String> steps = new ArrayList<>();
        describe(root, steps);
        return "From the last step to the first: " + String.join("; ", steps) + ".";
    }

    private static void describe(PlanStep step, List<String> steps) {
        steps.add(step.what().text()
                + (step.counts().parts().isEmpty() ? "" : ", " + step.counts().text())
                + (step.costly() ? ", the costly step" : ""));
        step.children().forEach(child -> describe(child, steps));
    }
}
