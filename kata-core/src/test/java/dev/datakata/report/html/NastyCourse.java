package dev.datakata.report.html;

import dev.datakata.content.Kata;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.Samples;
import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result whose every text tries to act: values, SQL, names, titles, prompts, sentences of authors and of the engine. */
public final class NastyCourse {
    /** Beside those of {@link Samples}, what acts in a page. */
    private static final List<String> FOR_PAGES = List.of(
            "\"><img src=x onerror=alert(1)>",
            "' onfocus='alert(1)' autofocus='",
            "</code></td></table><script>alert(2)</script>",
            "</script><script>alert(3)</script>",
            "</style><style>*{display:none}</style>",
            "<a href='javascript:alert(4)'>x</a> <b>bold</b>",
            "[x](javascript:alert(5)) ![x](http://nowhere.invalid/x.png) [y](data:text/html,x)",
            "<javascript:alert(6)> <http://nowhere.invalid/\u202E>",
            "--> <!-- ]]> {{7*7}} ${7*7} @user #12 ::warning::x",
            "# heading\n\n- [x] box\n\n| a | b |\n|---|---|\n| <i>1</i> | 2 |\n\n```sql\n</code><u>x</u>\n```\n");

    private NastyCourse() {}

    /** The texts. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>(Samples.NASTY);
        texts.addAll(FOR_PAGES);
        return texts;
    }

    /** One wrong, one broken, one open and one solved kata for each text. */
    public static CourseResult everywhere() {
        List<KataResult> katas = new ArrayList<>();
        int number = 0;
        for (String text : texts()) {
            String id = "nasty-" + number++;
            String file = "katas/01-introduction/" + text.replace("/", "") + "/solution.sql";
            katas.add(new KataResult(kata(id, text), file, failed(text), 1));
            katas.add(new KataResult(kata(id + "-broken", text), file, new Verdict.Broken(text, text), 1));
            katas.add(new KataResult(kata(id + "-open", text), file, new Verdict.Pending(), 1));
            katas.add(new KataResult(kata(id + "-solved", text), file, new Verdict.Passed(List.of()), 1));
        }
        String all = String.join(" ", texts());
        return new CourseResult("nasty", all, all, katas);
    }

    private static Kata kata(String id, String text) {
        return DemoCourse.query("01", id, text, "introduction", 1, text);
    }

    /** A wrong answer that holds {@code text} wherever a verdict holds text. */
    public static Verdict.Failed failed(String text) {
        Column column = Column.of(text, text);
        TextTable table = new TextTable(List.of(column, column), List.of(Arrays.asList(text, null)));
        RowDiff diff = new RowDiff(
                List.of(column, column),
                3,
                3,
                false,
                1,
                1,
                1,
                List.of(new RowDiff.Line(Arrays.asList(text, null), 2)),
                List.of(new RowDiff.Line(Arrays.asList(text, text), 1)),
                List.of(new RowDiff.Change(
                        Arrays.asList(text, text), Arrays.asList(text, text + "x"), List.of(1), List.of())));
        return new Verdict.Failed(
                List.of(
                        new ContractFault.MissedIncident(new CheckMatrix(
                                List.of(text),
                                List.of(new CheckMatrix.Stage(text, true, false, List.of(CheckMatrix.Signal.QUIET))),
                                false)),
                        new Fault.Syntax(text, Optional.of(new Excerpt(text, new Position(1, 1), text, 3))),
                        new Fault.Execution(text, text, List.of(text), Optional.empty()),
                        new Fault.Forbidden(text, text, Optional.empty()),
                        new Fault.ColumnNames(
                                List.of(column), List.of(Column.of(text + "2", text)), Arrays.asList(text)),
                        new Fault.Rows(diff, text),
                        new Fault.Unordered(List.of(text))),
                List.of(new Diagnosis(text, text, true)),
                Optional.of(new Counterexample(text, Map.of(text, table), table, table, "")));
    }
}
