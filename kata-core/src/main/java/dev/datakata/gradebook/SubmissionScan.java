package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.yaml.Spelling;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in one submitter's folder what is an answer and what is not. */
final class SubmissionScan {
    /** So many unread files of one submitter are told by name: a folder may hold a million. */
    private static final int TOLD = 50;

    private static final Set<String> ANSWERS = Set.of("solution.sql", "quiz.md");
    private static final String LINK = "is a link that leads out of the submitter's folder, or nowhere";

    private final String submitter;
    private final Path folder;
    private final List<Kata> katas;
    private final List<Unread> unread;
    private int told;
    private long untold;

    SubmissionScan(String submitter, Path folder, List<Kata> katas, List<Unread> unread) {
        this.submitter = submitter;
        this.folder = folder;
        this.katas = katas;
        this.unread = unread;
    }

    Submitter scan() {
        Submitter.Layout layout = Files.isDirectory(folder.resolve("katas"), LinkOption.NOFOLLOW_LINKS)
                ? Submitter.Layout.PROJECT
                : Submitter.Layout.FILES;
        BitSet answered = new BitSet(katas.size());
        try {
            if (layout == Submitter.Layout.PROJECT) {
                answered.set(0, katas.size());
                project();
            } else {
                files(answered);
            }
        } catch (IOException e) {
            tell("", "cannot be read: " + e);
        }
        if (untold > 0) {
            unread.add(new Unread(submitter, "", "holds " + untold + " more files that answer no kata"));
        }
        return new Submitter(submitter, folder, layout, answered);
    }

    private void files(BitSet answered) throws IOException {
        for (Path entry : Submissions.entries(folder)) {
            String name = Submissions.name(entry);
            Optional<Integer> kata = kata(name);
            Optional<Path> real = Submissions.within(folder, entry);
            if (real.isEmpty()) {
                tell(name, LINK);
            } else if (Files.isDirectory(real.get())) {
                tell(name, "is a folder, and neither katas/ nor an answer");
            } else if (kata.isPresent()) {
                answered.set(kata.get());
            } else {
                tell(name, advice(name));
            }
        }
        if (answered.isEmpty() && told == 0) {
            tell("", "is empty");
        }
    }

    private Optional<Integer> kata(String fileName) {
        for (int i = 0; i < katas.size(); i++) {
            if (Submissions.fileName(katas.get(i)).equals(fileName)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String advice(String name) {
        String stem = name.replaceFirst("\\.[^.]*$", "");
        for (Kata kata : katas) {
            if (kata.id().equals(stem)) {
                return "answers no kata: the answer to this " + (kata.kind() == Kind.QUIZ ? "quiz" : "kata") + " is "
                        + Submissions.fileName(kata);
            }
        }
        List<String> known = katas.stream().map(Submissions::fileName).toList();
        return "answers no kata of the course"
                + Spelling.nearest(name, known)
                        .map(near -> "; did they mean " + near + "?")
                        .orElse("");
    }

    private void project() throws IOException {
        List<String> paths = new ArrayList<>();
        for (Kata kata : katas) {
            paths.add(Submissions.name(Submitter.Layout.PROJECT, kata));
            Path file = folder.resolve(paths.get(paths.size() - 1));
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && Submissions.within(folder, file).isEmpty()) {
                tell(paths.get(paths.size() - 1), LINK);
            }
            if (Files.isRegularFile(folder.resolve(Submissions.fileName(kata)), LinkOption.NOFOLLOW_LINKS)) {
                tell(
                        Submissions.fileName(kata),
                        "is not read: this folder is a project, whose answers are below katas/");
            }
        }
        for (String file : answersBelowKatas()) {
            if (!paths.contains(file)) {
                tell(file, "answers no kata of the course" + nearestFolder(file));
            }
        }
    }

    /** By id, since the number before it says little. */
    private String nearestFolder(String file) {
        String path = file.substring(0, file.lastIndexOf('/'));
        String id = path.substring(path.lastIndexOf('/') + 1).replaceFirst("^[0-9]+-", "");
        return Spelling.nearest(id, katas.stream().map(Kata::id).toList())
                .flatMap(near ->
                        katas.stream().filter(kata -> kata.id().equals(near)).findFirst())
                .map(kata -> "; did they mean " + Submissions.name(Submitter.Layout.PROJECT, kata) + "?")
                .orElse("");
    }

    private List<String> answersBelowKatas() throws IOException {
        List<String> answers = new ArrayList<>();
        // katas/<module>/<kata>/<answer>, and what lies one level too high or too deep; links are not followed
        Files.walkFileTree(
                folder.resolve("katas"),
                EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                4,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                        return Submissions.name(below).startsWith(".")
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (ANSWERS.contains(Submissions.name(file))) {
                            answers.add(folder.relativize(file).toString().replace('\\', '/'));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        tell(folder.relativize(file).toString().replace('\\', '/'), "cannot be read: " + e);
                        return FileVisitResult.CONTINUE;
                    }
                });
        answers.sort(Comparator.naturalOrder());
        return answers;
    }

    private void tell(String file, String why) {
        if (told < TOLD) {
            told++;
            unread.add(new Unread(submitter, file, why));
        } else {
            untold++;
        }
    }
}
