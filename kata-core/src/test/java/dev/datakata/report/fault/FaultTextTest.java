package dev.datakata.report.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTextTest {
    private static final FaultText TEXT = new FaultText("solution.sql", 10);

    /** The running text of an explanation, a line for each paragraph. */
    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).sentence().text())
                .toList();
    }

    @Test
    void what_the_author_explains_is_said_in_full_however_long_it_is() {
        String says = "b. A column store reads the two columns that are asked for. ".repeat(10) + "So it is fast.";
        Fault.Answer wrong =
                new Fault.Answer(Fault.Problem.WRONG_CHOICE, List.of("b"), List.of(says), Optional.empty());
        Verdict.Failed failed =
                new Verdict.Failed(List.of(wrong), List.of(new Diagnosis("d", says, true)), Optional.empty());

        assertThat(paragraphs(TEXT.explain(failed)).stream().filter(says::equals))
                .as("the explanation of the choice and the diagnosis")
                .hasSize(2);
    }

    @Test
    void a_text_that_is_no_number_is_not_said_to_come_from_a_cast_where_none_may_be() {
        assertThat(advice("Could not convert string 'paid' to INT32", Optional.empty()))
                .containsExactly(
                        "A text had to become a number, a date or the like: by a cast, or because it is compared or"
                                + " joined with one. `TRY_CAST(… AS …)` gives NULL where a cast fails; a text is compared with a text,"
                                + " as in `status = 'paid'`.");
        assertThat(advice("Could not convert string 'x' to INT32", at("SELECT s::INTEGER", "::INTEGER")))
                .containsExactly(
                        "The cast met a value it cannot convert. `TRY_CAST(… AS …)` gives NULL there instead.");
    }

    @Test
    void a_number_that_is_too_large_asks_for_a_wider_type() {
        for (String message : List.of(
                "Type INT128 with value 5000000000 can't be cast because the value is out of range for the destination type INT32",
                "Overflow in multiplication of INT32 (100000 * 100000)!",
                "Could not cast value 1000 to DECIMAL(3,2)")) {
            assertThat(advice(message, at("SELECT sum(x)::INTEGER", "::INTEGER")))
                    .containsExactly(
                            "The number is too large for the type it gets. A wider one holds it: `BIGINT`,"
                                    + " `HUGEINT`, or a `DECIMAL` of more digits; for a product, on a factor: `x::BIGINT * y`.");
        }
    }

    @Test
    void a_text_without_single_quotes_is_told_before_names_are_proposed() {
        String unknown = "Referenced column \"lamp\" not found in FROM clause!";
        assertThat(advice(unknown, at("WHERE item = \"lamp\"", "\"lamp\""), "item"))
                .containsExactly(
                        "Double quotes make a name of it. If a text is meant, write `'lamp'`.",
                        "Names that DuckDB knows here: `item`.");
        for (String line : List.of("WHERE item = lamp", "WHERE item IN ('desk', lamp)", "WHERE item NOT LIKE lamp")) {
            assertThat(advice(unknown, at(line, "lamp"), "item"))
                    .containsExactly(
                            "Without quotes it is a name. If a text is meant, write `'lamp'`.",
                            "Names that DuckDB knows here: `item`.");
        }
        assertThat(advice(unknown, at("SELECT sum(lamp)", "lamp"), "item"))
                .containsExactly("Names that DuckDB knows here: `item`.");
    }

    @Test
    void a_text_of_a_month_is_not_said_to_be_read_as_a_date() {
        List<Column> expected = List.of(Column.of("month", "DATE"));
        List<Column> actual = List.of(Column.of("month", "VARCHAR"));
        assertThat(paragraphs(TEXT.explain(new Fault.ColumnTypes(expected, actual, List.of(0)))))
                .containsExactly(
                        "`strftime(…)` returns text, and `date_trunc('month', …)::DATE` the first day of a month as"
                                + " a DATE. A cast reads a text such as 2026-01-31 as one, and not 2026-01.");
    }

    private static List<String> advice(String message, Optional<Excerpt> at, String... candidates) {
        return paragraphs(TEXT.explain(new Fault.Execution(message, "visible", List.of(candidates), at)));
    }

    private static Optional<Excerpt> at(String line, String marked) {
        return Optional.of(
                new Excerpt("solution.sql", new Position(1, line.indexOf(marked) + 1), line, marked.length()));
    }

    @Test
    void what_is_not_taken_is_told_with_a_way_out_that_fits() {
        String checks = "queries, each a check that returns the rows that offend";
        assertThat(forbidden("DESCRIBE", checks))
                .isEqualTo("By itself it is no query. A query may read what it tells, as in `FROM (DESCRIBE …)`.");
        assertThat(forbidden("SELECT", "statements that make tables"))
                .isEqualTo(
                        "The prompt says what the answer is made of. Take this statement out, or write it as one of those"
                                + " that are asked for.");
        assertThat(forbidden("COPY", checks)).contains("no files, no settings, no other databases");
        assertThat(forbidden("CREATE TABLE", "one query")).startsWith("A query begins with");
    }

    private static String forbidden(String found, String allowed) {
        return paragraphs(TEXT.explain(new Fault.Forbidden(found, allowed, Optional.empty())))
                .get(0);
    }
}
