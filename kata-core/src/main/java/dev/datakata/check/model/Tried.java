package dev.datakata.check.model;

import dev.datakata.content.Model.Probe;
import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Optional;

/**
 * The statements that an answer's tables meet, ready to run.
 *
 * @param base the rows that every probe stands on, parents first
 * @param groups the author's groups
 */
record Tried(List<Statement> base, List<Group> groups) {
    Tried {
        base = List.copyOf(base);
        groups = List.copyOf(groups);
    }

    /**
     * One statement.
     *
     * @param sql its text
     * @param insert its parts, where it is an INSERT of rows
     * @param rows the rows it inserts, as they are shown
     */
    record Statement(String sql, Optional<InsertText> insert, Optional<TextTable> rows) {
        /** The table it inserts into; empty for UPDATE and DELETE. */
        String table() {
            return insert.map(InsertText::table).orElse("");
        }
    }

    /**
     * Probes with one subject.
     *
     * @param name the subject
     * @param base further rows that they stand on
     * @param probes in order
     */
    record Group(String name, List<Statement> base, List<TriedProbe> probes) {
        Group {
            base = List.copyOf(base);
            probes = List.copyOf(probes);
        }
    }

    /**
     * A probe with its statements.
     *
     * @param probe what its author says
     * @param statements at least one
     */
    record TriedProbe(Probe probe, List<Statement> statements) {
        TriedProbe {
            statements = List.copyOf(statements);
        }

        /** The statement that decides. */
        Statement last() {
            return statements.get(statements.size() - 1);
        }
    }
}
