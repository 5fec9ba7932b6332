package dev.datakata.report.html;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Challenge;
import dev.datakata.content.Contract;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Rules;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.Samples;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A course as a learner sees it half-way: prompts, hints, official answers and every verdict, in three modules. */
final class DemoCourse {
    static final String REFERENCE = """
            SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month,
                   sum(amount_cents) AS revenue_cents
            FROM orders
            WHERE status = 'paid' AND amount_cents < 9999
            GROUP BY 1
            ORDER BY 1
            """;

    private static final String PROMPT = """
            # Paid revenue by month

            Finance asks for one number a month: what was **paid**. Orders that were `refunded` or `cancelled` are no revenue.

            ### What counts

            - only rows with `status = 'paid'`
            - a month without a paid order has no row

            See [DuckDB's page on dates](https://duckdb.org/docs/) or the [lesson](../README.md).

            ![A bridge between two banks](bridge.svg)
            """;

    private DemoCourse() {}

    static CourseResult halfWay() {
        Map<String, Verdict.Failed> failures = Samples.failures();
        List<KataResult> katas = new ArrayList<>();
        katas.add(result(
                quiz("olap-workload", "Which workload suits a column store?", 1), new Verdict.Passed(List.of())));
        katas.add(result(
                quiz("outage-prevention", "What would have prevented the zero?", 2), failures.get("answer/wrong")));
        katas.add(result(
                query("03", "paid-orders", "Paid orders", "introduction", 1),
                new Verdict.Passed(List.of(Note.NEEDLESS_ORDER))));
        katas.add(result(
                query("04", "revenue-by-month", "Paid revenue by month", "introduction", 2),
                failures.get("rows/refunds-counted")));
        katas.add(result(
                query("01", "first-orders", "Each customer’s first order", "windows", 3),
                failures.get("column-types/two")));
        katas.add(result(
                query("02", "running-total", "A running total that survives a gap", "windows", 3),
                failures.get("syntax/misspelt")));
        katas.add(result(
                query("03", "sessions", "Sessions out of clicks", "windows", 4), failures.get("rows/all-sorts")));
        katas.add(result(
                query("04", "latest-status", "The latest status of each order", "windows", 3), new Verdict.Pending()));
        katas.add(result(query("01", "grain", "The grain of a table", "data-modeling", 2), new Verdict.Pending()));
        katas.add(result(
                query("02", "surrogate-keys", "Surrogate keys that stay", "data-modeling", 5),
                new Verdict.Broken(
                        "Table with name order does not exist!",
                        "03-data-modeling/02-surrogate-keys/reference.sql:4")));
        return new CourseResult("data-engineering", "Data engineering, kata by kata", "1.0.0", katas);
    }

    static KataResult result(Kata kata, Verdict verdict) {
        return Samples.result(kata, verdict);
    }

    static Kata query(String number, String id, String title, String module, int difficulty) {
        return query(number, id, title, module, difficulty, PROMPT);
    }

    static Kata query(String number, String id, String title, String module, int difficulty, String prompt) {
        Challenge challenge = new Query(
                new SourceFile("schema.sql", """
                        CREATE TABLE orders (
                          order_id INTEGER PRIMARY KEY,
                          ordered_at TIMESTAMP NOT NULL,
                          status VARCHAR NOT NULL,
                          amount_cents BIGINT NOT NULL
                        );
                        """),
                new Dataset("visible", Optional.empty(), List.of()),
                List.of(),
                List.of(),
                new AuthorAnswers(new SourceFile("reference.sql", REFERENCE), List.of(), List.of(), Map.of()),
                new Contract(
                        Optional.of(List.of(
                                new ContractColumn("month", Optional.of("DATE"), "first day of the month"),
                                new ContractColumn("revenue_cents", Optional.of("BIGINT"), "paid orders only"))),
                        new Contract.KeyOrder(List.of(new Contract.OrderKey("month", false, Optional.empty()))),
                        List.of("month"),
                        Contract.Names.CASE_INSENSITIVE,
                        Contract.Types.FAMILY,
                        OptionalDouble.empty()),
                Rules.none(),
                List.of(),
                List.of(),
                List.of());
        return new Kata(
                id,
                "uuid-of-" + id,
                title,
                module,
                Map.of("introduction", "01", "windows", "02").getOrDefault(module, "03") + "-" + module + "/" + number
                        + "-" + id,
                difficulty,
                "Add up what counts, and get the months, the type and the zeros right.",
                prompt,
                "",
                List.of(
                        "Two questions: which rows count, and which belong together?",
                        "`date_trunc` gives a TIMESTAMP; the contract asks for a DATE.",
                        "Filter, then group by the month, then sort."),
                challenge,
                "f");
    }

    static Kata quiz(String id, String title, int difficulty) {
        Quiz quiz = new Quiz(
                "**For which of these does a column store have the greatest advantage?**",
                List.of(
                        new Quiz.Choice("a", "One order in full, by its `order_id`.", false, "One row, every column."),
                        new Quiz.Choice(
                                "b",
                                "The number of orders without a currency, each hour.",
                                true,
                                "Right: every row, one column.")),
                false);
        return new Kata(
                id,
                "uuid-of-" + id,
                title,
                "introduction",
                "01-introduction/0" + difficulty + "-" + id,
                difficulty,
                "Two pieces of work, and one of them is made for columns.",
                "",
                "",
                List.of("Count rows and columns."),
                quiz,
                "f");
    }
}
