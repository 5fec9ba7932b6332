package dev.datakata;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.gradebook.AnswerKeys;
import dev.datakata.gradebook.Gradebook;
import dev.datakata.gradebook.GradebookException;
import dev.datakata.gradebook.GradebookJsonl;
import dev.datakata.gradebook.Submissions;
import dev.datakata.worker.WorkerException;
import dev.datakata.worker.WorkerPool;
import dev.datakata.worker.WorkerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Grades many learners' answers into a gradebook. */
public final class Grader {
    /**
     * Grades what the request names. What an earlier run into the same folder found is kept where answer, kata and checker are
     * still the same.
     *
     * @throws RunException if course or submissions cannot be read, the gradebook cannot be written, a name in the filter means no kata, or
     *     the checker cannot work at all; lines known by then are kept
     */
    public GradeReport grade(GradeRequest request, GradeProgress progress) throws RunException {
        long start = System.nanoTime();
        try (WorkerPool pool = new WorkerPool(
                        WorkerSettings.of(request.pack(), request.classpath(), request.timeout(), request.workers()));
                CoursePack pack = CoursePack.open(request.pack())) {
            Course course = new CourseReader().read(pack);
            List<Kata> all = course.katas().toList();
            List<Kata> katas = all.stream().filter(request.filter()::matches).toList();
            Optional<String> refusal = request.filter().refusal(course);
            if (refusal.isPresent()) {
                throw new RunException(refusal.get());
            }
            Submissions submissions = Submissions.scan(request.submissions(), all, request.output());
            AnswerKeys keys = new AnswerKeys(request.classpath(), request.timeout());
            GradeRun run;
            try (GradebookJsonl lines = GradebookJsonl.open(request.output())) {
                run = new GradeRun(submissions, lines, keys, pool, request.workers(), progress);
                run.grade(katas);
                run.keepOthers(
                        all.stream().filter(kata -> !katas.contains(kata)).toList());
                lines.finish();
            }
            Gradebook gradebook = Gradebook.publish(request.output(), course, submissions);
            return new GradeReport(
                    request.output(),
                    submissions.submitters().size(),
                    gradebook.count("passed"),
                    gradebook.count("failed"),
                    gradebook.count("pending"),
                    gradebook.count("error"),
                    run.firstError(),
                    run.checked(),
                    run.equal(),
                    run.kept(),
                    Duration.ofNanos(System.nanoTime() - start),
                    submissions.unread());
        } catch (ContentException e) {
            throw new RunException("The course cannot be read:\n" + e.getMessage(), e);
        } catch (GradebookException | IOException | WorkerException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(
                    "Grading was interrupted. What it found is in " + request.output()
                            + "; the next run goes on from there.",
                    e);
        }
    }
}
