package dev.datakata.content.pack;

import dev.datakata.content.yaml.Problems;
import java.util.HashMap;
import java.util.Map;

/** What has to be unique over a course, and who has it. */
final class TakenNames {
    private final Map<String, String> places = new HashMap<>();
    private final Problems problems;

    TakenNames(Problems problems) {
        this.problems = problems;
    }

    /** Notes that a place has a name; a problem at the second place to have it. */
    void take(String what, String name, String file, int line) {
        String first = places.putIfAbsent(what + " " + name, file + ":" + line);
        if (first != null) {
            problems.add(file, line, "the " + what + " '" + name + "' is taken by " + first);
        }
    }
}
