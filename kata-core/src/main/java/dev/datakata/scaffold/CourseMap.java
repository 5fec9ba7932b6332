package dev.datakata.scaffold;

import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Kata;

/** The {@code README.md} of a learner's project: how to work, and every kata with a link to it. */
final class CourseMap {
    /**
     * The workflow that the project comes with publishes the badge to a branch of its own. GitHub resolves the path against
     * {@code /owner/repository/blob/branch/}, so that it needs neither of the two names.
     */
    private static final String BADGE = "[![katas](../../raw/badges/badge.svg)](../../actions/workflows/katas.yml)";

    private static final String HOW_TO_WORK = """
            ## How to work

            1. Read the lesson of a module, then take its katas in order.
            2. A kata with a `prompt.md` is answered in the `solution.sql` beside it, one with a `quiz.md` by ticking boxes there.
            3. Check your answers:

               ```sh
               mvn verify
               ```

               An answer that is wrong fails the build, and the build says what came out and what was expected. One that you have not
               begun is pending and fails nothing. `mvn verify -Dkata=%s` checks a single kata.

            4. Where you are stuck, `mvn kata:hint -Dkata=%<s` shows the next hint and `mvn kata:run -Dkata=%<s` what your answer gives.
               `mvn kata:list` lists what is open.

            You need JDK 17 or newer and Maven 3.8 or newer, and nothing else: the database runs inside the build.

            The same results are in `target/kata/`: `index.html` to read, `results.json`, `junit/` for continuous integration, and the badge.
            After a push to GitHub, the workflow in `.github/workflows/katas.yml` checks the answers there, puts the result into the run's summary, and
            publishes the badge above to the branch `badges`.
            """;

    private final Course course;

    CourseMap(Course course) {
        this.course = course;
    }

    String markdown() {
        StringBuilder text =
                new StringBuilder("# ").append(oneLine(course.title())).append("\n\n");
        text.append(BADGE).append("\n");
        if (!course.description().isBlank()) {
            text.append("\n")
                    .append(course.description().replace("\r\n", "\n").strip())
                    .append("\n");
        }
        String example =
                course.katas().map(Kata::id).reduce((first, last) -> last).orElse("id");
        text.append("\n").append(HOW_TO_WORK.formatted(example)).append("\n## The course\n");
        course.modules().forEach(module -> module(module, text));
        return text.toString();
    }

    private static void module(CourseModule module, StringBuilder text) {
        String folder = CourseFiles.KATAS + module.folder() + "/";
        String title = linkText(module.title());
        text.append("\n### ");
        text.append(module.lesson().isBlank() ? title : link(title, folder + "README.md"))
                .append("\n\n");
        text.append("| kata | what it asks | kind |\n|---|---|---|\n");
        for (Kata kata : module.katas()) {
            String file = kata.answerFile().endsWith(".md") ? kata.answerFile() : "prompt.md";
            text.append("| ").append(cell(link(linkText(kata.title()), CourseFiles.KATAS + kata.path() + "/" + file)));
            text.append(" | ").append(cell(oneLine(kata.summary())));
            text.append(" | ").append(kata.kind().word()).append(" |\n");
        }
    }

    private static String link(String text, String path) {
        return "[" + text + "](" + path + ")";
    }

    private static String linkText(String title) {
        return oneLine(title).replace("[", "\\[").replace("]", "\\]");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
