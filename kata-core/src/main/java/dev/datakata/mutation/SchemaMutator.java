package dev.datakata.mutation;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mutants that only a script judged by its constraints has, besides those of {@link ScriptMutator}: conditions and key columns left out, values of an ENUM, other types,
 * and constraints too many.
 */
public final class SchemaMutator {
    /** What ends a column's type. */
    private static final String[] AFTER_TYPE = {
        "NOT", "NULL", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "DEFAULT", "CONSTRAINT", "COLLATE", "GENERATED", "AS"
    };

    /** The mutants of the script, in order, none twice. Never throws. */
    public List<ScriptMutant> mutants(List<String> statements) {
        List<ScriptMutant> mutants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            SqlTokens text = SqlTokens.of(statements.get(i));
            if (!text.complete() || text.tokens().isEmpty() || text.statements().size() != 1) {
                continue;
            }
            for (StatementMutant changed : new OneStatement(text).mutants()) {
                List<String> script = new ArrayList<>(statements);
                script.set(i, changed.sql());
                if (seen.add(i + " " + Mutator.meaning(changed.sql()))) {
                    mutants.add(new ScriptMutant(script, changed.operator(), changed.description(), i));
                }
            }
        }
        return List.copyOf(mutants);
    }

    private static final class OneStatement {
        private final SqlTokens text;
        private final List<SqlToken> tokens;
        private final List<StatementMutant> mutants = new ArrayList<>();

        OneStatement(SqlTokens text) {
            this.text = text;
            this.tokens = text.tokens();
        }

        List<StatementMutant> mutants() {
            if (!tokens.get(0).isAny("CREATE", "ALTER")) {
                return List.of();
            }
            for (int i = 0; i + 1 < tokens.size(); i++) {
                boolean opens = tokens.get(i + 1).isSymbol("(");
                if (tokens.get(i).is("ENUM") && opens) {
                    values(i + 1, "of the ENUM");
                } else if (tokens.get(i).is("CHECK") && opens) {
                    check(i + 1);
                } else if ((tokens.get(i).is("KEY")
                                && i > 0
                                && tokens.get(i - 1).is("PRIMARY")
                                && opens)
                        || (tokens.get(i).is("UNIQUE") && opens)) {
                    key(i + 1);
                } else if (tokens.get(i).is("ON") && indexed(i)) {
                    index(i);
                }
            }
            if (tokens.get(0).is("CREATE")
                    && tokens.stream().anyMatch(token -> token.depth() == 0 && token.is("TABLE"))) {
                columns();
            }
            return mutants;
        }

        private boolean indexed(int on) {
            return tokens.subList(0, on).stream().anyMatch(token -> token.is("INDEX"))
                    && tokens.subList(0, on).stream().anyMatch(token -> token.is("UNIQUE"));
        }

        private void index(int on) {
            for (int i = on + 1; i < tokens.size(); i++) {
                if (tokens.get(i).isSymbol("(")) {
                    key(i);
                    return;
                }
            }
        }

        /** A key of several columns without each of them. */
        private void key(int open) {
            List<int[]> parts = parts(open);
            for (int[] part : parts) {
                if (parts.size() > 1) {
                    cut(
                            parts,
                            part,
                            "key",
                            "without " + quoted(part) + " in the key "
                                    + StatementMutation.quoted(text.textOf(tokens.subList(open, close(open) + 1))));
                }
            }
        }

        private void values(int open, String where) {
            List<int[]> parts = parts(open);
            for (int[] part : parts) {
                if (parts.size() > 1) {
                    cut(parts, part, "value", "without " + quoted(part) + " " + where);
                }
            }
        }

        /** What stands between the commas of a bracket, as places of its first token and behind its last. */
        private List<int[]> parts(int open) {
            int close = close(open);
            int depth = tokens.get(open).depth() + 1;
            List<int[]> parts = new ArrayList<>();
            int from = open + 1;
            for (int i = from; i <= close; i++) {
                if (i == close
                        || (tokens.get(i).depth() == depth && tokens.get(i).isSymbol(","))) {
                    if (i > from) {
                        parts.add(new int[] {from, i});
                    }
                    from = i + 1;
                }
            }
            return parts;
        }

        private void cut(List<int[]> parts, int[] part, String operator, String description) {
            int at = parts.indexOf(part);
            boolean last = at == parts.size() - 1;
            int from = last ? parts.get(at - 1)[1] : part[0];
            int to = last ? part[1] : parts.get(at + 1)[0];
            add(from, to, "", operator, description);
        }

        /** The conditions that AND joins, each left out; the last value of a list; a day more or less. */
        private void check(int open) {
            int close = close(open);
            int depth = tokens.get(open).depth() + 1;
            List<Integer> ands = new ArrayList<>();
            boolean between = false;
            boolean or = false;
            for (int i = open + 1; i < close; i++) {
                SqlToken token = tokens.get(i);
                if (token.depth() == depth && token.is("BETWEEN")) {
                    between = true;
                } else if (token.depth() == depth && token.is("AND")) {
                    if (!between) {
                        ands.add(i);
                    }
                    between = false;
                }
                or |= token.depth() == depth && token.isAny("OR", "CASE");
                if (token.kind() == TokenKind.TEXT) {
                    text(i);
                }
            }
            for (int k = 0; k <= ands.size() && !ands.isEmpty() && !or; k++) {
                int from = k == 0 ? open + 1 : ands.get(k - 1);
                int to = k == 0 ? ands.get(0) + 1 : k == ands.size() ? close : ands.get(k);
                int first = k == 0 ? from : from + 1;
                int end = k == 0 ? to - 1 : to;
                add(from, to, "", "dropped-condition", "without the condition " + quoted(new int[] {first, end}));
            }
        }

        private void text(int i) {
            SqlToken token = tokens.get(i);
            boolean lastOfList =
                    tokens.get(i - 1).isSymbol(",") && tokens.get(i + 1).isSymbol(")");
            if (lastOfList) {
                add(i - 1, i + 1, "", "value", "without `" + token.text() + "` in a list");
            }
            try {
                LocalDate day = LocalDate.parse(token.text().replace("'", ""));
                for (int days : new int[] {1, -1}) {
                    String other = "'" + day.plusDays(days) + "'";
                    add(i, i + 1, other, "check-bound", "with `" + other + "` where `" + token.text() + "` belongs");
                }
            } catch (DateTimeException e) {
                // no date
            }
        }

        private void columns() {
            int open = 0;
            while (open < tokens.size() && !tokens.get(open).isSymbol("(")) {
                open++;
            }
            if (open == tokens.size()) {
                return;
            }
            List<int[]> elements = parts(open);
            for (int[] element : elements) {
                if (!constraint(element) && element[1] - element[0] > 1) {
                    column(element);
                }
            }
        }

        private boolean constraint(int[] element) {
            SqlToken first = tokens.get(element[0]);
            SqlToken second = tokens.get(Math.min(element[0] + 1, element[1] - 1));
            return first.isAny("CONSTRAINT", "FOREIGN", "PRIMARY")
                    || (first.isAny("UNIQUE", "CHECK") && second.isSymbol("("));
        }

        /** A column with another type, and with a constraint that it does not have. */
        private void column(int[] element) {
            int typeEnd = element[0] + 1;
            while (typeEnd < element[1] && !tokens.get(typeEnd).isAny(AFTER_TYPE)) {
                typeEnd++;
            }
            String name = "`" + tokens.get(element[0]).text() + "`";
            boolean generated = has(element, "GENERATED") || has(element, "AS");
            if (generated || typeEnd == element[0] + 1) {
                return;
            }
            String type = text.textOf(tokens.subList(element[0] + 1, typeEnd));
            boolean texts = type.toUpperCase(Locale.ROOT).matches("VARCHAR.*|TEXT|STRING|CHAR.*");
            String other = texts ? "BLOB" : "VARCHAR";
            add(
                    element[0] + 1,
                    typeEnd,
                    other,
                    "type",
                    "with the type " + other + " where " + type + " belongs for " + name);
            boolean primary = has(element, "PRIMARY");
            String written = text.textOf(tokens.subList(element[0], element[1]));
            if (!primary && !has(element, "NOT")) {
                add(element[0], element[1], written + " NOT NULL", "tightened", "with NOT NULL of " + name);
            }
            if (!primary && !has(element, "UNIQUE")) {
                add(element[0], element[1], written + " UNIQUE", "tightened", "with UNIQUE of " + name);
            }
        }

        private boolean has(int[] element, String word) {
            int depth = tokens.get(element[0]).depth();
            return tokens.subList(element[0] + 1, element[1]).stream()
                    .anyMatch(token -> token.depth() == depth && token.is(word));
        }

        private String quoted(int[] part) {
            return StatementMutation.quoted(text.textOf(tokens.subList(part[0], part[1])));
        }

        private int close(int open) {
            int depth = tokens.get(open).depth();
            for (int i = open + 1; i < tokens.size(); i++) {
                if (tokens.get(i).depth() == depth) {
                    return i;
                }
            }
            return tokens.size() - 1;
        }

        private void add(int from, int to, String other, String operator, String description) {
            int start = tokens.get(from).span().start();
            int end = tokens.get(to - 1).span().end();
            String sql = text.text().substring(0, start) + other + text.text().substring(end);
            mutants.add(new StatementMutant(sql.strip(), operator, description));
        }
    }
}
