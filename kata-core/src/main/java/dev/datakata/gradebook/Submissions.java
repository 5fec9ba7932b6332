package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with one folder for each submitter, in either layout: answers named by their katas, {@code ada/revenue-by-month.sql} and
 * {@code ada/olap-workload.md}, or the learner's project, {@code ada/katas/…}. Names that begin with a dot are ignored. A link is
 * followed as long as it stays inside the submitter's folder: strangers hand these folders in, and a link elsewhere would show
 * files of the machine, or somebody else's answer.
 */
public final class Submissions {
    private final List<Submitter> submitters;
    private final List<Unread> unread;
    private final Map<String, Integer> positions = new HashMap<>();

    private Submissions(List<Kata> katas, List<Submitter> submitters, List<Unread> unread) {
        this.submitters = List.copyOf(submitters);
        this.unread = List.copyOf(unread);
        for (Kata kata : katas) {
            positions.put(kata.id(), positions.size());
        }
    }

    /**
     * Looks through the folder: who is there, which katas they answer, and what is no answer. No answer is opened.
     *
     * @param folder the submissions
     * @param katas every kata of the course
     * @param output the gradebook's own folder, which is nobody's submission
     * @throws GradebookException if {@code folder} is no folder, cannot be listed, or holds no submitter
     */
    public static Submissions scan(Path folder, List<Kata> katas, Path output) throws GradebookException {
        if (!Files.isDirectory(folder)) {
            throw new GradebookException(
                    Files.exists(folder)
                            ? "The submissions " + folder + " are no folder."
                            : "There is no folder of submissions " + folder + ".");
        }
        List<Submitter> submitters = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        try {
            Path root = folder.toRealPath();
            Set<String> taken = new HashSet<>();
            for (Path entry : entries(root)) {
                if (isSame(entry, output)) {
                    continue;
                }
                String name = name(entry);
                Optional<Path> real = within(root, entry);
                if (real.isEmpty()) {
                    unread.add(new Unread(name, "", "is a link that leads out of the submissions folder, or nowhere"));
                } else if (!Files.isDirectory(real.get())) {
                    unread.add(new Unread("", name, "is no submitter's folder"));
                } else if (!taken.add(name)) {
                    // two names that differ in bytes this system's encoding has no character for
                    unread.add(new Unread(name, "", "has a name that another folder has as well"));
                } else {
                    submitters.add(new SubmissionScan(name, real.get(), katas, unread).scan());
                }
            }
        } catch (IOException e) {
            throw new GradebookException("The submissions " + folder + " cannot be read: " + e, e);
        }
        if (submitters.isEmpty()) {
            throw new GradebookException(
                    "The submissions " + folder
                            + " hold no submitter: expected is a folder for each, with <kata id>.sql files or a project in it.");
        }
        return new Submissions(katas, submitters, unread);
    }

    /** What is directly in {@code folder} and not hidden, sorted by name. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(Submissions::name))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Where {@code file} really is; empty if that is outside of {@code folder}, a real path, or nowhere. */
    static Optional<Path> within(Path folder, Path file) {
        try {
            return Optional.of(file.toRealPath()).filter(real -> real.startsWith(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name of the file with the answer to {@code kata} where answers are named by katas. */
    static String fileName(Kata kata) {
        return kata.id() + (kata.kind() == Kind.QUIZ ? ".md" : ".sql");
    }

    private static boolean isSame(Path entry, Path output) throws IOException {
        return Files.exists(output) && Files.exists(entry) && Files.isSameFile(entry, output);
    }

    /** Everybody, sorted by name. */
    public List<Submitter> submitters() {
        return submitters;
    }

    /** What was not graded, sorted by submitter. */
    public List<Unread> unread() {
        return unread;
    }

    /** Whether {@code submitter} gets a line for {@code kata}: an answer is there, or lacks where it has a place. */
    public boolean expects(Submitter submitter, Kata kata) {
        Integer position = positions.get(kata.id());
        return position != null && submitter.katas().get(position);
    }

    /** The number of lines for {@code kata}. */
    public long expected(Kata kata) {
        return submitters.stream().filter(submitter -> expects(submitter, kata)).count();
    }

    /**
     * Where an answer is.
     *
     * @param file the file, without links; empty where there is none, or only a link that leads out
     * @param name its path in the submitter's folder, with forward slashes
     */
    public record Place(Optional<Path> file, String name) {}

    /** Where {@code submitter}'s answer to {@code kata} is. */
    public Place place(Submitter submitter, Kata kata) {
        String name = name(submitter.layout(), kata);
        // asked again at the last moment: what was a file in the scan may be a link by now
        return new Place(within(submitter.folder(), submitter.folder().resolve(name)), name);
    }

    static String name(Submitter.Layout layout, Kata kata) {
        return layout == Submitter.Layout.PROJECT ? "katas/" + kata.path() + "/" + kata.answerFile() : fileName(kata);
    }
}
