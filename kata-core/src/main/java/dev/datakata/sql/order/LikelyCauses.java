package dev.datakata.sql.order;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What in a statement may make its result vary from run to run. */
public final class LikelyCauses {
    private static final Set<String> RANDOM =
            Set.of("random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "setseed");
    private static final Set<String> CLOCK = Set.of(
            "now",
            "today",
            "get_current_timestamp",
            "get_current_time",
            "transaction_timestamp",
            "current_localtimestamp",
            "current_localtime",
            "age");
    private static final Set<String> CLOCK_WORDS =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");
    private static final Set<String> RANKING =
            Set.of("row_number", "lag", "lead", "first_value", "last_value", "nth_value", "ntile");
    private static final Set<String> ANY_VALUE = Set.of(
            "any_value",
            "arbitrary",
            "first",
            "last",
            "arg_min",
            "arg_max",
            "argmin",
            "argmax",
            "min_by",
            "max_by",
            "mode",
            "arg_min_null",
            "arg_max_null");
    private static final Set<String> LISTS = Set.of("list", "array_agg", "string_agg", "group_concat", "listagg");

    private LikelyCauses() {}

    /** Something that may vary, in the order a message should name them. */
    public enum Cause {
        /** {@code random()}, {@code uuid()}, sampling. */
        RANDOM,
        /** {@code now()}, {@code current_date} and their kin. */
        CLOCK,
        /** LIMIT or FETCH: which of the tied rows come is open. */
        LIMIT,
        /** row_number, lag, first_value and their kin over a tie. */
        RANKING_WINDOW,
        /** any_value, first, last, arg_min, arg_max, DISTINCT ON: one of several rows is taken. */
        ANY_VALUE,
        /** list, array_agg, string_agg, group_concat without an ORDER BY inside. */
        LIST_ORDER
    }

    /** The causes that the text holds, by their words; a hint for a message, never a verdict. Iterates in the order of {@link Cause}. */
    public static Set<Cause> of(ParsedSql sql) {
        List<SqlToken> tokens = sql.tokens().tokens();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (!token.isName() || QueryText.isLabel(tokens, i)) {
                continue;
            }
            String name = token.name();
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            if ((called && RANDOM.contains(name)) || token.isAny("TABLESAMPLE") || isSample(tokens, i)) {
                causes.add(Cause.RANDOM);
            } else if ((called && CLOCK.contains(name))
                    || (!called && token.kind() == TokenKind.WORD && CLOCK_WORDS.contains(name))) {
                causes.add(Cause.CLOCK);
            } else if (token.isAny("LIMIT", "FETCH")) {
                causes.add(Cause.LIMIT);
            } else if (called && RANKING.contains(name)) {
                causes.add(Cause.RANKING_WINDOW);
            } else if ((called && ANY_VALUE.contains(name)) || isDistinctOn(tokens, i)) {
                causes.add(Cause.ANY_VALUE);
            } else if (called && LISTS.contains(name) && !ordersInside(tokens, i + 1)) {
                causes.add(Cause.LIST_ORDER);
            }
        }
        return Collections.unmodifiableSet(causes);
    }

    private static boolean isSample(List<SqlToken> tokens, int i) {
        return tokens.get(i).is("SAMPLE") && i > 0 && tokens.get(i - 1).is("USING");
    }

    private static boolean isDistinctOn(List<SqlToken> tokens, int i) {
        return tokens.get(i).is("DISTINCT")
                && i > 0
                && tokens.get(i - 1).is("SELECT")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is("ON");
    }

    /** Whether an ORDER BY stands in the call's own parentheses or in the WITHIN GROUP behind them. */
    private static boolean ordersInside(List<SqlToken> tokens, int open) {
        int close = QueryText.afterParentheses(tokens, open);
        int depth = tokens.get(open).depth();
        boolean inside = tokens.subList(open, close).stream().anyMatch(t -> t.depth() == depth + 1 && t.is("ORDER"));
        return inside || (close < tokens.size() && tokens.get(close).is("WITHIN"));
    }
}
