package dev.datakata.gradebook;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished gradebook.
 *
 * @param statistics how each kata went, in teaching order
 */
public record Gradebook(List<KataStatistics> statistics) {
    public Gradebook {
        statistics = List.copyOf(statistics);
    }

    /**
     * Makes the files people read from the finished {@code gradebook.jsonl} in {@code folder}.
     *
     * @throws IOException if one cannot be written
     */
    public static Gradebook publish(Path folder, Course course, Submissions submissions)
            throws GradebookException, IOException {
        List<Kata> katas = course.katas().toList();
        GradebookCsv csv = new GradebookCsv(katas);
        GradebookHtml html = new GradebookHtml(course.title(), katas);
        List<String> names =
                submissions.submitters().stream().map(Submitter::name).toList();
        GradebookReader reader = new GradebookReader(names, katas, score -> {
            csv.add(score);
            html.add(score);
        });
        List<KataStatistics> statistics = reader.read(folder);
        ReportFolder files = new ReportFolder(folder);
        csv.write(files);
        html.write(statistics, submissions.unread(), files);
        GradebookCsv.write(submissions.unread(), files);
        return new Gradebook(statistics);
    }

    /** The number of lines with this verdict. */
    public long count(String verdict) {
        return statistics.stream().mapToLong(kata -> kata.count(verdict)).sum();
    }
}
