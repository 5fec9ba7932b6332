package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Tables, judged by what the catalogue says of them and by the rows they take and refuse.
 *
 * @param tables the tables an answer has to make, empty
 * @param base INSERT statements whose rows have to go in, parents first; every probe stands on them
 * @param groups what is tried on top of them
 * @param answers the answers that the author judged
 */
public record Model(List<TableContract> tables, SourceFile base, List<ProbeGroup> groups, AuthorAnswers answers)
        implements SqlChallenge {
    public Model {
        tables = List.copyOf(tables);
        groups = List.copyOf(groups);
    }

    /**
     * What a table has to look like.
     *
     * @param name its name, in the schema {@code main}
     * @param note a few words for the prompt; may be empty
     * @param columns its columns; an answer may have them in any order
     * @param primaryKey the columns of its PRIMARY KEY, in any order; empty where the catalogue is not asked
     * @param furtherColumns whether an answer may add columns
     */
    public record TableContract(
            String name, String note, List<ModelColumn> columns, List<String> primaryKey, boolean furtherColumns) {
        public TableContract {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
        }
    }

    /**
     * A column of a table.
     *
     * @param name its name
     * @param type its DuckDB type; any type of the same family is right
     * @param nullable whether it takes NULL; if not, the schema has to refuse it
     * @param note a few words for the prompt; may be empty
     */
    public record ModelColumn(String name, String type, boolean nullable, String note) {}

    /**
     * Probes with one subject.
     *
     * @param name the subject in a few words
     * @param says what holds, for the prompt; may be empty
     * @param base further rows that its probes stand on
     * @param probes in order; at least one
     */
    public record ProbeGroup(String name, String says, Optional<SourceFile> base, List<Probe> probes) {
        public ProbeGroup {
            probes = List.copyOf(probes);
        }
    }

    /**
     * Something tried on the tables.
     *
     * @param what the rows in a few words that fit before "went in": {@code an order line without an order}
     * @param goesIn whether it has to go in; if not, its last statement has to be refused
     * @param hidden whether the prompt keeps it back
     * @param sql one or more INSERT, UPDATE or DELETE statements
     */
    public record Probe(String what, boolean goesIn, boolean hidden, SourceFile sql) {}

    @Override
    public Optional<Start> start() {
        return Optional.empty();
    }

    @Override
    public Kind kind() {
        return Kind.MODEL;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.model(this);
    }
}
