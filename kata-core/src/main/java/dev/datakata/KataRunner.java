package dev.datakata;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.learner.CheckSession;
import dev.datakata.learner.Desk;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.worker.WorkerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a learner's answers against a course. */
public final class KataRunner {
    /**
     * Checks what the request names.
     *
     * @param progress is told each result as soon as it and those before it are known, in teaching order
     * @throws RunException if the course cannot be read, a name in the filter means no kata, or the checker itself cannot work
     */
    public RunReport run(RunRequest request, Consumer<KataResult> progress) throws RunException {
        Desk desk = new Desk(
                request.pack(),
                request.project(),
                request.timeout(),
                request.classpath(),
                request.cache(),
                request.rerun());
        try (CheckSession session = new CheckSession(desk, request.filter()::matches)) {
            Course course = session.course();
            Optional<String> refusal = request.filter().refusal(course);
            if (refusal.isPresent()) {
                throw new RunException(refusal.get());
            }
            List<Kata> katas = course.katas().filter(request.filter()::matches).toList();
            List<CompletableFuture<KataResult>> running =
                    katas.stream().map(session::check).toList();
            List<KataResult> results = new ArrayList<>();
            for (CompletableFuture<KataResult> result : running) {
                results.add(result.join());
                progress.accept(results.get(results.size() - 1));
            }
            return new RunReport(
                    new CourseResult(course.id(), course.title(), course.version(), results),
                    unknownFolders(request.katas(), course));
        } catch (ContentException e) {
            throw new RunException(
                    "The course cannot be read. This is the course's fault, not yours:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new RunException("Cannot read " + request.pack() + ": " + e.getMessage(), e);
        } catch (WorkerException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WorkerException cause) {
                throw new RunException(String.valueOf(cause.getMessage()), cause);
            }
            throw e;
        }
    }

    /** Folders at most two levels below {@code katas/} with an answer file, which the course does not know. */
    private static List<RunReport.UnknownFolder> unknownFolders(Path katas, Course course) throws IOException {
        if (!Files.isDirectory(katas)) {
            return List.of();
        }
        Map<String, String> known = course.katas().collect(Collectors.toMap(Kata::path, Kata::id));
        try (Stream<Path> files = Files.walk(katas, 3)) {
            return files.filter(file -> Set.of("solution.sql", "quiz.md").contains(String.valueOf(file.getFileName())))
                    .map(file -> katas.relativize(file.getParent()).toString().replace('\\', '/'))
                    .filter(folder -> !known.containsKey(folder))
                    .sorted()
                    .map(folder -> new RunReport.UnknownFolder(folder, nearest(folder, known)))
                    .toList();
        }
    }

    /** The path of the kata whose id is nearest to the folder's name; the number before it says little. */
    private static Optional<String> nearest(String folder, Map<String, String> idsByPath) {
        String name = folder.substring(folder.lastIndexOf('/') + 1).replaceFirst("^[0-9]+-", "");
        return Spelling.nearest(name, idsByPath.values())
                .flatMap(id -> idsByPath.entrySet().stream()
                        .filter(kata -> kata.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
