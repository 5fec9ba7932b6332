package dev.datakata.content.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML list. Elements are wrapped when they are asked for, since an alias may contain itself. */
public final class YamlList implements YamlValue {
    private final YamlDocument document;
    private final SequenceNode node;

    YamlList(YamlDocument document, SequenceNode node) {
        this.document = document;
        this.node = node;
    }

    @Override
    public int line() {
        return YamlDocument.line(node);
    }

    @Override
    public String noun() {
        return "a list";
    }

    /** The elements, whatever they are; one without a value is a problem. */
    public List<YamlValue> values() {
        List<YamlValue> values = new ArrayList<>();
        for (Node element : node.getValue()) {
            Optional<YamlValue> value = document.value(element);
            if (value.isEmpty()) {
                document.problem(YamlDocument.line(element), "this element of the list has no value");
            }
            value.ifPresent(values::add);
        }
        return values;
    }

    /** The elements that are texts; any other is a problem. {@code what} names one element with its article, for the message. */
    public List<YamlText> texts(String what) {
        return only(YamlText.class, what, "a text");
    }

    /** The elements that are maps; any other is a problem. {@code what} names one element with its article, for the message. */
    public List<YamlMap> maps(String what) {
        return only(YamlMap.class, what, "a map");
    }

    private <T extends YamlValue> List<T> only(Class<T> type, String what, String noun) {
        List<T> values = new ArrayList<>();
        for (YamlValue value : values()) {
            if (type.isInstance(value)) {
                values.add(type.cast(value));
            } else {
                document.problem(value.line(), what + " has to be " + noun + ", found " + value.noun());
            }
        }
        return values;
    }
}
