package dev.datakata.content;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A course pack that cannot be used as it is: its author's fault, never the learner's. Carries all that was found. */
public final class ContentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Not serialised: nobody sends this exception anywhere, and a problem is plain data. */
    private final transient List<Problem> problems;

    /** For at least one problem; sorts them and drops repetitions. */
    public ContentException(Iterable<Problem> problems) {
        this(sorted(problems));
    }

    /** For one problem. */
    public ContentException(Problem problem) {
        this(List.of(problem));
    }

    private ContentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("broken content without a problem");
        }
        this.problems = problems;
    }

    private static List<Problem> sorted(Iterable<Problem> problems) {
        TreeSet<Problem> sorted = new TreeSet<>();
        problems.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /** Every problem found, sorted; never empty. {@link #getMessage()} has one line for each. */
    public List<Problem> problems() {
        return problems;
    }
}
