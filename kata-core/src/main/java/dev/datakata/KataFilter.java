package dev.datakata;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.yaml.Spelling;
import java.util.List;
import java.util.Optional;
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
        return globs().anyMatch(glob -> matches(glob, kata));
    }

    /**
     * Why something named here is not there, in one line: the first name or glob that means no kata of {@code course}. Empty if each
     * means one.
     */
    public Optional<String> refusal(Course course) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<String> known = course.katas().map(Kata::id).toList();
        List<String> named = globs().toList();
        return (named.isEmpty() ? List.of(text) : named)
                .stream()
                        .filter(glob -> course.katas().noneMatch(kata -> matches(glob, kata)))
                        .findFirst()
                        .map(glob -> "No kata matches -Dkata=" + glob + Spelling.advice(glob, known));
    }

    private Stream<String> globs() {
        return Stream.of(text.split(",")).map(String::strip).filter(glob -> !glob.isEmpty());
    }

    private static boolean matches(String glob, Kata kata) {
        Pattern pattern = pattern(glob);
        String folder = kata.path().substring(kata.path().lastIndexOf('/') + 1);
        String module = kata.path().substring(0, Math.max(0, kata.path().lastIndexOf('/')));
        List<String> names = List.of(kata.id(), kata.module(), folder, module, kata.path());
        return names.stream().anyMatch(name -> pattern.matcher(name).matches());
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
