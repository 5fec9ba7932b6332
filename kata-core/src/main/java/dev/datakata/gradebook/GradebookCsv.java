package dev.datakata.gradebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.datakata.content.Kata;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.text.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code gradebook.csv}: a row for each submitter with counts and points, then a column for each kata with the verdict; and
 * {@code unread.csv}, if anything was handed in that was not graded. Both as RFC 4180 has it, in UTF-8.
 */
public final class GradebookCsv {
    /** The name of the file with the scores. */
    public static final String FILE = "gradebook.csv";

    /** The name of the file with what was not graded. */
    public static final String UNREAD = "unread.csv";

    /** First characters, blanks aside, that make a spreadsheet take a cell for a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<Kata> katas;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = writer(text);

    /** @param katas the columns, in teaching order */
    public GradebookCsv(List<Kata> katas) {
        this.katas = List.copyOf(katas);
        Stream<String> fixed = Stream.of("submitter", "passed", "failed", "pending", "error", "points");
        csv.writeRecord(Stream.concat(fixed, katas.stream().map(Kata::id)).toList());
    }

    /** Adds a row. */
    public void add(Score score) {
        List<String> cells = new ArrayList<>();
        cells.add(harmless(score.submitter()));
        for (String verdict : List.of("passed", "failed", "pending", "error")) {
            cells.add(String.valueOf(score.count(verdict)));
        }
        cells.add(String.valueOf(score.points()));
        katas.forEach(kata -> cells.add(score.verdict(kata)));
        csv.writeRecord(cells);
    }

    /** Writes the scores into {@code folder}. */
    public void write(ReportFolder folder) throws IOException {
        csv.flush();
        folder.write(FILE, text.toString());
    }

    /** Writes what was not graded into {@code folder}; if everything was, removes what an earlier run wrote. */
    public static void write(List<Unread> unread, ReportFolder folder) throws IOException {
        if (unread.isEmpty()) {
            folder.prune("", UNREAD, java.util.Set.of());
            return;
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = writer(text)) {
            csv.writeRecord("submitter", "file", "why");
            for (Unread file : unread) {
                csv.writeRecord(harmless(file.submitter()), harmless(file.file()), harmless(file.why()));
            }
        }
        folder.write(UNREAD, text.toString());
    }

    private static CsvWriter writer(StringWriter text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    /** Names are strangers': control characters are spelled out, and an apostrophe before what would be a formula makes it text. */
    static String harmless(String cell) {
        String visible = VisibleText.of(cell);
        String start = visible.stripLeading();
        return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0 ? "'" + visible : visible;
    }
}
