package dev.datakata.content.pack;

import dev.datakata.content.Rules;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code rules}. */
final class RulesReader {
    private RulesReader() {}

    /** The static rules of {@code kata}; none where it has no such key. */
    static Rules read(YamlMap kata) {
        Optional<YamlMap> rules = kata.map("rules");
        if (rules.isEmpty()) {
            return Rules.none();
        }
        rules.get().unknownKeys("of rules", List.of("forbid", "require"));
        return new Rules(ids(rules.get(), "forbid"), ids(rules.get(), "require"));
    }

    private static List<String> ids(YamlMap rules, String key) {
        List<YamlText> ids = rules.texts(key);
        for (YamlText id : ids) {
            if (!isKnown(id.text())) {
                rules.problem(
                        id.line(), "there is no rule '" + id.text() + "'" + Spelling.advice(id.text(), Rules.IDS));
            }
        }
        return ids.stream().map(YamlText::text).toList();
    }

    private static boolean isKnown(String id) {
        int colon = id.indexOf(':');
        return colon < 0
                ? Rules.IDS.contains(id)
                : Rules.IDS.contains(id.substring(0, colon) + ":<name>")
                        && !id.substring(colon + 1).isBlank();
    }
}
