package dev.datakata.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A database that checks of data meet.
 *
 * @param incident whether it is broken, so that an alarm is wanted
 * @param hidden whether the prompt keeps quiet about it
 * @param dataset the healthy dataset that it is made of
 * @param changes what happened to that, in order; none where it is the dataset itself
 * @param says the author's words for it, in Markdown without anything but code spans
 * @param at its place in the course, such as {@code 01-first/02-x/kata.yaml:12}
 */
public record Situation(
        boolean incident, boolean hidden, String dataset, List<Change> changes, Optional<String> says, String at) {
    /** The name of the dataset that the prompt shows. */
    public static final String VISIBLE = "visible";

    public Situation {
        changes = List.copyOf(changes);
    }

    /** What happened, with its parameters: a phrase with names and SQL between backticks. */
    public String words() {
        return told(ChangeWords.exact());
    }

    /** What happened, without the parameters that would give a hidden one away. */
    public String gist() {
        return told(ChangeWords.vague());
    }

    private String told(ChangeWords words) {
        String base = dataset.equals(VISIBLE) ? "" : "`" + dataset + "`";
        String phrase = says.orElseGet(
                () -> changes.stream().map(change -> change.accept(words)).collect(Collectors.joining(", and ")));
        return phrase.isEmpty() ? base : base.isEmpty() ? phrase : phrase + ", on " + base;
    }
}
