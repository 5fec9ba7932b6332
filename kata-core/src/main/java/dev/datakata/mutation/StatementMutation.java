package dev.datakata.mutation;

import dev.datakata.sql.Schema;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mutants of one statement of a script, by its tokens; queries inside it are mutated on their trees. */
final class StatementMutation {
    private static final int QUOTED_LENGTH = 60;
    private static final Map<String, String> BOUNDS = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private final SqlTokens text;
    private final List<SqlToken> tokens;
    private final Mutator mutator;
    private final Schema schema;
    private final List<StatementMutant> mutants = new ArrayList<>();

    StatementMutation(String statement, Mutator mutator, Schema schema) {
        this.text = SqlTokens.of(statement);
        this.tokens = text.tokens();
        this.mutator = mutator;
        this.schema = schema;
    }

    List<StatementMutant> mutants() {
        if (tokens.isEmpty() || !text.complete() || text.statements().size() != 1) {
            return List.of();
        }
        SqlToken head = tokens.get(0);
        if (head.isAny("SELECT", "FROM", "VALUES") || (head.is("WITH") && !writes())) {
            query(0, tokens.size());
        } else if (head.is("INSERT")) {
            insert();
        } else if (head.is("CREATE")) {
            create();
        } else if (head.is("UPDATE")) {
            update();
        } else if (head.isAny("DELETE", "TRUNCATE")) {
            condition();
        } else if (head.is("MERGE")) {
            merge();
        }
        return List.copyOf(mutants);
    }

    /** A statement as a description shows it. */
    static String quoted(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return "`" + (line.length() > QUOTED_LENGTH ? line.substring(0, QUOTED_LENGTH - 1) + "…" : line) + "`";
    }

    private boolean writes() {
        return tokens.stream().anyMatch(t -> t.depth() == 0 && t.isAny("INSERT", "UPDATE", "DELETE", "MERGE"));
    }

    /** Mutates the query between two tokens and puts each mutant in its place. */
    private void query(int from, int to) {
        if (from >= to) {
            return;
        }
        String sql = text.textOf(tokens.subList(from, to));
        for (Mutant mutant : mutator.mutants(sql, schema)) {
            mutants.add(new StatementMutant(replaced(from, to, mutant.sql()), mutant.operator(), mutant.description()));
        }
    }

    private void insert() {
        int into = find(0, "INTO");
        for (int i = 1; i < into; i++) {
            if (tokens.get(i).is("OR") && i + 1 < into) {
                add(
                        replaced(i, i + 2, ""),
                        "conflict",
                        "without OR " + tokens.get(i + 1).text().toUpperCase(Locale.ROOT));
            }
        }
        int conflict = conflict();
        int end = conflict < 0 ? end("RETURNING") : conflict;
        int query = into < 0 ? -1 : findAny(into, "SELECT", "WITH", "FROM");
        if (query >= 0 && query < end) {
            query(query, end);
        }
        if (conflict >= 0) {
            int after = end("RETURNING");
            add(replaced(conflict, after, ""), "conflict", "without ON CONFLICT");
            int action = find(conflict, "DO");
            if (action >= 0
                    && action + 1 < tokens.size()
                    && tokens.get(action + 1).is("UPDATE")) {
                add(replaced(action, after, "DO NOTHING"), "conflict", "with DO NOTHING where DO UPDATE belongs");
                setItems(find(action, "SET"), after);
            }
        }
    }

    private int conflict() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0
                    && tokens.get(i).is("ON")
                    && tokens.get(i + 1).is("CONFLICT")) {
                return i;
            }
        }
        return -1;
    }

    private void create() {
        int as = find(0, "AS");
        int kind = findAny(0, "TABLE", "VIEW", "MACRO", "FUNCTION", "INDEX");
        if (kind < 0 || tokens.get(kind).isAny("MACRO", "FUNCTION")) {
            return;
        }
        if (tokens.get(kind).is("INDEX")) {
            int unique = find(0, "UNIQUE");
            if (unique >= 0 && unique < kind) {
                add(replaced(unique, unique + 1, ""), "constraint", "without UNIQUE on the index");
            }
            return;
        }
        if (as >= 0 && as + 1 < tokens.size()) {
            boolean parenthesized = tokens.get(as + 1).isSymbol("(");
            query(parenthesized ? as + 2 : as + 1, parenthesized ? close(as + 1) : tokens.size());
            return;
        }
        int open = kind;
        while (open < tokens.size() && !tokens.get(open).isSymbol("(")) {
            open++;
        }
        if (open < tokens.size()) {
            elements(open, close(open));
        }
    }

    /** The columns and constraints between the brackets of CREATE TABLE. */
    private void elements(int open, int close) {
        int from = open + 1;
        List<int[]> elements = new ArrayList<>();
        for (int i = from; i <= close; i++) {
            if (i == close || (tokens.get(i).depth() == 1 && tokens.get(i).isSymbol(","))) {
                if (i > from) {
                    elements.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        for (int k = 0; k < elements.size(); k++) {
            int first = elements.get(k)[0];
            int end = elements.get(k)[1];
            boolean named = tokens.get(first).is("CONSTRAINT");
            int body = named ? first + 2 : first;
            boolean constraint = body < end
                    && tokens.get(body).isAny("PRIMARY", "UNIQUE", "CHECK", "FOREIGN")
                    && !isColumn(body, end);
            if (constraint) {
                boolean last = k == elements.size() - 1;
                int cutFrom = last && k > 0 ? elements.get(k - 1)[1] : first;
                int cutTo = last ? end : elements.get(k + 1)[0];
                add(
                        replaced(cutFrom, cutTo, ""),
                        "constraint",
                        "without " + quoted(text.textOf(tokens.subList(first, end))));
                checkBounds(body, end);
            } else {
                column(first, end);
            }
        }
    }

    /** A column may be named like a constraint's first word: then a type follows and no bracket or KEY. */
    private boolean isColumn(int body, int end) {
        return body + 1 < end
                && tokens.get(body).isAny("UNIQUE", "CHECK")
                && !tokens.get(body + 1).isSymbol("(");
    }

    private void column(int first, int end) {
        String name = "`" + tokens.get(first).text() + "`";
        for (int i = first + 1; i < end; i++) {
            SqlToken token = tokens.get(i);
            if (token.depth() != 1) {
                continue;
            }
            boolean next = i + 1 < end;
            if (token.is("NOT") && next && tokens.get(i + 1).is("NULL")) {
                add(replaced(i, i + 2, ""), "constraint", "without NOT NULL of " + name);
            } else if (token.is("PRIMARY") && next && tokens.get(i + 1).is("KEY")) {
                add(replaced(i, i + 2, ""), "constraint", "without PRIMARY KEY of " + name);
            } else if (token.is("UNIQUE")) {
                add(replaced(i, i + 1, ""), "constraint", "without UNIQUE of " + name);
            } else if (token.is("CHECK") && next && tokens.get(i + 1).isSymbol("(")) {
                int after = close(i + 1) + 1;
                add(replaced(i, after, ""), "constraint", "without " + quoted(text.textOf(tokens.subList(i, after))));
                checkBounds(i, after);
            } else if (token.is("REFERENCES")) {
                int after = i + 2;
                while (after + 1 < end && tokens.get(after).isSymbol(".")) {
                    after += 2;
                }
                after = after < end && tokens.get(after).isSymbol("(") ? close(after) + 1 : after;
                add(replaced(i, after, ""), "constraint", "without the foreign key of " + name);
            } else if (token.is("DEFAULT") && next) {
                int after = tokens.get(i + 1).isSymbol("(") ? close(i + 1) + 1 : i + 2;
                after = after < end && tokens.get(after).isSymbol("(") ? close(after) + 1 : after;
                add(replaced(i, after, ""), "default", "without the default of " + name);
            }
        }
    }

    /** Moves each bound of a CHECK: the sign's boundary and the number. */
    private void checkBounds(int from, int to) {
        if (!tokens.get(from).is("CHECK")) {
            return;
        }
        String what = quoted(text.textOf(tokens.subList(from, to)));
        for (int i = from + 1; i < to; i++) {
            SqlToken token = tokens.get(i);
            if (token.kind() == TokenKind.OPERATOR && BOUNDS.containsKey(token.text())) {
                String other = BOUNDS.get(token.text());
                add(
                        replaced(i, i + 1, other),
                        "check-bound",
                        "with `" + other + "` where `" + token.text() + "` belongs in " + what);
            } else if (token.kind() == TokenKind.NUMBER && token.text().matches("[0-9]{1,15}")) {
                long number = Long.parseLong(token.text());
                add(
                        replaced(i, i + 1, Long.toString(number + 1)),
                        "check-bound",
                        "with `" + (number + 1) + "` where `" + number + "` belongs in " + what);
                String below = number == 0 ? "-1" : Long.toString(number - 1);
                boolean signed = tokens.get(i - 1).isSymbol("-");
                if (!(signed && number == 0)) {
                    add(
                            replaced(i, i + 1, below),
                            "check-bound",
                            "with `" + below + "` where `" + number + "` belongs in " + what);
                }
            } else if (token.kind() == TokenKind.TEXT
                    && i + 1 < to
                    && tokens.get(i + 1).isSymbol(",")) {
                add(replaced(i, i + 2, ""), "check-bound", "without `" + token.text() + "` in " + what);
            }
        }
    }

    private void update() {
        int set = find(0, "SET");
        if (set < 0) {
            return;
        }
        int end = tokens.size();
        for (int i = set; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0
                    && tokens.get(i).isAny("FROM", "WHERE", "RETURNING")
                    && !tokens.get(i - 1).is("DISTINCT")) {
                end = i;
                break;
            }
        }
        setItems(set, end);
        condition();
    }

    /** The assignments behind SET: each dropped, each value mutated as a query's output. */
    private void setItems(int set, int end) {
        if (set < 0) {
            return;
        }
        int depth = tokens.get(set).depth();
        List<int[]> items = new ArrayList<>();
        int from = set + 1;
        for (int i = from; i <= end; i++) {
            boolean stop = i == end
                    || (tokens.get(i).depth() == depth
                            && (tokens.get(i).isSymbol(",") || tokens.get(i).is("WHERE")));
            if (stop) {
                if (i > from) {
                    items.add(new int[] {from, i});
                }
                if (i < end && tokens.get(i).is("WHERE")) {
                    break;
                }
                from = i + 1;
            }
        }
        for (int k = 0; k < items.size(); k++) {
            int first = items.get(k)[0];
            int after = items.get(k)[1];
            if (items.size() > 1) {
                boolean last = k == items.size() - 1;
                String sql = last ? replaced(items.get(k - 1)[1], after, "") : replaced(first, items.get(k + 1)[0], "");
                add(sql, "assignment", "without setting `" + tokens.get(first).text() + "`");
            }
            int sign = first;
            while (sign < after && !tokens.get(sign).isSymbol("=")) {
                sign++;
            }
            if (sign + 1 < after) {
                wrapped("SELECT ", sign + 1, after, " AS datakata_value FROM " + target());
            }
        }
    }

    /** The table that the statement writes to, as written, so that values and conditions can be mutated as parts of a query on it. */
    private String target() {
        int at = tokens.get(0).isAny("UPDATE") ? 1 : Math.max(findAny(0, "INTO", "FROM"), 0) + 1;
        int end = at + 1;
        while (end + 1 < tokens.size() && tokens.get(end).isSymbol(".")) {
            end += 2;
        }
        return at < tokens.size() ? text.textOf(tokens.subList(at, Math.min(end, tokens.size()))) : "";
    }

    /** WHERE of UPDATE and DELETE: dropped, and its condition mutated. */
    private void condition() {
        int where = find(0, "WHERE");
        if (where < 0) {
            return;
        }
        int end = end("RETURNING");
        add(replaced(where, end, ""), "dropped-condition", "without WHERE, so that every row is changed");
        wrapped("SELECT 1 FROM " + target() + " WHERE ", where + 1, end, "");
    }

    /**
     * Mutates a part of the statement inside a query and takes it out of each mutant again; mutants that changed the query around it are left
     * out.
     */
    private void wrapped(String prefix, int from, int to, String suffix) {
        String sql = prefix + text.textOf(tokens.subList(from, to)) + suffix;
        int lead = SqlTokens.of(prefix).tokens().size();
        int trail = SqlTokens.of(suffix).tokens().size();
        for (Mutant mutant : mutator.mutants(sql, schema)) {
            SqlTokens changed = SqlTokens.of(mutant.sql());
            List<SqlToken> all = changed.tokens();
            // SELECT DISTINCT is of the query around the part.
            if (all.size() <= lead + trail || mutant.operator().equals("distinct")) {
                continue;
            }
            String before = changed.textOf(all.subList(0, lead));
            String after = trail == 0 ? "" : changed.textOf(all.subList(all.size() - trail, all.size()));
            boolean kept = Mutator.meaning(before).equals(Mutator.meaning(prefix))
                    && Mutator.meaning(after).equals(Mutator.meaning(suffix));
            if (kept) {
                String part = changed.textOf(all.subList(lead, all.size() - trail));
                add(replaced(from, to, part), mutant.operator(), mutant.description());
            }
        }
    }

    private void merge() {
        int using = find(0, "USING");
        List<Integer> whens = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0 && tokens.get(i).is("WHEN")) {
                whens.add(i);
            }
        }
        if (using < 0 || whens.isEmpty()) {
            return;
        }
        boolean subquery = using + 1 < tokens.size() && tokens.get(using + 1).isSymbol("(");
        if (subquery) {
            query(using + 2, close(using + 1));
        }
        int end = end("RETURNING");
        for (int k = 0; k < whens.size(); k++) {
            int from = whens.get(k);
            int to = k + 1 < whens.size() ? whens.get(k + 1) : end;
            int then = find(from, "THEN");
            if (then < 0) {
                return;
            }
            String head = quoted(text.textOf(tokens.subList(from, then)));
            if (whens.size() > 1) {
                add(replaced(from, to, ""), "merge-branch", "without the branch " + head);
            }
            int and = find(from, "AND");
            if (and >= 0 && and < then) {
                add(replaced(and, then, ""), "dropped-condition", "without the condition of the branch " + head);
            }
            int set = find(then, "SET");
            if (set >= 0 && set < to) {
                setItems(set, to);
            }
        }
        asInsert(using, whens, end);
    }

    /** MERGE as a plain INSERT of its source. */
    private void asInsert(int using, List<Integer> whens, int end) {
        int into = find(0, "INTO");
        int on = findAny(using, "ON");
        if (into < 0 || on < 0) {
            return;
        }
        String source = text.textOf(tokens.subList(using + 1, on));
        for (int k = 0; k < whens.size(); k++) {
            int to = k + 1 < whens.size() ? whens.get(k + 1) : end;
            int insert = find(whens.get(k), "INSERT");
            if (insert < 0 || insert >= to) {
                continue;
            }
            String columns = "";
            int values = insert + 1;
            if (values < to && tokens.get(values).isSymbol("(")) {
                columns = " " + text.textOf(tokens.subList(values, close(values) + 1));
                values = close(values) + 1;
            }
            String output = "*";
            if (values + 1 < to
                    && tokens.get(values).is("VALUES")
                    && tokens.get(values + 1).isSymbol("(")) {
                output = text.textOf(tokens.subList(values + 2, close(values + 1)));
            }
            add(
                    "INSERT INTO " + target() + columns + " SELECT " + output + " FROM " + source,
                    "conflict",
                    "with a plain INSERT where MERGE belongs");
            return;
        }
    }

    private int find(int from, String word) {
        return findAny(from, word);
    }

    /** The first of those words at depth 0 from a place on, -1 for none. */
    private int findAny(int from, String... words) {
        for (int i = Math.max(from, 0); i < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0 && tokens.get(i).isAny(words)) {
                return i;
            }
        }
        return -1;
    }

    private int end(String word) {
        int found = find(0, word);
        int size = tokens.get(tokens.size() - 1).isSymbol(";") ? tokens.size() - 1 : tokens.size();
        return found < 0 ? size : found;
    }

    /** The bracket that closes the one at {@code open}, or the last token. */
    private int close(int open) {
        int depth = tokens.get(open).depth();
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == depth) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private String replaced(int from, int to, String other) {
        int start = tokens.get(from).span().start();
        int end = tokens.get(to - 1).span().end();
        return (text.text().substring(0, start) + other + text.text().substring(end)).strip();
    }

    private void add(String sql, String operator, String description) {
        mutants.add(new StatementMutant(sql, operator, description));
    }
}
