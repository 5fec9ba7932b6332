package dev.datakata.mutation;

import java.util.List;

/**
 * A small change of a script.
 *
 * @param statements the script's statements after the change
 * @param operator the id of what made it
 * @param description as {@link Mutant#description()}
 * @param statement the 0-based place of the changed statement in the original script
 */
public record ScriptMutant(List<String> statements, String operator, String description, int statement) {
    public ScriptMutant {
        statements = List.copyOf(statements);
    }
}
