package dev.datakata.scaffold;

import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Kata;
import dev.datakata.content.Kind;

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
               begun is pending and fails nothing. `mvn verify -Dkata=%1$s` checks a single kata.

            You need JDK 17 or newer and Maven 3.8 or newer, and nothing else: the database runs inside the build. `.mvn/jvm.config` has Maven
            compile its own code quickly rather than thoroughly, which makes so short a build faster.

            While you work, leave this running in a terminal: it checks each answer as soon as you save it.

            ```sh
            mvn kata:watch
            ```

            | to … | run |
            |---|---|
            | see what is open, of what kind and how hard | `mvn kata:list`, or with `-Dkata.state=failed` |
            | get the next hint to a kata | `mvn kata:hint -Dkata=%1$s` |
            | see the rows, types and plan of your answer | `mvn kata:run -Dkata=%1$s` |
            | ask the kata's data yourself | `mvn kata:open -Dkata=%1$s` |
            | begin again; the old text is kept | `mvn kata:reset -Dkata=%1$s` |
            | read the course's answer once yours is right | `mvn kata:reveal -Dkata=%1$s` |
            | bring what a newer version of the course has | `mvn kata:sync` |

            ## In an IDE

            IntelliJ IDEA shows the run configurations of `.run/`, and Visual Studio Code the tasks of `.vscode/tasks.json`: check, watch,
            hint, run, open.

            To have `solution.sql` complete the names of a kata's tables, run `mvn kata:open -Dkata=%1$s`, which writes
            `target/kata/open/%1$s.duckdb`, and make that file a data source: in IntelliJ IDEA and DataGrip with
            *File | New | Data Source | DuckDB* and the file as its path, in DBeaver with *New Database Connection | DuckDB* and the file as
            its path. Nothing you do there changes a verdict. Disconnect before you run `kata:open` for the same kata again.

            ## Reports

            After each check the same results are in `target/kata/`: `index.html`, a page to read; `results.json`; `junit/` and
            `results.sarif` for continuous integration; the badge. After a push to GitHub, the workflow in `.github/workflows/katas.yml`
            checks the answers there, puts the result into the run's summary, and publishes badge and page to the branch `badges` of your own
            repository. To have the page on the web, choose that branch in the repository's settings under *Pages*.
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
        // one that has data, if there is one, since most goals need it
        String example = course.katas()
                .filter(kata -> kata.kind() != Kind.QUIZ)
                .reduce((first, last) -> last)
                .or(() -> course.katas().findFirst())
                .map(Kata::id)
                .orElse("id");
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
