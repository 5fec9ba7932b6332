package dev.datakata.sql.name;

import dev.datakata.source.Span;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the places of one statement where a table stands: behind FROM, JOIN, INTO and their kin, and behind the commas of a FROM. */
final class TableScan {
    /** Words that end a FROM at their own depth. */
    private static final String[] FROM_ENDS = {
        "WHERE",
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
        "SET",
        "RETURNING",
        "VALUES",
        "WHEN"
    };

    /** Words that are no alias behind a table. */
    private static final Set<String> NO_ALIAS = Set.of(
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "semi",
            "anti",
            "asof",
            "positional",
            "on",
            "using",
            "where",
            "group",
            "having",
            "window",
            "qualify",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "select",
            "set",
            "returning",
            "values",
            "when",
            "tablesample",
            "pivot",
            "unpivot",
            "default",
            "with",
            "lateral",
            "at",
            "cascade",
            "restrict",
            "add",
            "drop",
            "alter",
            "rename",
            "do",
            "by",
            "in",
            "to",
            "outer");

    /** Functions whose parentheses hold a FROM that names no table. */
    private static final Set<String> FROM_FUNCTIONS =
            Set.of("extract", "trim", "substring", "overlay", "position", "date_part");

    private final List<SqlToken> tokens;
    private final List<TableUse> uses = new ArrayList<>();
    private final Set<Integer> fromDepths = new HashSet<>();
    private final List<CteName> ctes = new ArrayList<>();
    private final List<Span> commas = new ArrayList<>();

    /** A CTE's name and the offsets between which it hides tables of that name. */
    private record CteName(String name, int from, int to) {}

    private TableScan(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static List<TableUse> of(SqlTokens text) {
        List<TableUse> uses = new ArrayList<>();
        for (List<SqlToken> statement : text.statements()) {
            uses.addAll(new TableScan(statement).scan());
        }
        return List.copyOf(uses);
    }

    /** The commas that join two tables or subqueries; those before LATERAL and table functions are none. */
    static List<Span> commaJoins(SqlTokens text) {
        List<Span> commas = new ArrayList<>();
        for (List<SqlToken> statement : text.statements()) {
            TableScan scan = new TableScan(statement);
            scan.scan();
            commas.addAll(scan.commas);
        }
        return List.copyOf(commas);
    }

    private List<TableUse> scan() {
        findCtes();
        boolean expected = false;
        int i = 0;
        while (i < tokens.size()) {
            SqlToken token = tokens.get(i);
            int depth = token.depth();
            boolean label = i > 0
                    && (tokens.get(i - 1).isSymbol(".") || tokens.get(i - 1).is("AS"));
            if (token.isSymbol("(")) {
                expected = enter(i, expected);
            } else if (token.isSymbol(")")) {
                expected = false;
            } else if (token.isSymbol(",")) {
                expected = fromDepths.contains(depth);
                if (expected && joinsTable(i + 1)) {
                    commas.add(token.span());
                }
            } else if (label) {
                expected = false;
            } else if (token.is("FROM") && namesTables(i)) {
                fromDepths.add(depth);
                expected = true;
            } else if (token.isAny("JOIN", "UPDATE", "INTO", "REFERENCES") && !isAction(i)) {
                if (token.is("UPDATE")) {
                    fromDepths.remove(depth);
                }
                expected = true;
            } else if (token.is("USING") && fromOrMergeUsing(i)) {
                fromDepths.add(depth);
                expected = true;
            } else if (token.is("TABLE") && i + 1 < tokens.size()) {
                expected = true;
            } else if (token.isAny("PIVOT", "UNPIVOT", "PIVOT_WIDER", "PIVOT_LONGER", "DESCRIBE", "SUMMARIZE")
                    && (i == 0 || tokens.get(i - 1).isSymbol("("))) {
                expected = true;
            } else if (token.isAny(FROM_ENDS)) {
                fromDepths.remove(depth);
                expected = false;
            } else if (expected && token.isAny("IF", "NOT", "EXISTS", "LATERAL", "ONLY")) {
                i++;
                continue;
            } else if (expected && token.isName()) {
                i = table(i);
                expected = false;
                continue;
            } else {
                expected = false;
            }
            i++;
        }
        return uses;
    }

    private boolean joinsTable(int i) {
        if (i >= tokens.size() || tokens.get(i).is("LATERAL")) {
            return false;
        }
        boolean function = tokens.get(i).isName()
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isSymbol("(");
        return !function;
    }

    /** Whether a table may stand first in the bracket at {@code open}. */
    private boolean enter(int open, boolean expected) {
        int inside = tokens.get(open).depth() + 1;
        fromDepths.remove(inside);
        boolean subquery = open + 1 < tokens.size()
                && tokens.get(open + 1).isAny("SELECT", "WITH", "VALUES", "FROM", "PIVOT", "UNPIVOT");
        if (expected && !subquery) {
            fromDepths.add(inside);
            return true;
        }
        return false;
    }

    /** ON CONFLICT DO UPDATE, ON DELETE, FOR UPDATE and WHEN MATCHED THEN UPDATE name no table. */
    private boolean isAction(int i) {
        return i > 0 && tokens.get(i).is("UPDATE") && tokens.get(i - 1).isAny("DO", "ON", "FOR", "THEN");
    }

    private boolean fromOrMergeUsing(int i) {
        if (i + 1 >= tokens.size() || tokens.get(i + 1).is("SAMPLE")) {
            return false;
        }
        boolean merge = tokens.get(0).isAny("MERGE", "WITH") && tokens.stream().anyMatch(t -> t.is("MATCHED"));
        boolean delete = tokens.get(0).is("DELETE");
        return (merge || delete)
                && tokens.get(i).depth() == tokens.get(0).depth()
                && (!tokens.get(i + 1).isSymbol("(")
                        || (i + 2 < tokens.size() && tokens.get(i + 2).isAny("SELECT", "WITH", "VALUES", "FROM")));
    }

    private boolean namesTables(int i) {
        SqlToken token = tokens.get(i);
        if (i > 0
                && tokens.get(i - 1).is("DISTINCT")
                && i > 1
                && tokens.get(i - 2).isAny("IS", "NOT")) {
            return false;
        }
        for (int k = i - 1; k >= 0; k--) {
            SqlToken before = tokens.get(k);
            if (before.depth() == token.depth() - 1 && before.isSymbol("(")) {
                return !(k > 0
                        && tokens.get(k - 1).isName()
                        && FROM_FUNCTIONS.contains(tokens.get(k - 1).name()));
            }
        }
        return true;
    }

    /** Reads the qualified name at {@code i} and its alias; gives the place behind the name. */
    private int table(int i) {
        int at = i;
        Optional<String> alias = Optional.empty();
        if (at + 2 < tokens.size()
                && tokens.get(at + 1).isSymbol(":")
                && tokens.get(at + 2).isName()) {
            alias = Optional.of(tokens.get(at).name());
            at += 2;
        }
        List<SqlToken> parts = new ArrayList<>(List.of(tokens.get(at)));
        int next = at + 1;
        while (next + 1 < tokens.size()
                && tokens.get(next).isSymbol(".")
                && tokens.get(next + 1).isName()) {
            parts.add(tokens.get(next + 1));
            next += 2;
        }
        boolean columnsFollow = i > 0 && tokens.get(i - 1).isAny("INTO", "REFERENCES", "TABLE", "EXISTS");
        if ((next < tokens.size() && tokens.get(next).isSymbol("(") && !columnsFollow) || parts.size() > 3) {
            return next;
        }
        if (alias.isEmpty() && next < tokens.size()) {
            SqlToken after = tokens.get(next);
            if (after.is("AS")
                    && next + 1 < tokens.size()
                    && tokens.get(next + 1).isName()
                    && !columnsFollow) {
                alias = Optional.of(tokens.get(next + 1).name());
            } else if (after.kind() == TokenKind.QUOTED_NAME
                    || (after.kind() == TokenKind.WORD && !after.is("AS") && !NO_ALIAS.contains(after.name()))) {
                alias = Optional.of(after.name());
            }
        }
        int size = parts.size();
        Span span =
                new Span(parts.get(0).span().start(), parts.get(size - 1).span().end());
        String name = parts.get(size - 1).name();
        Optional<String> schema = size > 1 ? Optional.of(parts.get(size - 2).name()) : Optional.empty();
        Optional<String> catalog = size > 2 ? Optional.of(parts.get(0).name()) : Optional.empty();
        if (schema.isPresent() || !isCte(name, span.start())) {
            uses.add(new TableUse(catalog, schema, name, alias, span));
        }
        return next;
    }

    private boolean isCte(String name, int offset) {
        return ctes.stream().anyMatch(c -> c.name().equals(name) && offset >= c.from() && offset < c.to());
    }

    private void findCtes() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = i == 0
                    || !(tokens.get(i - 1).isSymbol(".") || tokens.get(i - 1).is("AS"));
            if (tokens.get(i).is("WITH")
                    && starts
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isName()) {
                ctesOf(i);
            }
        }
    }

    private void ctesOf(int with) {
        int depth = tokens.get(with).depth();
        int end = Integer.MAX_VALUE;
        for (int k = with; k < tokens.size(); k++) {
            if (tokens.get(k).depth() < depth) {
                end = tokens.get(k).span().start();
                break;
            }
        }
        int i = with + 1;
        boolean recursive = tokens.get(i).is("RECURSIVE");
        if (recursive) {
            i++;
        }
        while (i < tokens.size() && tokens.get(i).isName()) {
            String name = tokens.get(i).name();
            int open = i + 1;
            while (open < tokens.size() && tokens.get(open).depth() >= depth && !isBodyOpening(open, depth)) {
                open++;
            }
            if (open >= tokens.size() || tokens.get(open).depth() < depth) {
                return;
            }
            int close = open + 1;
            while (close < tokens.size() && tokens.get(close).depth() > depth) {
                close++;
            }
            int visible = recursive
                    ? tokens.get(with).span().start()
                    : tokens.get(Math.min(close, tokens.size() - 1)).span().start();
            ctes.add(new CteName(name, visible, end));
            i = close + 1;
            if (i >= tokens.size() || !tokens.get(i).isSymbol(",")) {
                return;
            }
            i++;
        }
    }

    private boolean isBodyOpening(int i, int depth) {
        return tokens.get(i).depth() == depth
                && tokens.get(i).isSymbol("(")
                && i > 0
                && tokens.get(i - 1).isAny("AS", "MATERIALIZED");
    }
}
