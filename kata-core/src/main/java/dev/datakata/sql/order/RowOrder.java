package dev.datakata.sql.order;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.List;
import java.util.Set;

/** Whether a query can tell in which order the rows of its tables were inserted. Read from the tokens. */
public final class RowOrder {
    /** Words that take one of several rows, or count them, as they come; and those of constructs that nobody has looked at here. */
    private static final String[] TELLING = {
        "LIMIT",
        "OFFSET",
        "FETCH",
        "TOP",
        "QUALIFY",
        "SAMPLE",
        "TABLESAMPLE",
        "RECURSIVE",
        "PIVOT",
        "UNPIVOT",
        "PIVOT_WIDER",
        "PIVOT_LONGER",
        "ASOF",
        "POSITIONAL",
        "LATERAL",
        "ROWID",
        // of texts that count as equal the first one stands for all
        "COLLATE",
        // a frame of rows cuts ties; one of values does not
        "ROWS"
    };

    /** Functions of one row's values, and aggregates and windows whose result is the same in every order of the rows. */
    private static final Set<String> BLIND = Set.of(
            "abs",
            "avg",
            "bool_and",
            "bool_or",
            "cast",
            "ceil",
            "ceiling",
            "char_length",
            "coalesce",
            "concat",
            "concat_ws",
            "contains",
            "count",
            "count_if",
            "countif",
            "cume_dist",
            "date_diff",
            "date_part",
            "date_trunc",
            "datediff",
            "datepart",
            "datetrunc",
            "day",
            "dayofweek",
            "decimal",
            "dense_rank",
            "ends_with",
            "exists",
            "extract",
            "floor",
            "greatest",
            "hour",
            "if",
            "ifnull",
            "instr",
            "isodow",
            "last_day",
            "least",
            "left",
            "length",
            "lower",
            "ltrim",
            "make_date",
            "max",
            "median",
            "min",
            "minute",
            "mod",
            "month",
            "monthname",
            "dayname",
            "nullif",
            "numeric",
            "percent_rank",
            "position",
            "quarter",
            "rank",
            "replace",
            "right",
            "round",
            "rtrim",
            "second",
            "starts_with",
            "stddev",
            "strftime",
            "strpos",
            "substr",
            "substring",
            "sum",
            "trim",
            "trunc",
            "try_cast",
            "upper",
            "varchar",
            "week",
            "year");

    /** Words before an opening parenthesis that call nothing. */
    private static final Set<String> SYNTAX = Set.of(
            "all",
            "and",
            "any",
            "as",
            "between",
            "by",
            "case",
            "distinct",
            "else",
            "escape",
            "except",
            "filter",
            "from",
            "having",
            "in",
            "intersect",
            "join",
            "like",
            "materialized",
            "not",
            "on",
            "or",
            "over",
            "select",
            "some",
            "then",
            "union",
            "using",
            "values",
            "when",
            "where");

    private RowOrder() {}

    /**
     * Whether the result, as a multiset of rows, is certain to be the same in whatever order rows were inserted: nothing in the text limits, numbers or picks
     * rows, and every function that it calls is known not to look at their order. False is no answer. Views and macros are not looked into.
     */
    public static boolean isBlindTo(ParsedSql sql) {
        List<SqlToken> tokens = sql.tokens().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            boolean known = !called || !token.isName() || isKnown(token);
            boolean picks = token.is("DISTINCT")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("ON");
            if (!known || picks || token.isAny(TELLING) || token.name().equals("rowid")) {
                return false;
            }
        }
        return sql.tokens().complete();
    }

    private static boolean isKnown(SqlToken token) {
        return BLIND.contains(token.name()) || (token.kind() == TokenKind.WORD && SYNTAX.contains(token.name()));
    }
}
