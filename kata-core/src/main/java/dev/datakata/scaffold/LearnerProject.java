package dev.datakata.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A learner's project in a folder, which a course's files are brought to. Never writes over an answer. */
public final class LearnerProject {
    private final Path folder;

    /** The project in {@code folder}, which is made when the first file is written. */
    public LearnerProject(Path folder) {
        this.folder = folder;
    }

    /**
     * What bringing files did, by their paths.
     *
     * @param added files that were not there
     * @param updated files of the course that said something else before
     * @param kept answers and other files of the learner that were there already, not looked into
     */
    public record Changes(List<String> added, List<String> updated, List<String> kept) {
        public Changes {
            added = List.copyOf(added);
            updated = List.copyOf(updated);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Brings the files: makes those that are not there, renews those of the course, leaves the learner's alone.
     *
     * @throws IOException if one cannot be written; those before it are
     */
    public Changes bring(List<ProjectFile> files) throws IOException {
        List<String> added = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (ProjectFile file : files) {
            Path target = folder.resolve(file.path());
            boolean there = Files.exists(target);
            if (there && file.once()) {
                kept.add(file.path());
                continue;
            }
            byte[] bytes = bytes(file);
            if (there && Arrays.equals(Files.readAllBytes(target), bytes)) {
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            (there ? updated : added).add(file.path());
        }
        return new Changes(added, updated, kept);
    }

    private static byte[] bytes(ProjectFile file) throws IOException {
        if (file instanceof ProjectFile.Copy copy) {
            return Files.readAllBytes(copy.from());
        }
        return ((ProjectFile.Text) file).text().getBytes(StandardCharsets.UTF_8);
    }
}
