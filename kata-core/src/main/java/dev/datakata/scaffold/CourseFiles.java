package dev.datakata.scaffold;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Kata;
import dev.datakata.content.Quiz;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a course as the files of a learner's project: {@code README.md} with the course map, and below {@code katas/} the lessons,
 * the prompts and the empty answers.
 */
public final class CourseFiles {
    /** Where a project holds its katas. */
    public static final String KATAS = "katas/";

    /**
     * Every file, in teaching order.
     *
     * @param pack the pack {@code course} was read from, open
     * @throws ContentException if a prompt needs the columns of a reference that does not work
     */
    public List<ProjectFile> of(Course course, CoursePack pack) throws ContentException {
        List<ProjectFile> files = new ArrayList<>();
        files.add(new ProjectFile.Text("README.md", true, new CourseMap(course).markdown()));
        try (ReferenceColumns references = new ReferenceColumns()) {
            for (CourseModule module : course.modules()) {
                lesson(module, pack, files);
                for (Kata kata : module.katas()) {
                    kata(kata, references, files);
                }
            }
        }
        return files;
    }

    private static void lesson(CourseModule module, CoursePack pack, List<ProjectFile> files) {
        String folder = KATAS + module.folder() + "/";
        if (!module.lesson().isBlank()) {
            files.add(new ProjectFile.Text(folder + "README.md", false, lf(module.lesson())));
        }
        for (String image : module.images()) {
            files.add(new ProjectFile.Copy(
                    folder + image, pack.root().resolve(module.folder()).resolve(image)));
        }
    }

    private static void kata(Kata kata, ReferenceColumns references, List<ProjectFile> files) throws ContentException {
        String folder = KATAS + kata.path() + "/";
        if (kata.challenge() instanceof Quiz) {
            files.add(answer(kata));
        } else {
            files.add(new ProjectFile.Text(folder + "prompt.md", false, Prompt.markdown(kata, references.of(kata))));
            files.add(answer(kata));
        }
    }

    /** The kata's answer as a learner begins it. */
    public static ProjectFile.Text answer(Kata kata) {
        return new ProjectFile.Text(
                KATAS + kata.path() + "/" + kata.answerFile(),
                true,
                kata.challenge() instanceof Quiz ? Prompt.quizFile(kata) : lf(kata.stub()));
    }

    private static String lf(String text) {
        return text.replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
