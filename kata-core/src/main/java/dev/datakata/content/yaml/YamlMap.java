package dev.datakata.content.yaml;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML map read by the keys that a format knows. A getter that does not find what it names returns nothing and notes a problem
 * with its line: reading goes on, and the author gets all problems at once.
 */
public final class YamlMap implements YamlValue {
    private record Entry(int line, Node value) {}

    private final YamlDocument document;
    private final MappingNode node;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    YamlMap(YamlDocument document, MappingNode node) {
        this.document = document;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            Node keyNode = tuple.getKeyNode();
            int line = YamlDocument.line(keyNode);
            if (!(keyNode instanceof ScalarNode scalar)) {
                document.problem(line, "a key has to be a word");
                continue;
            }
            Entry first = entries.putIfAbsent(scalar.getValue(), new Entry(line, tuple.getValueNode()));
            if (first != null) {
                document.problem(
                        line, "the key '" + scalar.getValue() + "' is here twice, first in line " + first.line());
            }
        }
    }

    @Override
    public int line() {
        return YamlDocument.line(node);
    }

    @Override
    public String noun() {
        return "a map";
    }

    /** Whether the key is there, with a value or without. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The line of a key, or of the map where it lacks the key. */
    public int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line() : entry.line();
    }

    /** Notes a problem in this map's file. */
    public void problem(int line, String message) {
        document.problem(line, message);
    }

    /** Notes every key that is none of {@code known}. {@code where} tells whose keys these are: {@code of a query}. */
    public void unknownKeys(String where, Collection<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                document.problem(entry.line(), "unknown key '" + key + "' " + where + Spelling.advice(key, known));
            }
        });
    }

    /** Any value; nothing if the key is absent, which is a problem only for a key without a value. */
    public Optional<YamlValue> value(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<YamlValue> value = document.value(entry.value());
        if (value.isEmpty()) {
            document.problem(entry.line(), "the key '" + key + "' has no value");
        }
        return value;
    }

    /** A text that has to be there and has to say something. */
    public Optional<YamlText> text(String key) {
        require(key);
        return optionalText(key);
    }

    /** A text that may be absent; a blank one is a problem. */
    public Optional<YamlText> optionalText(String key) {
        Optional<YamlText> text = only(YamlText.class, key, "a text");
        if (text.isPresent() && text.get().text().isBlank()) {
            document.problem(line(key), "the key '" + key + "' has no value");
            return Optional.empty();
        }
        return text;
    }

    /** {@code true} or {@code false}; absent where the key is. */
    public Optional<Boolean> flag(String key) {
        return optionalText(key).flatMap(text -> switch (text.text()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                expected(key, "true or false", text);
                yield Optional.empty();
            }
        });
    }

    /** A whole number between two bounds, both allowed; absent where the key is. */
    public OptionalInt integer(String key, int min, int max) {
        Optional<YamlText> text = optionalText(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get().text());
            if (number >= min && number <= max) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        expected(key, "a whole number from " + min + " to " + max, text.get());
        return OptionalInt.empty();
    }

    /** A count: a whole number that is not negative and fits a long; absent where the key is. */
    public OptionalLong count(String key) {
        Optional<YamlText> text = optionalText(key);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long count = Long.parseLong(text.get().text());
            if (count >= 0) {
                return OptionalLong.of(count);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        expected(key, "a whole number that is not negative, in digits only", text.get());
        return OptionalLong.empty();
    }

    /** A number that is not negative; absent where the key is. */
    public OptionalDouble number(String key) {
        Optional<YamlText> text = optionalText(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            // BigDecimal takes the numerals of YAML and JSON, and neither NaN nor Java's suffixes, as Double would.
            double number = new BigDecimal(text.get().text()).doubleValue();
            if (number >= 0 && Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        expected(key, "a number that is not negative", text.get());
        return OptionalDouble.empty();
    }

    /** A constant's name in lower case with hyphens, such as {@code case-insensitive}; absent where the key is. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> meanings) {
        Optional<YamlText> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<String, E> words = new LinkedHashMap<>();
        for (E meaning : meanings.getEnumConstants()) {
            words.put(meaning.name().toLowerCase(Locale.ROOT).replace('_', '-'), meaning);
        }
        E meaning = words.get(text.get().text());
        if (meaning == null) {
            expected(key, String.join(" or ", words.keySet()), text.get());
        }
        return Optional.ofNullable(meaning);
    }

    /** A map that may be absent. */
    public Optional<YamlMap> map(String key) {
        return only(YamlMap.class, key, "a map");
    }

    /** A list that may be absent. */
    public Optional<YamlList> list(String key) {
        return only(YamlList.class, key, "a list");
    }

    /** A list of texts; empty where the key is absent. */
    public List<YamlText> texts(String key) {
        return list(key).map(list -> list.texts("an element of '" + key + "'")).orElse(List.of());
    }

    /** A list of maps; empty where the key is absent. */
    public List<YamlMap> maps(String key) {
        return list(key).map(list -> list.maps("an element of '" + key + "'")).orElse(List.of());
    }

    /** Notes a problem if the key is absent. */
    public void require(String key) {
        if (!has(key)) {
            document.problem(line(), "the key '" + key + "' is missing");
        }
    }

    private void expected(String key, String expected, YamlText found) {
        document.problem(found.line(), "'" + key + "' has to be " + expected + ", found '" + found.text() + "'");
    }

    private <T extends YamlValue> Optional<T> only(Class<T> type, String key, String noun) {
        Optional<YamlValue> value = value(key);
        if (value.isPresent() && !type.isInstance(value.get())) {
            document.problem(
                    value.get().line(),
                    "'" + key + "' has to be " + noun + ", found " + value.get().noun());
            return Optional.empty();
        }
        return value.map(type::cast);
    }
}
