package dev.datakata.content.pack;

import dev.datakata.content.Rules;
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
        return rules.texts(key).stream().map(YamlText::text).toList();
    }
}
