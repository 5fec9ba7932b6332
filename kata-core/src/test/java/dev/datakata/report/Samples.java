package dev.datakata.report;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Challenge;
import dev.datakata.content.Contract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Rules;
import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.source.SourceFile;
import dev.datakata.source.SourceReader;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Verdicts of every sort, built by hand, some with values that try to break a report. */
public final class Samples {
    /** What acts on a terminal, a CI runner, a browser, a Markdown reader or an XML parser where nobody stops it. */
    public static final List<String> NASTY = List.of(
            "\u001B[31mred\u001B[0m\u001B]0;title\u0007",
            "::error file=a.sql::owned",
            "  ::set-output name=x::y",
            "##[error]owned",
            "##vso[task.setvariable variable=x]y",
            "<script>alert(1)</script>",
            "]]>&amp;\u0000\u0001\uFFFE",
            "| *a* | [b](javascript:c) |",
            "abc\u202Edef\u2066\u200F",
            "line\nbreak\r\n\ttab\u2028\u0085",
            "\uD800",
            "a\uDC00b",
            "\u200Bzero\uFEFFwidth",
            "\uDB40\uDC01tag",
            "\\u001B",
            "\"quoted\"");

    private static final Column MONTH = Column.of("month", "DATE");
    private static final Column REVENUE = Column.of("revenue_cents", "BIGINT");
    private static final List<Column> CONTRACT = List.of(MONTH, REVENUE);

    private Samples() {}

    public static Kata query(String id, String title) {
        SourceFile reference = new SourceFile("reference.sql", "SELECT 1");
        Challenge challenge = new Query(
                new SourceFile("schema.sql", ""),
                new Dataset("visible", Optional.empty(), List.of()),
                List.of(),
                List.of(),
                new AuthorAnswers(reference, List.of(), List.of(), Map.of()),
                new Contract(
                        Optional.empty(),
                        new Contract.AnyOrder(),
                        List.of(),
                        Contract.Names.CASE_INSENSITIVE,
                        Contract.Types.FAMILY,
                        OptionalDouble.empty()),
                Rules.none(),
                List.of(),
                List.of(),
                List.of());
        return kata(id, title, "introduction", "01-introduction/03-" + id, challenge);
    }

    private static Kata quiz(String id, String title) {
        return kata(id, title, "introduction", "01-introduction/01-" + id, new Quiz("", List.of(), false));
    }

    public static Kata kata(String id, String title, String module, String path, Challenge challenge) {
        return new Kata(
                id, "uuid-of-" + id, title, module, path, 1, "", "", "", List.of("a", "b", "c"), challenge, "f");
    }

    public static KataResult result(Kata kata, Verdict verdict) {
        return new KataResult(kata, "katas/" + kata.path() + "/" + kata.answerFile(), verdict, 12);
    }

    public static CourseResult course(List<KataResult> katas) {
        return new CourseResult("data-engineering", "Data engineering", "1.0.0", katas);
    }

    public static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    private static RowDiff.Line line(long copies, @Nullable String... cells) {
        return new RowDiff.Line(row(cells), copies);
    }

    private static Excerpt at(int line, int column, String text, int width) {
        return new Excerpt("solution.sql", new Position(line, column), text, width);
    }

    /** Faults of every sort there is, with the name of what is special about each. */
    public static Map<String, Verdict.Failed> failures() {
        Map<String, Verdict.Failed> all = new LinkedHashMap<>();
        for (SourceReader.Why why : SourceReader.Why.values()) {
            long offset = why == SourceReader.Why.TOO_LARGE ? 10_485_760 : 41;
            add(all, why.name(), new Fault.Unreadable(why, offset));
        }
        syntax(all);
        running(all);
        columns(all);
        rows(all);
        sorting(all);
        quizzes(all);
        PipelineSamples.faults().forEach((name, fault) -> add(all, name, fault));
        all.putAll(ModelSamples.failures());
        PlanSamples.plans(all);
        TransactionSamples.faults().forEach((name, fault) -> add(all, name, fault));
        ContractSamples.addTo(all);
        return all;
    }

    private static void add(Map<String, Verdict.Failed> all, String name, Fault fault) {
        all.put(fault.id() + "/" + name.toLowerCase(Locale.ROOT).replace('_', '-'), Verdict.Failed.of(fault));
    }

    private static void syntax(Map<String, Verdict.Failed> all) {
        add(
                all,
                "misspelt",
                new Fault.Syntax("syntax error at or near \"FORM\"", Optional.of(at(3, 1, "FORM orders", 4))));
        add(
                all,
                "tabs-and-wide-characters",
                new Fault.Syntax(
                        "syntax error at or near \"FORM\"",
                        Optional.of(at(12, 14, "\t'東京\u001B[2J', 1 FORM orders", 4))));
        add(
                all,
                "long-line",
                new Fault.Syntax(
                        "syntax error at or near \"FORM\"",
                        Optional.of(at(
                                1,
                                161,
                                "SELECT " + "abcdefghij, ".repeat(12) + "a, b, c   FORM orders" + " -- x".repeat(40),
                                4))));
        add(
                all,
                "end-of-file",
                new Fault.Syntax("syntax error at or near \"SELECT\"", Optional.of(at(2, 1, "SELECT", 6))));
        add(
                all,
                "unterminated",
                new Fault.Syntax("unterminated string literal", Optional.of(at(3, 16, "WHERE status = 'paid", 5))));
        add(
                all,
                "cut-in-quotes",
                new Fault.Syntax(
                        "syntax error at or near \"```sql\nSELECT 1\n```\"", Optional.of(at(1, 1, "```sql", 6))));
        add(all, "two", new Fault.StatementCount(2, 1, Optional.of(at(4, 1, "SELECT 2;", 8))));
        add(all, "none", new Fault.StatementCount(0, 1, Optional.empty()));
        add(
                all,
                "ddl",
                new Fault.Forbidden("CREATE TABLE", "SELECT", Optional.of(at(1, 1, "CREATE TABLE t (i INT);", 12))));
        add(
                all,
                "function",
                new Fault.Forbidden(
                        "read_csv", "", Optional.of(at(1, 15, "SELECT * FROM read_csv('/etc/passwd')", 8))));
        add(all, "forbidden-star", new Fault.Rule("select-star", false, Optional.of(at(1, 8, "SELECT * FROM t", 1))));
        add(all, "required-window", new Fault.Rule("window", true, Optional.empty()));
    }

    private static void running(Map<String, Verdict.Failed> all) {
        add(
                all,
                "unknown-column",
                new Fault.Execution(
                        "Referenced column \"amount\" not found in FROM clause!",
                        "visible",
                        List.of("amount_cents", "order_id"),
                        Optional.of(at(2, 12, "       sum(amount) AS revenue_cents", 6))));
        add(
                all,
                "conversion",
                new Fault.Execution(
                        "Could not convert string '::error::x\u001B[31m' to INT32\n\nLINE 1: SELECT",
                        "datasets/leap-year",
                        List.of(),
                        Optional.empty()));
        add(
                all,
                "group-by",
                new Fault.Execution(
                        "column \"status\" must appear in the GROUP BY clause or must be part of an aggregate"
                                + " function.\nEither add it to the GROUP BY list, or use \"ANY_VALUE(status)\" if the exact value"
                                + " of \"status\" is not important.",
                        "visible",
                        List.of(),
                        Optional.of(at(1, 8, "SELECT status, sum(amount_cents) FROM orders", 6))));
        refused(
                all,
                "text-in-double-quotes",
                "Referenced column \"paid\" not found in FROM clause!",
                16,
                "WHERE status = \"paid\"",
                6);
        refused(
                all,
                "text-in-other-quotes",
                "Referenced column \"‘paid’\" not found in FROM clause!",
                16,
                "WHERE status = ‘paid’",
                6);
        refused(all, "parameter", "Values were not provided for the statement's parameters", 8, "SELECT ?", 1);
        refused(
                all,
                "division",
                "Division by zero in expression (1 // 0). Use TRY(...) to return NULL for this expression, or SET"
                        + " error_on_division_by_zero=false to return NULL for all divisions by zero.",
                8,
                "SELECT 1 // 0",
                6);
        refused(
                all,
                "file",
                "File system LocalFileSystem has been disabled by configuration",
                6,
                "FROM 'orders.csv'",
                12);
        refused(
                all,
                "columns-by-rows",
                "The columns depend on the rows: (paid) here, (paid, refunded) on the prompt's dataset",
                1,
                "PIVOT orders ON status USING count(*)",
                5);
        add(
                all,
                "arguments",
                new Fault.Execution(
                        "No function matches the given name and argument types 'length(BIGINT)'.",
                        "visible",
                        List.of("length(string VARCHAR) -> BIGINT", "length(bit BIT) -> BIGINT"),
                        Optional.of(at(1, 8, "SELECT length(order_id)", 16))));
        add(all, "stopped", new Fault.Timeout(3, false));
        add(all, "killed", new Fault.Timeout(4.5, true));
        add(all, "memory", new Fault.ResourceLimit(Fault.Limit.MEMORY, 256_000_000));
        add(all, "result", new Fault.ResourceLimit(Fault.Limit.RESULT_BYTES, 64_000_000));
        add(all, "nesting", new Fault.ResourceLimit(Fault.Limit.NESTING, 250));
        add(all, "process", new Fault.ResourceLimit(Fault.Limit.PROCESS, 139));
    }

    private static void refused(
            Map<String, Verdict.Failed> all, String name, String message, int column, String line, int width) {
        add(all, name, new Fault.Execution(message, "visible", List.of(), Optional.of(at(1, column, line, width))));
    }

    private static void columns(Map<String, Verdict.Failed> all) {
        add(
                all,
                "one-too-many",
                new Fault.ColumnCount(
                        CONTRACT,
                        List.of(MONTH, Column.of("status", "VARCHAR"), Column.of("Revenue_Cents", "HUGEINT"))));
        add(all, "one-too-few", new Fault.ColumnCount(CONTRACT, List.of(MONTH)));
        add(all, "no-name-fits", new Fault.ColumnCount(CONTRACT, List.of(Column.of("count_star()", "BIGINT"))));
        add(
                all,
                "near-miss",
                new Fault.ColumnNames(
                        CONTRACT, List.of(MONTH, Column.of("revenu_cents", "HUGEINT")), row(null, "revenue_cents")));
        add(
                all,
                "resembles-another",
                new Fault.ColumnNames(
                        List.of(MONTH, Column.of("Total Revenue", "BIGINT"), REVENUE),
                        List.of(
                                Column.of("month", "DATE"),
                                Column.of("revenue_cent", "BIGINT"),
                                Column.of("Month", "BIGINT")),
                        row(null, "revenue_cents", null)));
        add(
                all,
                "case",
                new Fault.ColumnNames(CONTRACT, List.of(Column.of("Month", "DATE"), REVENUE), row("month", null)));
        add(
                all,
                "nasty",
                new Fault.ColumnNames(
                        CONTRACT,
                        List.of(
                                Column.of("date_trunc('month', ordered_at) || '" + "x".repeat(400) + "'", "DATE"),
                                Column.of("`\u001B[31m\n::error::\u202Ex`", "BIGINT")),
                        row(null, null)));
        add(all, "swapped", new Fault.ColumnOrder(CONTRACT, List.of(REVENUE, MONTH)));
        add(
                all,
                "date-trunc",
                new Fault.ColumnTypes(
                        CONTRACT,
                        List.of(Column.of("month", "TIMESTAMP"), Column.of("revenue_cents", "HUGEINT")),
                        List.of(0)));
        add(
                all,
                "two",
                new Fault.ColumnTypes(
                        CONTRACT,
                        List.of(Column.of("month", "VARCHAR"), Column.of("revenue_cents", "DOUBLE")),
                        List.of(0, 1)));
        add(
                all,
                "exact",
                new Fault.ColumnTypes(CONTRACT, List.of(MONTH, Column.of("revenue_cents", "INTEGER")), List.of(1)));
        add(
                all,
                "list",
                new Fault.ColumnTypes(
                        List.of(Column.of("ids", "INTEGER[]")), List.of(Column.of("ids", "VARCHAR[]")), List.of(0)));
    }

    private static void rows(Map<String, Verdict.Failed> all) {
        RowDiff.Change refunds =
                new RowDiff.Change(row("2026-01-01", "120000"), row("2026-01-01", "150000"), List.of(1), List.of());
        all.put(
                "rows/refunds-counted",
                new Verdict.Failed(
                        List.of(new Fault.Rows(
                                new RowDiff(CONTRACT, 12, 12, false, 0, 0, 1, List.of(), List.of(), List.of(refunds)),
                                "visible")),
                        List.of(new Diagnosis("all-statuses", "Refunded and cancelled orders are counted too.", true)),
                        Optional.of(counterexample())));
        add(
                all,
                "all-sorts",
                new Fault.Rows(
                        new RowDiff(
                                CONTRACT,
                                1_012,
                                1_011,
                                false,
                                14,
                                13,
                                3,
                                List.of(line(1, "2026-01-01", "120"), line(1, "2026-02-01", null)),
                                List.of(line(4, null, "7"), line(1, "2026-03-01", "8")),
                                List.of(
                                        refunds,
                                        new RowDiff.Change(
                                                row("2026-05-01", "5"),
                                                row("2026-05-01", null),
                                                List.of(1),
                                                List.of()))),
                        "datasets/leap-year"));
        add(
                all,
                "none-came-out",
                new Fault.Rows(
                        new RowDiff(
                                CONTRACT,
                                2,
                                0,
                                false,
                                2,
                                0,
                                0,
                                List.of(line(1, "2026-01-01", "1"), line(1, "2026-02-01", "2")),
                                List.of(),
                                List.of()),
                        "visible"));
        add(
                all,
                "none-expected",
                new Fault.Rows(
                        new RowDiff(
                                CONTRACT,
                                0,
                                1,
                                false,
                                0,
                                1,
                                0,
                                List.of(),
                                List.of(line(1, "2026-01-01", "1")),
                                List.of()),
                        "generated"));
        add(
                all,
                "far-too-many",
                new Fault.Rows(
                        new RowDiff(
                                CONTRACT,
                                12,
                                100_000,
                                true,
                                0,
                                99_988,
                                0,
                                List.of(),
                                List.of(line(99_988, "2026-01-01", "1")),
                                List.of()),
                        "visible"));
        add(
                all,
                "only-missing",
                new Fault.Rows(
                        new RowDiff(
                                CONTRACT,
                                3,
                                2,
                                false,
                                1,
                                0,
                                0,
                                List.of(line(1, "2026-01-01", "1")),
                                List.of(),
                                List.of()),
                        "visible"));
        List<RowDiff.Line> twice = List.of(line(2, "2026-01-01", "1"));
        add(
                all,
                "equal-rows-merged",
                new Fault.Rows(
                        new RowDiff(CONTRACT, 5, 3, false, 2, 0, 0, true, twice, List.of(), List.of()), "visible"));
        add(
                all,
                "equal-rows-repeated",
                new Fault.Rows(
                        new RowDiff(CONTRACT, 3, 5, false, 0, 2, 0, true, List.of(), twice, List.of()), "visible"));
        List<Column> texts = List.of(Column.of("city", "VARCHAR"), Column.of("payload", "VARCHAR"));
        List<RowDiff.Line> nasty = new ArrayList<>();
        NASTY.forEach(value -> nasty.add(line(1, "a", value)));
        add(
                all,
                "nasty-values",
                new Fault.Rows(new RowDiff(texts, 30, 46, false, 0, 16, 0, List.of(), nasty, List.of()), "visible"));
        add(
                all,
                "null-and-empty",
                new Fault.Rows(
                        new RowDiff(
                                texts,
                                5,
                                6,
                                false,
                                4,
                                5,
                                0,
                                List.of(
                                        line(1, "a", null),
                                        line(1, "b", ""),
                                        line(1, "c", "NULL"),
                                        line(1, "d", "東京 👍")),
                                List.of(
                                        line(1, "a", "NULL"),
                                        line(1, "b", null),
                                        line(1, "c", " "),
                                        line(1, "d", "tab\t"),
                                        line(1, "e", "''")),
                                List.of()),
                        "visible"));
        String text = "0123456789".repeat(500);
        add(
                all,
                "long-values",
                new Fault.Rows(
                        new RowDiff(
                                texts,
                                5,
                                5,
                                false,
                                1,
                                1,
                                1,
                                List.of(line(1, "x", text + "A" + text)),
                                List.of(line(1, "x", text + "B" + text)),
                                List.of(new RowDiff.Change(
                                        row("Köln", text + "old" + text),
                                        row("Köln", text + "new"),
                                        List.of(1),
                                        List.of()))),
                        "visible"));
        add(
                all,
                "alike",
                new Fault.Rows(
                        new RowDiff(
                                texts,
                                5,
                                5,
                                false,
                                1,
                                1,
                                2,
                                List.of(line(1, "x", "1.0")),
                                List.of(line(1, "x", "1.0")),
                                List.of(
                                        new RowDiff.Change(
                                                row("Köln", "a"),
                                                row("Ko\u0308ln", "a"),
                                                List.of(0),
                                                List.of(new RowDiff.Alike(
                                                        0, RowDiff.Reason.ACCENT, "K\\u00F6ln", "Ko\\u0308ln"))),
                                        new RowDiff.Change(
                                                row("Bonn", "a"),
                                                row("Bonn", "a "),
                                                List.of(1),
                                                List.of(new RowDiff.Alike(1, RowDiff.Reason.BLANK, "'a'", "'a '"))))),
                        "visible"));
        List<Column> wide = new ArrayList<>();
        List<@Nullable String> expected = new ArrayList<>();
        List<@Nullable String> actual = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            wide.add(Column.of("column_" + i, "VARCHAR"));
            expected.add("value " + i);
            actual.add(i == 18 ? "other" : "value " + i);
        }
        add(
                all,
                "wide-table",
                new Fault.Rows(
                        new RowDiff(
                                wide,
                                5,
                                5,
                                false,
                                0,
                                0,
                                1,
                                List.of(),
                                List.of(),
                                List.of(new RowDiff.Change(expected, actual, List.of(17), List.of()))),
                        "visible"));
    }

    public static Counterexample counterexample() {
        Map<String, TextTable> tables = new LinkedHashMap<>();
        tables.put(
                "orders",
                new TextTable(
                        List.of(
                                Column.of("order_id", "INTEGER"),
                                Column.of("ordered_at", "TIMESTAMP"),
                                Column.of("status", "VARCHAR"),
                                Column.of("amount_cents", "BIGINT")),
                        List.of(row("1", "2026-01-01 00:00:00", "refunded", "1"))));
        return new Counterexample(
                "generated",
                tables,
                new TextTable(CONTRACT, List.of(row("2026-01-01", "1"))),
                new TextTable(CONTRACT, List.of()),
                "");
    }

    private static void sorting(Map<String, Verdict.Failed> all) {
        add(
                all,
                "descending",
                new Fault.Order(
                        List.of("revenue_cents DESC", "month"),
                        CONTRACT,
                        3,
                        row("2026-02-01", "90"),
                        row("2026-05-01", "10"),
                        "visible"));
        add(all, "by-luck", new Fault.Unordered(List.of("month")));
        for (Fault.Cause cause : Fault.Cause.values()) {
            add(
                    all,
                    cause.name(),
                    new Fault.Nondeterministic(
                            cause,
                            new RowDiff(
                                    CONTRACT,
                                    1,
                                    1,
                                    false,
                                    1,
                                    1,
                                    0,
                                    List.of(line(1, "2026-01-01", "1")),
                                    List.of(line(1, "2026-01-01", "2")),
                                    List.of()),
                            "visible"));
        }
    }

    private static void quizzes(Map<String, Verdict.Failed> all) {
        Excerpt box = new Excerpt("quiz.md", new Position(7, 1), "- [x] b. A row store", 5);
        add(
                all,
                "wrong",
                new Fault.Answer(
                        Fault.Problem.WRONG_CHOICE,
                        List.of("b"),
                        List.of("b. A row store reads whole rows, also where two columns are asked for."),
                        Optional.of(box)));
        add(
                all,
                "wrong-two",
                new Fault.Answer(
                        Fault.Problem.WRONG_CHOICE,
                        List.of("b", "d"),
                        List.of("b. No: <b>rows</b>.", "d. Nor this\u001B[31m."),
                        Optional.of(box)));
        add(all, "incomplete", new Fault.Answer(Fault.Problem.INCOMPLETE, List.of(), List.of(), Optional.empty()));
        add(all, "too-many", new Fault.Answer(Fault.Problem.TOO_MANY, List.of("a", "b"), List.of(), Optional.of(box)));
        add(all, "unknown", new Fault.Answer(Fault.Problem.UNKNOWN_CHOICE, List.of("z"), List.of(), Optional.of(box)));
        add(
                all,
                "unclear-mark",
                new Fault.Answer(
                        Fault.Problem.UNCLEAR_MARK,
                        List.of("b"),
                        List.of(),
                        Optional.of(at(4, 3, "- [y] b. A row store", 18))));
        add(all, "no-box", new Fault.Answer(Fault.Problem.NO_BOX, List.of(), List.of(), Optional.empty()));
    }

    /** A course with a kata of each verdict, in two modules. */
    public static CourseResult mixed() {
        return course(List.of(
                result(quiz("olap-workload", "Which workload suits a column store?"), new Verdict.Passed(List.of())),
                result(query("paid-orders", "Paid orders"), new Verdict.Passed(List.of(Note.NEEDLESS_ORDER))),
                result(
                        query("revenue-by-month", "Paid revenue by month"),
                        failures().get("column-types/date-trunc")),
                result(quiz("outage-prevention", "What would have prevented the zero?"), new Verdict.Pending()),
                result(
                        kata(
                                "grain",
                                "The grain of a table",
                                "data-modeling",
                                "02-data-modeling/01-grain",
                                new Quiz("", List.of(), false)),
                        new Verdict.Broken(
                                "Table with name order does not exist!", "02-data-modeling/01-grain/proof.sql:4"))));
    }

    /** A plan's fault with {@code text} wherever a text can come from. */
    public static Fault planEverywhere(String text) {
        return PlanSamples.everywhere(text);
    }
}
