package dev.datakata.report.fault;

import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.source.Excerpt;
import dev.datakata.verdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to do about a refusal of the engine's, where its own words (DuckDB 2.0) do not say it to a learner. */
final class EngineAdvice {
    private static final Paragraph NOTHING_ELSE = Paragraph.of(
            "An answer works on the kata's tables and on nothing else: no files, no settings, no other databases.");

    /** The end of a text before what something is compared with. */
    private static final Pattern COMPARES =
            Pattern.compile("(?:[=<>]|\\bI?LIKE|\\bIN\\s*\\([^()]*)\\s*$", Pattern.CASE_INSENSITIVE);

    private EngineAdvice() {}

    /** Statements that reach outside, or try to. */
    private static final Set<String> OUTSIDE =
            Set.of("ATTACH", "CALL", "COPY", "DETACH", "EXPORT", "IMPORT", "INSTALL", "LOAD", "PRAGMA", "SET", "USE");

    /** What tells of a table without being a query. */
    private static final Set<String> SHOWS = Set.of("DESC", "DESCRIBE", "SHOW", "SUMMARIZE");

    static Paragraph onForbidden(Fault.Forbidden fault) {
        // a function or view of the engine's comes in small letters, a kind of statement in capitals
        boolean outside = !fault.found().equals(fault.found().toUpperCase(Locale.ROOT))
                || OUTSIDE.stream().anyMatch(word -> (fault.found() + " ").startsWith(word + " "));
        if (outside || fault.allowed().isBlank()) {
            return NOTHING_ELSE;
        }
        if (fault.allowed().startsWith("queries")
                && SHOWS.contains(fault.found().toUpperCase(Locale.ROOT))) {
            return Paragraph.of("By itself it is no query. A query may read what it tells, as in `FROM (DESCRIBE …)`.");
        }
        return fault.allowed().equals("one query")
                ? Paragraph.of(
                        "A query begins with `SELECT`, `WITH` or `FROM`, and leaves tables and their rows as they are.")
                : Paragraph.of(
                        "The prompt says what the answer is made of. Take this statement out, or write it as one of"
                                + " those that are asked for.");
    }

    static Paragraph onSyntax(Fault.Syntax fault) {
        return fault.engineMessage().startsWith("unterminated")
                ? Paragraph.of("It opens at the mark and nothing closes it. A quote inside of quotes is written twice,"
                        + " as in `'it''s'`.")
                : Paragraph.of(
                        "DuckDB could read the text before the mark. The mistake is at the mark, before it, or something"
                                + " is missing right behind it; a comma or a parenthesis too many or too few and a misspelt"
                                + " keyword are the usual causes.");
    }

    static List<Paragraph> onExecution(Fault.Execution fault) {
        List<Paragraph> advice = new ArrayList<>();
        String message = fault.engineMessage();
        String marked = fault.at().map(EngineAdvice::marked).orElse("");
        if (message.startsWith("Referenced column")) {
            // first: who forgot the quotes does not look for a name
            quotes(marked, fault.at(), advice);
        }
        candidates(fault.candidates(), advice);
        if (isTooLarge(message)) {
            advice.add(Paragraph.of(
                    "The number is too large for the type it gets. A wider one holds it: `BIGINT`, `HUGEINT`,"
                            + " or a `DECIMAL` of more digits; for a product, on a factor: `x::BIGINT * y`."));
        } else if (isConversion(message)) {
            advice.add(
                    isCast(marked)
                            ? Paragraph.of(
                                    "The cast met a value it cannot convert. `TRY_CAST(… AS …)` gives NULL there instead.")
                            : Paragraph.of(
                                    "A text had to become a number, a date or the like: by a cast, or because it is compared or"
                                            + " joined with one. `TRY_CAST(… AS …)` gives NULL where a cast fails; a text is"
                                            + " compared with a text, as in `status = 'paid'`."));
        } else if (message.contains("must appear in the GROUP BY clause")) {
            advice.add(Paragraph.of(
                    "Each output column is either in `GROUP BY` or inside an aggregate such as `sum(…)`."));
        } else if (message.startsWith("Division by zero")) {
            advice.add(Paragraph.of("`x / nullif(y, 0)` gives NULL where `y` is 0."));
        } else if (message.startsWith("Values were not provided")) {
            advice.add(
                    Paragraph.of(
                            "`?` and `$name` stand for values that somebody hands over, and here nobody does. Write the value."));
        } else if (message.startsWith("The columns depend on the rows")) {
            advice.add(Paragraph.of("`PIVOT` makes a column of each value it finds. List those that are asked for,"
                    + " as in `ON status IN ('open', 'closed')`."));
        } else if (message.contains("has been disabled by configuration")
                || message.contains("disabled through configuration")) {
            advice.add(NOTHING_ELSE);
        }
        return advice;
    }

    private static void candidates(List<String> candidates, List<Paragraph> advice) {
        if (candidates.isEmpty() || candidates.get(0).startsWith("\"")) {
            // an operator has dozens of signatures, and the engine has said which types it met
            return;
        }
        advice.add(Paragraph.of(
                candidates.get(0).contains("(")
                        ? "DuckDB knows it with these arguments: {}."
                        : "Names that DuckDB knows here: {}.",
                Words.names(candidates)));
    }

    private static boolean isConversion(String message) {
        return message.startsWith("Could not convert ")
                || message.startsWith("invalid date field format")
                || message.startsWith("invalid timestamp field format")
                || message.startsWith("date field value out of range");
    }

    private static boolean isTooLarge(String message) {
        return message.startsWith("Overflow in ")
                || message.startsWith("Could not cast value ")
                || message.contains("can't be cast because the value is out of range");
    }

    private static boolean isCast(String marked) {
        return marked.startsWith("::") || marked.toUpperCase(Locale.ROOT).startsWith("CAST");
    }

    /** What stands over the mark. */
    private static String marked(Excerpt at) {
        String line = at.line();
        int start = start(at);
        int width = Math.min(at.width(), line.codePointCount(start, line.length()));
        return line.substring(start, line.offsetByCodePoints(start, width));
    }

    /** Where in its line the mark begins. */
    private static int start(Excerpt at) {
        String line = at.line();
        return line.offsetByCodePoints(0, Math.min(at.position().column() - 1, line.codePointCount(0, line.length())));
    }

    /** Whether what stands over the mark is what something is compared with. */
    private static boolean isCompared(Excerpt at) {
        return COMPARES.matcher(at.line().substring(0, start(at))).find();
    }

    private static void quotes(String marked, Optional<Excerpt> at, List<Paragraph> advice) {
        if (marked.matches("\"[^\"]*\"")) {
            advice.add(Paragraph.of(
                    "Double quotes make a name of it. If a text is meant, write {}.",
                    "'" + marked.substring(1, marked.length() - 1).replace("'", "''") + "'"));
        } else if (marked.matches("[\u2018\u2019\u201C\u201D\u201E\u00B4`].*")) {
            advice.add(Paragraph.of(
                    "{} is no quote to DuckDB. A text stands between two {}.", marked.substring(0, 1), "'"));
        } else if (marked.matches("\\w+") && at.filter(EngineAdvice::isCompared).isPresent()) {
            advice.add(Paragraph.of("Without quotes it is a name. If a text is meant, write {}.", "'" + marked + "'"));
        }
    }
}
