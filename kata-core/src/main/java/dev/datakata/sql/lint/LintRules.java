package dev.datakata.sql.lint;

import dev.datakata.source.Span;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.name.TableUse;
import dev.datakata.sql.name.TableUses;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rules that {@code rules: {forbid, require}} of {@code kata.yaml} may name. */
public final class LintRules {
    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "mean",
            "min",
            "max",
            "median",
            "mode",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "string_agg",
            "group_concat",
            "listagg",
            "list",
            "array_agg",
            "any_value",
            "first",
            "last",
            "arg_min",
            "arg_max",
            "min_by",
            "max_by",
            "bool_and",
            "bool_or",
            "quantile",
            "quantile_cont",
            "quantile_disc",
            "percentile_cont",
            "percentile_disc",
            "approx_count_distinct",
            "corr",
            "covar_pop",
            "covar_samp",
            "grouping",
            "grouping_id",
            "count_if",
            "countif",
            "product",
            "bit_and",
            "bit_or",
            "bit_xor",
            "entropy",
            "skewness",
            "kurtosis",
            "histogram",
            "regr_slope",
            "regr_intercept",
            "favg",
            "fsum",
            "approx_quantile",
            "sum_no_overflow",
            "count_star");

    private static final List<LintRule> RULES = List.of(
            rule("select-star", "SELECT *", LintRules::selectStar),
            rule("order-by-ordinal", "ORDER BY a column's number", LintRules::orderByOrdinal),
            rule(
                    "comma-join",
                    "a comma between tables",
                    sql -> TableUses.commaJoins(sql).stream().findFirst()),
            tokens(
                    "natural-join",
                    "NATURAL JOIN",
                    (t, i) -> word(t, i, "NATURAL") && anyWord(t, i + 1, "JOIN", "INNER", "LEFT", "RIGHT", "FULL")),
            tokens("right-join", "RIGHT JOIN", (t, i) -> word(t, i, "RIGHT") && anyWord(t, i + 1, "JOIN", "OUTER")),
            tokens("distinct", "SELECT DISTINCT", (t, i) -> word(t, i, "DISTINCT") && word(t, i - 1, "SELECT")),
            tokens(
                    "limit",
                    "LIMIT",
                    (t, i) -> word(t, i, "LIMIT") || (word(t, i, "FETCH") && anyWord(t, i + 1, "FIRST", "NEXT"))),
            rule("subquery", "a subquery", LintRules::subquery),
            new CorrelatedSubquery(),
            tokens("cte", "WITH", LintRules::startsCte),
            tokens(
                    "window-function",
                    "a window function",
                    (t, i) -> word(t, i, "OVER") && (symbol(t, i - 1, ")") || anyWord(t, i - 1, "NULLS"))),
            tokens(
                    "union-instead-of-union-all",
                    "UNION without ALL",
                    (t, i) -> word(t, i, "UNION") && !word(t, i + 1, "ALL")),
            tokens(
                    "not-in-subquery",
                    "NOT IN with a subquery",
                    (t, i) -> word(t, i, "NOT")
                            && word(t, i + 1, "IN")
                            && symbol(t, i + 2, "(")
                            && anyWord(t, i + 3, "SELECT", "WITH", "FROM")),
            rule("having-without-aggregate", "HAVING without an aggregate", LintRules::havingWithoutAggregate),
            rule(
                    "quoted-identifier",
                    "a name in double quotes",
                    sql -> first(sql, (t, i) -> t.get(i).kind() == TokenKind.QUOTED_NAME)),
            rule("literal-only", "a query that reads no table", LintRules::literalOnly));

    private LintRules() {}

    /** The rule of that id; empty for an id that names none. */
    public static Optional<LintRule> find(String id) {
        int colon = id.indexOf(':');
        if (colon < 0) {
            return RULES.stream().filter(r -> r.id().equals(id)).findFirst();
        }
        String argument = id.substring(colon + 1).strip();
        String name = argument.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (id.substring(0, colon)) {
            case "uses-table" -> Optional.of(rule(id, "the table " + argument, sql -> usesTable(sql, name)));
            case "uses-function" -> Optional.of(rule(id, "the function " + argument, sql -> usesFunction(sql, name)));
            default -> Optional.empty();
        };
    }

    /** All ids, those with an argument as {@code uses-table:<name>}. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>(RULES.stream().map(LintRule::id).toList());
        ids.add("uses-table:<name>");
        ids.add("uses-function:<name>");
        return List.copyOf(ids);
    }

    private static LintRule rule(String id, String summary, Function<ParsedSql, Optional<Span>> search) {
        return new TokenRule(id, summary, search);
    }

    private static LintRule tokens(String id, String summary, BiPredicate<List<SqlToken>, Integer> matches) {
        return new TokenRule(id, summary, sql -> first(sql, matches));
    }

    private static Optional<Span> first(ParsedSql sql, BiPredicate<List<SqlToken>, Integer> matches) {
        List<SqlToken> tokens = sql.tokens().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (matches.test(tokens, i)) {
                return Optional.of(tokens.get(i).span());
            }
        }
        return Optional.empty();
    }

    private static boolean word(List<SqlToken> tokens, int i, String word) {
        return anyWord(tokens, i, word);
    }

    /** Whether token {@code i} is one of those keywords; one behind a dot or AS is a mere name. */
    private static boolean anyWord(List<SqlToken> tokens, int i, String... words) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).isAny(words)
                && !(i > 0
                        && (tokens.get(i - 1).isSymbol(".") || tokens.get(i - 1).is("AS")));
    }

    private static boolean symbol(List<SqlToken> tokens, int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    /** {@code SELECT *}, {@code t.*} and a FROM that stands for it; the star of EXISTS (SELECT * …) picks no columns and is none. */
    private static Optional<Span> selectStar(ParsedSql sql) {
        return first(sql, (t, i) -> {
            if (word(t, i, "FROM") && (i == 0 || symbol(t, i - 1, "(") || symbol(t, i - 1, ";"))) {
                return !selectFollows(t, i) && !isExtraction(t, i);
            }
            if (!symbol(t, i, "*")) {
                return false;
            }
            boolean afterSelect = anyWord(t, i - 1, "SELECT", "DISTINCT") && !symbol(t, i - 1, "(");
            if (afterSelect) {
                return !(word(t, i - 1, "SELECT") && symbol(t, i - 2, "(") && word(t, i - 3, "EXISTS"));
            }
            return symbol(t, i - 1, ",")
                    || symbol(t, i - 1, ".")
                    || (symbol(t, i - 1, "(") && anyWord(t, i - 2, "COLUMNS"));
        });
    }

    private static boolean selectFollows(List<SqlToken> tokens, int from) {
        int depth = tokens.get(from).depth();
        for (int i = from + 1; i < tokens.size() && tokens.get(i).depth() >= depth; i++) {
            if (tokens.get(i).depth() == depth
                    && (tokens.get(i).isSymbol(";") || tokens.get(i).isSymbol(")"))) {
                return false;
            }
            if (tokens.get(i).depth() == depth && tokens.get(i).is("SELECT")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExtraction(List<SqlToken> tokens, int i) {
        return anyWord(tokens, i - 2, "TRIM");
    }

    private static Optional<Span> orderByOrdinal(ParsedSql sql) {
        return first(sql, (t, i) -> {
            if (t.get(i).kind() != TokenKind.NUMBER) {
                return false;
            }
            int depth = t.get(i).depth();
            boolean itemStart = symbol(t, i - 1, ",") || word(t, i - 1, "BY");
            boolean itemEnd = i + 1 >= t.size()
                    || t.get(i + 1).depth() < depth
                    || anyWord(
                            t,
                            i + 1,
                            "ASC",
                            "DESC",
                            "NULLS",
                            "LIMIT",
                            "OFFSET",
                            "FETCH",
                            "UNION",
                            "EXCEPT",
                            "INTERSECT")
                    || symbol(t, i + 1, ",")
                    || symbol(t, i + 1, ";")
                    || symbol(t, i + 1, ")");
            if (!itemStart || !itemEnd) {
                return false;
            }
            for (int k = i - 1; k >= 0 && t.get(k).depth() >= depth; k--) {
                if (t.get(k).depth() != depth) {
                    continue;
                }
                if (word(t, k, "BY")) {
                    return word(t, k - 1, "ORDER") && belongsToQuery(t, k - 1);
                }
                if (anyWord(t, k, "SELECT", "FROM", "WHERE", "HAVING", "LIMIT", "VALUES")) {
                    return false;
                }
            }
            return false;
        });
    }

    /** Whether what stands at {@code i} is a query's own clause and not one inside OVER (…) or a call. */
    private static boolean belongsToQuery(List<SqlToken> tokens, int i) {
        int depth = tokens.get(i).depth();
        for (int k = i - 1; k >= 0; k--) {
            if (tokens.get(k).depth() < depth) {
                return k + 1 < tokens.size()
                        && (tokens.get(k + 1).isAny("SELECT", "WITH", "FROM", "VALUES")
                                || tokens.get(k + 1).isSymbol("("));
            }
        }
        return true;
    }

    /** A query in parentheses that is neither a CTE's body nor a branch of a set operation nor the whole statement. */
    static Optional<Span> subquery(ParsedSql sql) {
        return first(sql, (t, i) -> {
            if (!symbol(t, i, "(") || i + 1 >= t.size() || !t.get(i + 1).isAny("SELECT", "WITH", "FROM")) {
                return false;
            }
            int before = i - 1;
            while (symbol(t, before, "(")) {
                before--;
            }
            if (before < 0
                    || symbol(t, before, ";")
                    || t.get(before).isAny("AS", "MATERIALIZED", "UNION", "EXCEPT", "INTERSECT")) {
                return false;
            }
            boolean setOperation = t.get(before).is("ALL") && anyWord(t, before - 1, "UNION", "EXCEPT", "INTERSECT");
            boolean firstBranch =
                    symbol(t, before, ")") && t.get(before).depth() == t.get(i).depth() && followsWith(t, i);
            return !setOperation && !firstBranch;
        });
    }

    private static boolean followsWith(List<SqlToken> tokens, int i) {
        int depth = tokens.get(i).depth();
        for (int k = i - 1; k >= 0 && tokens.get(k).depth() >= depth; k--) {
            if (tokens.get(k).depth() == depth && tokens.get(k).isAny("SELECT", "FROM", "WHERE")) {
                return false;
            }
            if (tokens.get(k).depth() == depth && tokens.get(k).is("WITH")) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsCte(List<SqlToken> tokens, int i) {
        if (!word(tokens, i, "WITH")) {
            return false;
        }
        int name = word(tokens, i + 1, "RECURSIVE") ? i + 2 : i + 1;
        return name + 1 < tokens.size()
                && tokens.get(name).isName()
                && (tokens.get(name + 1).is("AS")
                        || tokens.get(name + 1).isSymbol("(")
                        || tokens.get(name + 1).is("USING"));
    }

    /** A HAVING that calls no aggregate and names no output column, which may be one. */
    private static Optional<Span> havingWithoutAggregate(ParsedSql sql) {
        return first(sql, (t, i) -> {
            if (!word(t, i, "HAVING")) {
                return false;
            }
            int depth = t.get(i).depth();
            for (int k = i + 1; k < t.size() && t.get(k).depth() >= depth; k++) {
                SqlToken token = t.get(k);
                boolean ends = token.depth() == depth
                        && (anyWord(
                                        t,
                                        k,
                                        "QUALIFY",
                                        "WINDOW",
                                        "ORDER",
                                        "LIMIT",
                                        "OFFSET",
                                        "FETCH",
                                        "UNION",
                                        "EXCEPT",
                                        "INTERSECT")
                                || token.isSymbol(";")
                                || token.isSymbol(")"));
                if (ends) {
                    return true;
                }
                boolean aggregate = token.isName() && AGGREGATES.contains(token.name()) && symbol(t, k + 1, "(");
                if (aggregate || (token.isName() && isAlias(t, token.name()))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean isAlias(List<SqlToken> tokens, String name) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean implicit = symbol(tokens, i - 1, ")")
                    && i + 1 < tokens.size()
                    && (symbol(tokens, i + 1, ",") || tokens.get(i + 1).is("FROM"));
            if (tokens.get(i).isName()
                    && tokens.get(i).name().equals(name)
                    && (tokens.get(i - 1).is("AS") || implicit)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Span> literalOnly(ParsedSql sql) {
        List<SqlToken> tokens = sql.tokens().tokens();
        if (tokens.isEmpty() || !TableUses.of(sql).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                tokens.get(0).span().start(),
                tokens.get(tokens.size() - 1).span().end()));
    }

    private static Optional<Span> usesTable(ParsedSql sql, String name) {
        return TableUses.of(sql).stream()
                .filter(u -> u.name().equals(name)
                        || u.schema()
                                .map(s -> s + "." + u.name())
                                .filter(name::equals)
                                .isPresent())
                .map(TableUse::span)
                .findFirst();
    }

    private static Optional<Span> usesFunction(ParsedSql sql, String name) {
        return first(
                sql,
                (t, i) -> t.get(i).isName()
                        && t.get(i).name().equals(name)
                        && (symbol(t, i + 1, "(") || name.startsWith("current_"))
                        && !anyWord(t, i - 1, "INTO", "TABLE", "FROM", "JOIN", "WITH", "RECURSIVE"));
    }
}
