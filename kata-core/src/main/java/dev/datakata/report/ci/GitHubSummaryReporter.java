package dev.datakata.report.ci;

import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.ReportException;
import dev.datakata.report.Reporter;
import dev.datakata.report.fault.FaultText;
import dev.datakata.report.text.Sentence;
import dev.datakata.source.Position;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Appends to the summary of a job of GitHub Actions: the counts, what is wrong with each wrong answer, every kata's verdict. */
public final class GitHubSummaryReporter implements Reporter {
    /** GitHub cuts a step's summary at 1 MiB; this many wrong answers stay far below it. */
    private static final int IN_FULL = 50;

    private final Path file;

    /** Appends to {@code file}, the value of {@code GITHUB_STEP_SUMMARY}. */
    public GitHubSummaryReporter(Path file) {
        this.file = file;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        try {
            // Other steps and modules have written before.
            Files.write(
                    file,
                    markdown(result).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ReportException(
                    file,
                    "the file that GITHUB_STEP_SUMMARY names cannot be appended to",
                    "Unset that variable to do without the summary.",
                    e);
        }
    }

    /** The text that is appended. */
    public static String markdown(CourseResult result) {
        StringBuilder text = new StringBuilder();
        text.append("### ")
                .append(SummaryText.of(result.courseTitle()))
                .append(" ")
                .append(SummaryText.of(result.courseVersion()))
                .append("\n\n");
        text.append("**")
                .append(result.passed())
                .append(" of ")
                .append(result.total())
                .append(" solved** · ")
                .append(result.failed())
                .append(" failed · ")
                .append(result.pending())
                .append(" pending · ")
                .append(result.error())
                .append(" error\n\n");
        faults(result, text);
        broken(result, text);
        katas(result, text);
        return text.toString();
    }

    private static void faults(CourseResult result, StringBuilder text) {
        List<KataResult> failed = result.katas().stream()
                .filter(kata -> kata.verdict() instanceof Verdict.Failed)
                .toList();
        for (KataResult kata : failed.subList(0, Math.min(IN_FULL, failed.size()))) {
            Verdict.Failed verdict = (Verdict.Failed) kata.verdict();
            text.append("#### ❌ ").append(SummaryText.of(kata.kata().title())).append("\n\n");
            Optional<Position> at = verdict.faults().get(0).at().map(place -> place.position());
            text.append(SummaryText.code(
                            kata.file() + at.map(place -> ":" + place).orElse("")))
                    .append("\n\n");
            FaultText says = kata.text();
            for (Fault fault : verdict.faults()) {
                text.append("- ").append(SummaryText.of(says.sentence(fault))).append("\n");
            }
            for (Diagnosis diagnosis : verdict.diagnosis()) {
                text.append("- Diagnosis: ")
                        .append(SummaryText.of(Sentence.whole(diagnosis.message())))
                        .append("\n");
            }
            text.append("\n");
        }
        if (failed.size() > IN_FULL) {
            text.append("… and ").append(failed.size() - IN_FULL).append(" more wrong answers.\n\n");
        }
    }

    private static void broken(CourseResult result, StringBuilder text) {
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Broken broken) {
                text.append("#### ⚠️ ")
                        .append(SummaryText.of(kata.kata().title()))
                        .append("\n\n")
                        .append(SummaryText.of(kata.text().broken(broken)))
                        .append("\n\n");
            }
        }
    }

    private static void katas(CourseResult result, StringBuilder text) {
        text.append("<details><summary>Every kata</summary>\n\n");
        text.append("| verdict | kata | answer |\n|---|---|---|\n");
        for (KataResult kata : result.katas()) {
            text.append("| ")
                    .append(sign(kata.verdict()))
                    .append(" ")
                    .append(kata.verdict().word())
                    .append(" | ")
                    .append(SummaryText.of(kata.kata().title()))
                    .append(" | ")
                    .append(SummaryText.code(kata.file()))
                    .append(" |\n");
        }
        text.append("\n</details>\n\n");
    }

    private static String sign(Verdict verdict) {
        if (verdict instanceof Verdict.Passed) {
            return "✅";
        }
        if (verdict instanceof Verdict.Failed) {
            return "❌";
        }
        return verdict instanceof Verdict.Pending ? "⬜" : "⚠️";
    }
}
