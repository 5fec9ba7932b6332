package dev.datakata.mutation;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Mutants by exchanging single words and signs, for queries without a tree that can be trusted. */
final class TokenMutation {
    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("<", List.of("<=", ">")),
            Map.entry("<=", List.of("<", ">=")),
            Map.entry(">", List.of(">=", "<")),
            Map.entry(">=", List.of(">", "<=")),
            Map.entry("=", List.of("<>")),
            Map.entry("<>", List.of("=")),
            Map.entry("!=", List.of("=")),
            Map.entry("+", List.of("-")),
            Map.entry("-", List.of("+")),
            Map.entry("/", List.of("*")),
            Map.entry("//", List.of("*", "/")));

    private static final Map<String, List<String>> FUNCTIONS = Map.ofEntries(
            Map.entry("sum", List.of("avg", "max")),
            Map.entry("avg", List.of("sum", "max")),
            Map.entry("min", List.of("max")),
            Map.entry("max", List.of("min")),
            Map.entry("row_number", List.of("rank")),
            Map.entry("rank", List.of("dense_rank", "row_number")),
            Map.entry("dense_rank", List.of("rank")),
            Map.entry("lag", List.of("lead")),
            Map.entry("lead", List.of("lag")),
            Map.entry("first_value", List.of("last_value")),
            Map.entry("last_value", List.of("first_value")),
            Map.entry("lower", List.of("upper")),
            Map.entry("upper", List.of("lower")));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("and", List.of("OR")),
            Map.entry("or", List.of("AND")),
            Map.entry("asc", List.of("DESC")),
            Map.entry("desc", List.of("ASC")),
            Map.entry("semi", List.of("ANTI")),
            Map.entry("anti", List.of("SEMI")),
            Map.entry("left", List.of("INNER", "FULL")),
            Map.entry("right", List.of("INNER", "FULL")),
            Map.entry("full", List.of("LEFT", "INNER")),
            Map.entry("inner", List.of("LEFT")),
            Map.entry("intersect", List.of("EXCEPT")),
            Map.entry("except", List.of("INTERSECT")));

    private final SqlTokens text;
    private final List<SqlToken> tokens;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private TokenMutation(SqlTokens text) {
        this.text = text;
        this.tokens = text.tokens();
        seen.add(Mutator.meaning(text.text()));
    }

    static List<Mutant> mutants(SqlTokens text) {
        return text.complete() && text.statements().size() == 1 ? new TokenMutation(text).mutate() : List.of();
    }

    private List<Mutant> mutate() {
        boolean recursive = tokens.stream().anyMatch(t -> t.is("RECURSIVE"));
        for (int i = 0; i < tokens.size() && !recursive; i++) {
            SqlToken token = tokens.get(i);
            if (i > 0 && (tokens.get(i - 1).isSymbol(".") || tokens.get(i - 1).is("AS"))) {
                continue;
            }
            if (token.kind() == TokenKind.OPERATOR) {
                for (String other : SIGNS.getOrDefault(token.text(), List.of())) {
                    exchange("relational", i, other);
                }
            } else if (token.kind() == TokenKind.NUMBER) {
                number(i);
            } else if (token.kind() == TokenKind.WORD) {
                word(i);
            }
        }
        return mutants;
    }

    private void number(int i) {
        if (!tokens.get(i).text().matches("[0-9]{1,15}") || isOrdinal(i)) {
            return;
        }
        boolean limit = i > 0 && tokens.get(i - 1).isAny("LIMIT", "FIRST", "NEXT");
        boolean offset = i > 0 && tokens.get(i - 1).is("OFFSET");
        long number = Long.parseLong(tokens.get(i).text());
        String operator = limit ? "limit" : offset ? "offset" : "constant";
        exchange(operator, i, Long.toString(number + 1));
        if (number > (limit ? 1 : 0)) {
            exchange(operator, i, Long.toString(number - 1));
        }
    }

    private boolean isOrdinal(int i) {
        return i > 0 && tokens.get(i - 1).is("BY");
    }

    private void word(int i) {
        SqlToken token = tokens.get(i);
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
        if (called && FUNCTIONS.containsKey(word)) {
            for (String other : FUNCTIONS.get(word)) {
                exchange("aggregate", i, other);
            }
        } else if (word.equals("distinct") && !(i > 0 && tokens.get(i - 1).isAny("IS", "NOT"))) {
            boolean on = i + 1 < tokens.size() && tokens.get(i + 1).is("ON");
            if (!on) {
                cut("distinct", "without DISTINCT", i, i);
            }
        } else if (word.equals("not")) {
            cut("not", "without NOT", i, i);
        } else if (word.equals("union")) {
            if (i + 1 < tokens.size() && tokens.get(i + 1).is("ALL")) {
                cut("set-operation", "with UNION where UNION ALL belongs", i + 1, i + 1);
            } else {
                exchange("set-operation", i, "UNION ALL");
            }
        } else if (word.equals("where") || word.equals("having") || word.equals("qualify")) {
            condition(i);
        } else if (word.equals("and") && isBetween(i)) {
            return;
        } else if (WORDS.containsKey(word) && !(called && !word.equals("and") && !word.equals("or"))) {
            for (String other : WORDS.get(word)) {
                exchange("word", i, other);
            }
        }
    }

    private boolean isBetween(int and) {
        int depth = tokens.get(and).depth();
        for (int i = and - 1; i >= 0 && tokens.get(i).depth() >= depth; i--) {
            if (tokens.get(i).depth() == depth
                    && tokens.get(i).isAny("AND", "OR", "WHERE", "ON", "HAVING", "WHEN", "QUALIFY")) {
                return false;
            }
            if (tokens.get(i).depth() == depth && tokens.get(i).is("BETWEEN")) {
                return true;
            }
        }
        return false;
    }

    /** Drops the condition behind WHERE, HAVING or QUALIFY as a whole, and each of the parts that AND joins. */
    private void condition(int keyword) {
        int depth = tokens.get(keyword).depth();
        int end = keyword + 1;
        List<Integer> ands = new ArrayList<>();
        boolean or = false;
        while (end < tokens.size() && tokens.get(end).depth() >= depth && !endsCondition(end, depth)) {
            if (tokens.get(end).depth() == depth && tokens.get(end).is("AND") && !isBetween(end)) {
                ands.add(end);
            }
            or |= tokens.get(end).depth() == depth && tokens.get(end).is("OR");
            end++;
        }
        if (end == keyword + 1) {
            return;
        }
        if (ands.isEmpty() || or) {
            cut("dropped-condition", "without the condition " + quoted(keyword + 1, end - 1), keyword, end - 1);
            return;
        }
        for (int i = 0; i <= ands.size(); i++) {
            int from = i == 0 ? keyword + 1 : ands.get(i - 1) + 1;
            int to = i == ands.size() ? end - 1 : ands.get(i) - 1;
            cut(
                    "dropped-condition",
                    "without the condition " + quoted(from, to),
                    i == 0 ? from : from - 1,
                    i == 0 ? to + 1 : to);
        }
    }

    private boolean endsCondition(int i, int depth) {
        SqlToken token = tokens.get(i);
        return token.depth() == depth
                && (token.isSymbol(")")
                        || token.isSymbol(";")
                        || token.isAny(
                                "GROUP",
                                "HAVING",
                                "WINDOW",
                                "QUALIFY",
                                "ORDER",
                                "LIMIT",
                                "OFFSET",
                                "FETCH",
                                "UNION",
                                "INTERSECT",
                                "EXCEPT",
                                "SELECT",
                                "USING"));
    }

    private String quoted(int from, int to) {
        return "`" + text.textOf(tokens.subList(from, to + 1)).replaceAll("\\s+", " ") + "`";
    }

    private void exchange(String operator, int i, String other) {
        SqlToken token = tokens.get(i);
        String sql = text.text().substring(0, token.span().start())
                + other
                + text.text().substring(token.span().end());
        add(sql, operator, "with `" + other + "` where `" + token.text() + "` belongs", i);
    }

    private void cut(String operator, String description, int from, int to) {
        String sql = text.text().substring(0, tokens.get(from).span().start())
                + text.text().substring(tokens.get(to).span().end());
        add(sql, operator, description, from);
    }

    private void add(String sql, String operator, String description, int at) {
        if (seen.add(Mutator.meaning(sql))) {
            mutants.add(new Mutant(sql, operator, description, tokens.get(at).span()));
        }
    }
}
