package dev.datakata.content.yaml;

/**
 * A scalar as the author typed it: {@code version: 1.0} is the text {@code 1.0}, since a course knows no number by its look alone.
 *
 * @param text the text, without quotes
 * @param line the 1-based line where it starts
 */
public record YamlText(String text, int line) implements YamlValue {
    @Override
    public String noun() {
        return "a text";
    }
}
