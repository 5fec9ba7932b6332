package dev.datakata.content.yaml;

import dev.datakata.source.SourceFile;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML file whose top is a map. Stops at the composed node graph, before YAML's own objects are built: only nodes know their lines,
 * and no tag in a stranger's pack can name a class.
 */
public final class YamlDocument {
    private final String file;
    private final Problems problems;

    private YamlDocument(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The map at the top of {@code source}; nothing, and a problem, where the text is not that. */
    public static Optional<YamlMap> read(SourceFile source, Problems problems) {
        YamlDocument document = new YamlDocument(source.name(), problems);
        LoadSettings settings =
                LoadSettings.builder().setLabel(source.name()).setUseMarks(true).build();
        Optional<Node> root;
        try {
            root = new Compose(settings).composeString(source.text());
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            // Something left open is noticed lines below; the author has to look where it begins.
            int begun = e.getContextMark().map(Mark::getLine).orElse(line - 1) + 1;
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            document.problem(
                    line,
                    "this is no YAML: " + oneLine(context + e.getProblem())
                            + (begun == line ? "" : " (begun in line " + begun + ")"));
            return Optional.empty();
        } catch (YamlEngineException e) {
            document.problem(1, "this is no YAML: " + oneLine(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        Optional<YamlValue> top = root.flatMap(document::value);
        if (top.isEmpty()) {
            document.problem(1, "the file is empty");
            return Optional.empty();
        }
        if (top.get() instanceof YamlMap map) {
            return Optional.of(map);
        }
        document.problem(
                top.get().line(),
                "the file has to be a map of keys and values, found "
                        + top.get().noun());
        return Optional.empty();
    }

    void problem(int line, String message) {
        problems.add(file, line, message);
    }

    /** The node as a value; nothing for YAML's null. */
    Optional<YamlValue> value(Node node) {
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(this, map));
        }
        if (node instanceof SequenceNode list) {
            return Optional.of(new YamlList(this, list));
        }
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return Optional.of(new YamlText(scalar.getValue(), line(scalar)));
        }
        return Optional.empty();
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
