package dev.datakata.watch;

import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.learner.LearnerFixture;
import dev.datakata.report.NextStep;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.ResultsJsonReporter;
import dev.datakata.report.console.Style;
import dev.datakata.report.html.HtmlReporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process that {@link WatchInPtyTest} runs in a pseudo-terminal: what the plugin's goal does, without Maven. */
public final class WatchMain {
    private WatchMain() {}

    /**
     * Watches until it is ended.
     *
     * @param arguments the course and the learner's project
     */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[1]);
        Path output = project.resolve("target/kata");
        Desk desk = new Desk(
                Path.of(arguments[0]),
                project,
                Duration.ofSeconds(20),
                LearnerFixture.classpath(),
                Optional.of(output.resolve("cache")),
                false);
        ReportFolder files = new ReportFolder(output);
        try (WatchTerminal terminal = terminal()) {
            new Watch(
                            desk,
                            new Choice("", kata -> true),
                            List.of(new ResultsJsonReporter(files), new HtmlReporter(files, NextStep.checkOnly())),
                            output.resolve(HtmlReporter.FILE),
                            terminal)
                    .run();
        }
        System.out.println("ended");
    }

    private static WatchTerminal terminal() {
        return WatchTerminal.ofKeys(Style.plain(), true)
                .orElseGet(() -> WatchTerminal.ofLines(WatchMain::print, Style.plain(), 80, true));
    }

    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
