package dev.datakata.content.prompt;

import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The boxes of a learner's {@code quiz.md}.
 *
 * <p>A Markdown parser says which lines are text: a box in a code block, a comment or a quotation is none. What a box looks like is
 * decided here and not by the parser's extension for task lists, which passes over what people type who replace no blank
 * ({@code [ x]}, {@code [x ]}) or lose one ({@code -[x] b}, {@code [x]b}): a learner who ticks like that has ticked.
 *
 * @param boxes in the file's order; the same choice may occur again
 * @param unclear what has something else in its brackets, such as {@code [y]}, or has lost a bracket, such as {@code [x b}: boxes for whoever knows their
 *     choices, not ticked
 */
public record QuizSheet(List<Box> boxes, List<Box> unclear) {
    private static final Pattern BOX = Pattern.compile(
            "(?<dash>[-*+]?)\\h*(?<box>\\[\\h*(?<mark>[^\\[\\]\\h]{0,3})\\h*\\](?![(\\[:])\\h*(?<text>.*?))\\h*");
    private static final Pattern TICK = Pattern.compile("[xX\\u2713\\u2714]");
    /** A box that has lost one of its brackets. */
    private static final Pattern TORN = Pattern.compile("(?<dash>[-*+]?)\\h*(?<box>(?:\\[\\h*(?:" + TICK + ")?\\h|(?:"
            + TICK + ")?\\h*])\\h*(?<text>[^\\[\\]]*?))\\h*");

    private static final Pattern LABEL =
            Pattern.compile("[*_`]*(?<id>[A-Za-z0-9-]+)(?:[*_`]*[.)][*_`]*(?:\\h.*)?|[*_`]*)");

    public QuizSheet {
        boxes = List.copyOf(boxes);
        unclear = List.copyOf(unclear);
    }

    /**
     * One box.
     *
     * @param choice the word before the first full stop or bracket, such as {@code b}; the whole text where there is no such word
     * @param ticked whether there is an x in it
     * @param span the box and its text, without the list's dash
     */
    public record Box(String choice, boolean ticked, Span span) {}

    /** Reads a learner's sheet. Any text is a sheet, perhaps one without boxes. */
    public static QuizSheet parse(SourceFile sheet) {
        String text = sheet.text();
        List<Box> boxes = new ArrayList<>();
        List<Box> unclear = new ArrayList<>();
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(BlockQuote quotation) {
                        // Somebody else's words: nothing in it is an answer.
                    }

                    @Override
                    public void visit(Paragraph paragraph) {
                        Node parent = paragraph.getParent();
                        boolean startsItem = parent instanceof ListItem && paragraph.getPrevious() == null;
                        for (SourceSpan line : paragraph.getSourceSpans()) {
                            int start = line.getInputIndex();
                            Matcher box = BOX.matcher(text).region(start, start + line.getLength());
                            Matcher torn = TORN.matcher(text).region(start, start + line.getLength());
                            if (box.matches()) {
                                String mark = box.group("mark");
                                boolean ticked = TICK.matcher(mark).matches();
                                add(box, ticked, startsItem, ticked || mark.isEmpty() ? boxes : unclear);
                            } else if (torn.matches()) {
                                add(torn, false, startsItem, unclear);
                            }
                            startsItem = false;
                        }
                    }
                });
        return new QuizSheet(boxes, unclear);
    }

    private static void add(Matcher found, boolean ticked, boolean startsItem, List<Box> boxes) {
        if (startsItem || !found.group("dash").isEmpty()) {
            boxes.add(new Box(choice(found.group("text")), ticked, new Span(found.start("box"), found.end("box"))));
        }
    }

    private static String choice(String text) {
        Matcher label = LABEL.matcher(text);
        return label.matches() ? label.group("id") : text;
    }

    /** The ticked boxes, in the file's order. */
    public List<Box> ticked() {
        return boxes.stream().filter(Box::ticked).toList();
    }
}
