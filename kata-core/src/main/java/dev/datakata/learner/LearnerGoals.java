package dev.datakata.learner;

import dev.datakata.cache.VerdictCache;
import dev.datakata.check.answer.Answers;
import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.learner.LearnerText;
import dev.datakata.report.text.Block;
import dev.datakata.scaffold.CourseFiles;
import dev.datakata.scaffold.LearnerProject;
import dev.datakata.scaffold.ProjectFile;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.DatabaseExport;
import dev.datakata.worker.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What a learner may ask for besides a check. Each method says what it did in blocks to show. */
public final class LearnerGoals {
    private final Desk desk;
    private final CheckSession session;
    private final Choice choice;

    /**
     * @param session an open session at the same desk
     * @param choice the katas that were named
     */
    public LearnerGoals(Desk desk, CheckSession session, Choice choice) {
        this.desk = desk;
        this.session = session;
        this.choice = choice;
    }

    /** A run of an answer. */
    public record Shown(Kata kata, String file, AnswerRun run) {}

    /** The results of the katas that were named, checked where they have to be. */
    public CourseResult results() throws LearnerException {
        Course course = session.course();
        List<CompletableFuture<KataResult>> running =
                choice.of(course).stream().map(session::check).toList();
        return new CourseResult(
                course.id(),
                course.title(),
                course.version(),
                running.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Those of {@code results} in a state.
     *
     * @param state {@code pending}, {@code failed} or {@code passed}; blank means any
     */
    public static List<KataResult> inState(CourseResult results, String state) throws LearnerException {
        if (!List.of("", "pending", "failed", "passed").contains(state.strip())) {
            throw new LearnerException(LearnerText.noState(state));
        }
        return results.katas().stream()
                .filter(result -> state.isBlank() || result.verdict().word().equals(state.strip()))
                .toList();
    }

    /** The next hint to the kata that was named, or to the next one that is not solved. */
    public List<Block> hint() throws LearnerException, IOException {
        Optional<Kata> kata = current();
        if (kata.isEmpty()) {
            return LearnerText.allSolved();
        }
        return kata.get().hints().isEmpty()
                ? LearnerText.noHints(kata.get())
                : LearnerText.hints(kata.get(), new HintBook(desk.project()).next(kata.get()));
    }

    /** Puts the answer of one kata back to its stub; its old text is kept. */
    public List<Block> reset() throws LearnerException, IOException {
        Kata kata = one("reset");
        ProjectFile.Text beginning = CourseFiles.answer(kata);
        Path file = desk.project().resolve(beginning.path());
        boolean there = Files.exists(file);
        if (there
                && Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), beginning.text().getBytes(StandardCharsets.UTF_8))) {
            return LearnerText.untouched(kata, beginning.path());
        }
        Optional<String> backup = Optional.empty();
        if (there) {
            String kept = freeName(".kata/backup/" + kata.id() + "/" + kata.answerFile());
            Files.createDirectories(desk.project().resolve(kept).getParent());
            Files.move(file, desk.project().resolve(kept));
            backup = Optional.of(kept);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, beginning.text());
        return LearnerText.reset(kata, beginning.path(), backup);
    }

    private String freeName(String name) {
        int number = 1;
        while (Files.exists(desk.project().resolve(name + "." + number + ".old"))) {
            number++;
        }
        return name + "." + number + ".old";
    }

    /** The course's own answer, once the learner's is right. */
    public List<Block> reveal() throws LearnerException {
        Kata kata = one("reveal");
        Verdict verdict = session.check(kata).join().verdict();
        if (verdict instanceof Verdict.Passed) {
            return LearnerText.answer(kata);
        }
        throw new LearnerException(LearnerText.notYet(kata, !(verdict instanceof Verdict.Pending)));
    }

    /** Brings what is new in the course, and touches no answer. */
    public List<Block> sync() throws ContentException, IOException {
        Course course = session.course();
        LearnerProject.Changes changes =
                new LearnerProject(desk.project()).bring(new CourseFiles().of(course, session.pack()));
        return LearnerText.synced(
                course.title(),
                course.version(),
                changes.added(),
                changes.updated(),
                course.katas().filter(this::passedOnOtherContent).toList(),
                strangers(course));
    }

    private boolean passedOnOtherContent(Kata kata) {
        Optional<VerdictCache> cache = session.cache();
        Optional<SourceFile> answer = session.answer(kata).text();
        return cache.isPresent() && answer.isPresent() && cache.get().passedOnOtherContent(kata, answer.get());
    }

    /** Folders with an answer to no kata of the course, by their paths below {@code katas/}. */
    private List<String> strangers(Course course) throws IOException {
        Path katas = desk.project().resolve("katas");
        List<String> known = course.katas().map(Kata::path).toList();
        if (!Files.isDirectory(katas)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(katas, 3)) {
            return files.filter(file -> List.of("solution.sql", "quiz.md").contains(String.valueOf(file.getFileName())))
                    .map(file -> katas.relativize(file.getParent()).toString().replace('\\', '/'))
                    .filter(folder -> !known.contains(folder))
                    .sorted()
                    .toList();
        }
    }

    /** Runs the answer to one kata on the prompt's data, in a worker process. */
    public Shown run() throws LearnerException {
        return running(currentWithData("run")).join();
    }

    /**
     * Begins to run the answer to {@code kata} on the prompt's data. Who cancels the future ends the run.
     *
     * @throws LearnerException if there is nothing to run
     */
    public CompletableFuture<Shown> running(Kata kata) throws LearnerException {
        if (kata.kind() == Kind.QUIZ) {
            throw new LearnerException(LearnerText.noData(kata));
        }
        String file = CheckSession.file(kata);
        Answers.Intake intake = session.answer(kata);
        if (intake.settled().isPresent()) {
            Verdict verdict = intake.settled().get();
            if (verdict instanceof Verdict.Pending) {
                throw new LearnerException(LearnerText.nothingToRun(kata, file));
            }
            return CompletableFuture.completedFuture(new Shown(kata, file, AnswerRun.stopped(verdict)));
        }
        Job job = new Job(kata, file, intake.text().orElseThrow().text());
        return CheckSession.then(session.warmUp().run(job), run -> new Shown(kata, file, run));
    }

    /**
     * Writes the prompt's data of one kata to a file that tools open.
     *
     * @param folder where it goes
     */
    public List<Block> open(Path folder) throws LearnerException, IOException {
        Kata kata = currentWithData("open");
        Path file = folder.resolve(kata.id() + ".duckdb");
        if (DatabaseExport.inUse(file)) {
            throw new LearnerException(LearnerText.inUse(kata, file.toString()));
        }
        new DatabaseExport(desk.pack(), desk.classpath()).write(kata, file);
        return LearnerText.opened(kata, file.toString());
    }

    /** The one kata that was named, or the next of those meant that is not solved; empty if all are. */
    private Optional<Kata> current() throws LearnerException {
        List<Kata> chosen = choice.of(session.course());
        return chosen.size() == 1
                ? Optional.of(chosen.get(0))
                : results().next().map(KataResult::kata);
    }

    /** As {@link #current}, of the katas that have data. */
    private Kata currentWithData(String goal) throws LearnerException {
        List<Kata> chosen = choice.of(session.course());
        if (chosen.size() == 1 && chosen.get(0).kind() == Kind.QUIZ) {
            throw new LearnerException(LearnerText.noData(chosen.get(0)));
        }
        Choice withData = new Choice(choice.text(), kata -> choice.filter().test(kata) && kata.kind() != Kind.QUIZ);
        return new LearnerGoals(desk, session, withData)
                .current()
                .orElseThrow(() -> new LearnerException(LearnerText.oneKataWanted(goal)));
    }

    private Kata one(String goal) throws LearnerException {
        if (choice.text().isBlank()) {
            throw new LearnerException(LearnerText.oneKataWanted(goal));
        }
        List<Kata> chosen = new ArrayList<>(choice.of(session.course()));
        if (chosen.size() > 1) {
            throw new LearnerException(LearnerText.tooMany(goal, chosen));
        }
        return chosen.get(0);
    }
}
