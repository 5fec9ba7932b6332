package dev.datakata;

import dev.datakata.content.Kata;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which katas are meant by {@code -Dkata=…}: an id, a module, a folder, or a glob with {@code *} and {@code ?} over any of them;
 * several separated by commas.
 *
 * @param text the property's value; blank means all
 */
public record KataFilter(String text) {
    /** Every kata. */
    public static final KataFilter ALL = new KataFilter("");

    /** Whether {@code kata} is meant. */
    public boolean matches(Kata kata) {
        if (text.isBlank()) {
            return true;
        }
        String folder = kata.path().substring(kata.path().lastIndexOf('/') + 1);
        String module = kata.path().substring(0, Math.max(0, kata.path().lastIndexOf('/')));
        List<String> names = List.of(kata.id(), kata.module(), folder, module, kata.path());
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(KataFilter::pattern)
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(c -> {
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
