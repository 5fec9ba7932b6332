package dev.datakata.watch;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.learner.CheckSession;
import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.learner.LearnerException;
import dev.datakata.learner.LearnerGoals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A course that was read, a warm worker, and eyes on its answers; all of it is made anew when the course changes. */
final class OpenCourse implements AutoCloseable {
    private final Desk desk;
    private final CheckSession session;
    private final List<Kata> katas;
    private final Checking checking;
    private final Lookout lookout;

    /**
     * Reads the course and begins to look at the answers.
     *
     * @param course looked at since before the course is read, so that no change to it is missed
     * @throws ContentException if the course cannot be read
     * @throws LearnerException if no kata is meant
     * @throws IOException if the checker's own files cannot be looked at
     */
    OpenCourse(Desk desk, Choice choice, CourseFolder course, Consumer<WatchEvent> events)
            throws ContentException, LearnerException, IOException {
        this.desk = desk;
        this.session = new CheckSession(desk);
        try {
            this.katas = choice.of(session.course());
        } catch (LearnerException e) {
            session.close();
            throw e;
        }
        session.warmUp();
        Map<Path, Kata> answers = new LinkedHashMap<>();
        katas.forEach(kata -> answers.put(desk.project().resolve(CheckSession.file(kata)), kata));
        this.checking = new Checking(session, katas, events);
        this.lookout = new Lookout(new SavedFiles(answers, System.nanoTime()), course, events);
    }

    /** The katas that are meant, in teaching order; at least one. */
    List<Kata> katas() {
        return katas;
    }

    /** What is checked and what has come out. */
    Checking checking() {
        return checking;
    }

    /** The goals for one kata. */
    LearnerGoals goals(Kata kata) {
        return new LearnerGoals(
                desk, session, new Choice(kata.id(), other -> other.id().equals(kata.id())));
    }

    /** The kata of an id, if it is among those meant. */
    Optional<Kata> kata(@Nullable String id) {
        return katas.stream().filter(kata -> kata.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        lookout.close();
        session.close();
    }
}
