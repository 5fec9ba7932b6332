package dev.datakata.content.yaml;

/** A value in a YAML file, with its place. */
public sealed interface YamlValue permits YamlText, YamlList, YamlMap {
    /** The 1-based line where the value starts. */
    int line();

    /** What an author calls it, with its article: {@code a text}, {@code a list}, {@code a map}. */
    String noun();
}
