package dev.datakata.mutation;

import dev.datakata.sql.Schema;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the first-order mutants of a script: statements and transactions dropped, and each statement changed by itself. DDL and MERGE are
 * changed by their tokens, as JSQLParser cannot read all of DuckDB's. Whether a mutant binds is DuckDB's to say.
 */
public final class ScriptMutator {
    private final Mutator mutator = new Mutator();

    /** As {@link #mutants(List, Schema)} for a schema that is not known: columns are then not replaced by others. */
    public List<ScriptMutant> mutants(List<String> statements) {
        return mutants(statements, Schema.empty());
    }

    /** The mutants of the script, in order, none twice; {@code schema} is that before the script runs. Never throws. */
    public List<ScriptMutant> mutants(List<String> statements, Schema schema) {
        List<ScriptMutant> mutants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        seen.add(meaning(statements));
        for (int i = 0; i < statements.size(); i++) {
            dropped(statements, i, seen, mutants);
            for (StatementMutant changed : new StatementMutation(statements.get(i), mutator, schema).mutants()) {
                List<String> script = new ArrayList<>(statements);
                script.set(i, changed.sql());
                add(script, changed.operator(), changed.description(), i, seen, mutants);
            }
        }
        transactions(statements, seen, mutants);
        return List.copyOf(mutants);
    }

    private static void dropped(List<String> statements, int at, Set<String> seen, List<ScriptMutant> mutants) {
        if (statements.size() > 1 && !isTransaction(statements.get(at))) {
            List<String> script = new ArrayList<>(statements);
            script.remove(at);
            add(
                    script,
                    "dropped-statement",
                    "without the statement " + StatementMutation.quoted(statements.get(at)),
                    at,
                    seen,
                    mutants);
        }
    }

    private static void transactions(List<String> statements, Set<String> seen, List<ScriptMutant> mutants) {
        List<String> without =
                statements.stream().filter(s -> !isTransaction(s)).toList();
        for (int i = 0; i < statements.size(); i++) {
            if (!isTransaction(statements.get(i))) {
                continue;
            }
            add(without, "transaction", "without its transaction", i, seen, mutants);
            SqlToken first = SqlTokens.of(statements.get(i)).tokens().get(0);
            if (first.isAny("COMMIT", "END")) {
                List<String> script = new ArrayList<>(statements);
                script.remove(i);
                add(script, "transaction", "without COMMIT", i, seen, mutants);
                List<String> undone = new ArrayList<>(statements);
                undone.set(i, "ROLLBACK");
                add(undone, "transaction", "with ROLLBACK where COMMIT belongs", i, seen, mutants);
            } else if (first.isAny("ROLLBACK", "ABORT")) {
                List<String> kept = new ArrayList<>(statements);
                kept.set(i, "COMMIT");
                add(kept, "transaction", "with COMMIT where ROLLBACK belongs", i, seen, mutants);
            }
        }
    }

    private static boolean isTransaction(String statement) {
        List<SqlToken> tokens = SqlTokens.of(statement).tokens();
        return !tokens.isEmpty() && tokens.get(0).isAny("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT");
    }

    private static void add(
            List<String> script,
            String operator,
            String description,
            int at,
            Set<String> seen,
            List<ScriptMutant> mutants) {
        if (seen.add(meaning(script))) {
            mutants.add(new ScriptMutant(script, operator, description, at));
        }
    }

    private static String meaning(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            text.append(Mutator.meaning(statement)).append(";\n");
        }
        return text.toString();
    }
}
