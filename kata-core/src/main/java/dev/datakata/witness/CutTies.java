package dev.datakata.witness;

import dev.datakata.reference.Reference;
import dev.datakata.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells real differences from other choices in a tie that the reference's LIMIT cuts. A batch shows one choice, the reference's own; where ties are many, most
 * databases on which an answer seems to differ are of that kind, and to run each of them plainly would leave none for a real one.
 */
final class CutTies {
    /** Differences that seem to be another choice and are looked at all the same: a batch is a hint. */
    private static final int DOUBTED = 2;

    private final Reference reference;
    private final Arena arena;
    /** For sections of the arena, by their first number: the reference's rows without its LIMIT; empty where it has none, or they cannot be had in a batch. */
    private final Map<Integer, Optional<Arena.Results>> numbered = new HashMap<>();

    /** @param arena the one whose sections are asked about again and again */
    CutTies(Reference reference, Arena arena) {
        this.reference = reference;
        this.arena = arena;
    }

    /** Of the {@code differing} databases of a section, in their order, the real ones first; of the others a few. */
    List<Integer> realFirst(Section section, List<Integer> differing, Arena.Results actual) {
        Optional<Arena.Results> all = differing.isEmpty() ? Optional.empty() : numbered(section);
        if (all.isEmpty()) {
            return differing;
        }
        Predicate<Integer> choice = number -> !all.get().failed().contains(number)
                && reference
                        .comparison()
                        .allows(reference.window(all.get().of(number)), new Table(actual.columns(), actual.of(number)));
        return Stream.concat(
                        differing.stream().filter(choice.negate()),
                        differing.stream().filter(choice).limit(DOUBTED))
                .toList();
    }

    private Optional<Arena.Results> numbered(Section section) {
        return section.arena().equals(arena)
                ? numbered.computeIfAbsent(section.first(), first -> run(section))
                : run(section);
    }

    private Optional<Arena.Results> run(Section section) {
        return reference.withoutLimit().flatMap(query -> section.start(query).atOnce());
    }
}
