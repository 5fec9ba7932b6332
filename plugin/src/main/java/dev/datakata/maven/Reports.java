package dev.datakata.maven;

import dev.datakata.RunReport;
import dev.datakata.report.BadgeReporter;
import dev.datakata.report.CourseResult;
import dev.datakata.report.JUnitXmlReporter;
import dev.datakata.report.NextStep;
import dev.datakata.report.ReportException;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import dev.datakata.report.ResultsJsonReporter;
import dev.datakata.report.ci.GitHubActions;
import dev.datakata.report.ci.PointsReporter;
import dev.datakata.report.ci.SarifReporter;
import dev.datakata.report.console.ConsoleReporter;
import dev.datakata.report.html.HtmlReporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;

/** Every report of a run: the one a person reads first, then the files. */
final class Reports {
    private final PluginDescriptor plugin;
    private final Log log;

    Reports(PluginDescriptor plugin, Log log) {
        this.plugin = plugin;
        this.log = log;
    }

    /**
     * Tells the person and writes the files.
     *
     * @param folder where the files go
     * @param project the learner's project
     * @param whole whether the whole course was checked
     * @throws MojoExecutionException if a file cannot be written; the person knows the verdicts by then
     */
    void publish(RunReport report, Path folder, Path project, boolean whole) throws MojoExecutionException {
        // the page takes as long as all else together, so files are written beside each other
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> written = new ArrayList<>();
            for (Reporter reporter : files(folder, whole)) {
                written.add(writers.submit(() -> {
                    reporter.report(report.result());
                    return null;
                }));
            }
            tell(report.result(), goals());
            for (RunReport.UnknownFolder unknown : report.unknown()) {
                log.warn(unknown.warning());
            }
            for (Future<Void> file : written) {
                file.get();
            }
            // the runner knows a command by the start of its line, which Maven's log would move
            for (Reporter reporter : GitHubActions.reporters(System.getenv(), project, System.out::println)) {
                reporter.report(report.result());
            }
        } catch (ExecutionException e) {
            throw new MojoExecutionException(
                    String.valueOf(Objects.requireNonNull(e.getCause()).getMessage()), e.getCause());
        } catch (ReportException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The reports were interrupted.", e);
        } finally {
            writers.shutdownNow();
        }
    }

    /**
     * The reports that are files in a folder.
     *
     * @param whole whether they tell of the whole course; a badge that counts a part of it would not be true
     */
    List<Reporter> files(Path folder, boolean whole) {
        ReportFolder files = new ReportFolder(folder);
        List<Reporter> reporters = new ArrayList<>(List.of(
                new ResultsJsonReporter(files),
                new HtmlReporter(files, goals()),
                new JUnitXmlReporter(files),
                new SarifReporter(files),
                new PointsReporter(files)));
        if (whole) {
            reporters.add(new BadgeReporter(files));
        }
        return reporters;
    }

    /** The goals of this plugin, which reports tell of. */
    private NextStep goals() {
        return new NextStep(
                plugin.getMojos().stream().map(MojoDescriptor::getGoal).collect(Collectors.toSet()));
    }

    /**
     * One message of many lines: Maven puts its prefix before the first one only, so that tables keep their width, SQL can be
     * copied, and the reports of two modules that are built at the same time do not mix. Where Maven keeps quiet (-q), what is
     * wrong is told as an error.
     */
    private void tell(CourseResult result, NextStep goals) throws MojoExecutionException {
        Terminal terminal = Terminal.ofThisBuild();
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(lines::add, terminal.style(), terminal.width(), terminal.unicode(), goals).report(result);
        String text = String.join(System.lineSeparator(), lines);
        if (!log.isInfoEnabled() && result.failed() + result.error() > 0) {
            log.error(text);
        } else {
            log.info(text);
        }
    }
}
