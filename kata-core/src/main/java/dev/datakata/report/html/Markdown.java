package dev.datakata.report.html;

import dev.datakata.report.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown of the course as HTML for a place in the page. HTML in it is shown as text, a link leads to the web or is no link, a
 * picture is replaced by its description, since the page loads nothing, and headings continue those of the page.
 */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int LOWEST = 6;
    /** A box that is not ticked, for the brackets of a task list. */
    private static final String BOX = "☐";

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();

    /**
     * The HTML of {@code markdown}.
     *
     * @param level the level of its highest headings, 1 to 6
     */
    String html(String markdown, int level) {
        return html(parser.parse(markdown), level);
    }

    /** The HTML of {@code markdown}, without its title: a heading of the first level that it begins with. */
    String untitled(String markdown, int level) {
        Node document = parser.parse(markdown);
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
        }
        return html(document, level);
    }

    private String html(Node document, int level) {
        document.accept(new Harmless());
        document.accept(new Levels(level));
        // The renderer wrote these: the same characters in the text are escaped. A wide table scrolls by itself.
        return renderer.render(document)
                .replace("<table>", "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell && tag.equals("th")) {
            attributes.put("scope", "col");
        } else if (node instanceof Link) {
            attributes.put("rel", "noopener noreferrer");
        } else if (node instanceof ListItem item && tag.equals("li") && isBox(item)) {
            attributes.put("class", "box");
        }
    }

    private static boolean isBox(ListItem item) {
        return item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Text text
                && text.getLiteral().startsWith(BOX);
    }

    /** Takes from a text what could act. */
    private static final class Harmless extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(VisibleText.of(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(VisibleText.of(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setLiteral(lines(block.getLiteral()));
            block.setInfo(VisibleText.of(block.getInfo() == null ? "" : block.getInfo()));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            block.setLiteral(lines(block.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock block) {
            block.setLiteral(lines(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.setLiteral(VisibleText.of(inline.getLiteral()));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            Emphasis description = new Emphasis();
            description.appendChild(new Text("[picture: "));
            moveChildren(image, description);
            description.appendChild(new Text("]"));
            image.insertBefore(description);
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            link.setTitle(null);
            String target = link.getDestination();
            boolean web = target.startsWith("https://") || target.startsWith("http://");
            if (!web || !VisibleText.isPlain(target)) {
                // What is beside the prompt in the learner's project is not beside this page.
                List<Node> children = new ArrayList<>();
                for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                    children.add(child);
                }
                children.forEach(link::insertBefore);
                link.unlink();
            }
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
            if (item.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof Text text
                    && text.getLiteral().startsWith("[ ]")) {
                text.setLiteral(BOX + text.getLiteral().substring(3));
            }
        }

        private static void moveChildren(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }

        private static String lines(String text) {
            return text.lines().map(VisibleText::of).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** Moves headings below one of the page and closes gaps between their levels, which screen readers would tell as missing parts. */
    private static final class Levels extends AbstractVisitor {
        private final List<Integer> above = new ArrayList<>();
        private final int first;

        Levels(int first) {
            this.first = first;
        }

        @Override
        public void visit(Heading heading) {
            while (!above.isEmpty() && above.get(above.size() - 1) >= heading.getLevel()) {
                above.remove(above.size() - 1);
            }
            above.add(heading.getLevel());
            heading.setLevel(Math.min(LOWEST, first + above.size() - 1));
        }
    }
}
