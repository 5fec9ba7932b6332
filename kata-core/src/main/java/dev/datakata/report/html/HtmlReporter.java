package dev.datakata.report.html;

import dev.datakata.report.CourseResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.ReportException;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import gg.jte.output.StringOutput;

/**
 * Writes {@code index.html}: one page with the course map, every prompt, what is wrong with each wrong answer, hints behind a fold
 * and the official answer where the learner's own passed. Style and script are inside it, its policy forbids the browser to ask for
 * anything else, and without the script it says the same.
 */
public final class HtmlReporter implements Reporter {
    /** The name of the file. */
    public static final String FILE = "index.html";

    private final ReportFolder folder;
    private final NextStep nextStep;

    /**
     * Writes into {@code folder}.
     *
     * @param nextStep the commands to tell of
     */
    public HtmlReporter(ReportFolder folder, NextStep nextStep) {
        this.folder = folder;
        this.nextStep = nextStep;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        folder.write(FILE, html(result, nextStep));
    }

    /** The text of the page. */
    public static String html(CourseResult result, NextStep nextStep) {
        StringOutput text = new StringOutput(64 * 1024);
        JtepageGenerated.render(
                new VisibleOutput(text), new Untouched(), new Page(result, nextStep, Asset.style(), Asset.script()));
        return text.toString();
    }
}
