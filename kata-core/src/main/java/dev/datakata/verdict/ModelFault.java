package dev.datakata.verdict;

import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Optional;

/** What only a model can get wrong. */
public sealed interface ModelFault extends Fault {
    /**
     * Tables that the script does not make.
     *
     * @param tables each that is not there as it should be; at least one
     */
    record MissingTables(List<MissingTable> tables) implements ModelFault {
        public MissingTables {
            tables = List.copyOf(tables);
        }

        @Override
        public String id() {
            return "state";
        }
    }

    /**
     * A table that is not there.
     *
     * @param name its name
     * @param instead what is there of that name
     * @param other the schema it is in, or the name of a table that the contract does not know and that resembles it; may be empty
     */
    record MissingTable(String name, Instead instead, String other) {}

    /** What stands in a missing table's place. */
    enum Instead {
        NOTHING,
        VIEW,
        OTHER_SCHEMA,
        OTHER_NAME
    }

    /**
     * Too many, too few or other columns in one table.
     *
     * @param table the table
     * @param expected the contract's columns
     * @param actual the table's columns, in its order
     * @param further whether the contract allows columns of the answer's own
     */
    record TableColumns(String table, List<Column> expected, List<Column> actual, boolean further)
            implements ModelFault {
        public TableColumns {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }

        @Override
        public String id() {
            return expected.size() == actual.size() ? "column-names" : "column-count";
        }
    }

    /**
     * Columns of one table with other types, or computed ones.
     *
     * @param table the table
     * @param expected the contract's columns
     * @param actual the table's columns of those names, in the contract's order
     * @param wrong positions with types of another family, counted from 0
     * @param computed positions of columns that are computed, so that no row can bring a value, counted from 0
     */
    record TableTypes(
            String table, List<Column> expected, List<Column> actual, List<Integer> wrong, List<Integer> computed)
            implements ModelFault {
        public TableTypes {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
            wrong = List.copyOf(wrong);
            computed = List.copyOf(computed);
        }

        @Override
        public String id() {
            return "column-types";
        }
    }

    /** Other primary keys than the contract's; at least one. */
    record PrimaryKeys(List<PrimaryKey> keys) implements ModelFault {
        public PrimaryKeys {
            keys = List.copyOf(keys);
        }

        @Override
        public String id() {
            return "state";
        }
    }

    /**
     * A primary key that differs.
     *
     * @param table the table
     * @param expected the contract's columns
     * @param actual the answer's; empty where it has none
     */
    record PrimaryKey(String table, List<String> expected, List<String> actual) {
        public PrimaryKey {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }
    }

    /** Tables that the script leaves with rows in them; at least one. */
    record RowsAlready(List<String> tables) implements ModelFault {
        public RowsAlready {
            tables = List.copyOf(tables);
        }

        @Override
        public String id() {
            return "state";
        }
    }

    /** Rows went in that the schema has to refuse; at least one probe. */
    record AcceptedBadRow(List<ProbeResult> probes) implements ModelFault {
        public AcceptedBadRow {
            probes = List.copyOf(probes);
        }

        @Override
        public String id() {
            return "accepted-bad-row";
        }
    }

    /** The schema refused rows that have to go in; at least one probe. */
    record RefusedGoodRow(List<ProbeResult> probes) implements ModelFault {
        public RefusedGoodRow {
            probes = List.copyOf(probes);
        }

        @Override
        public String id() {
            return "refused-good-row";
        }
    }

    /**
     * A probe that went wrong.
     *
     * @param sort where the probe comes from
     * @param group the author's group; empty for the other sorts
     * @param what the author's words; {@code table.column} for {@link Sort#NULL}; the table for {@link Sort#BASE}
     * @param table the table of {@code rows}
     * @param rows the rows that were tried, where the statement inserts some
     * @param sql the statement that went wrong
     * @param reason why the engine refused it; empty where it did not, or where the catalogue alone says so
     */
    record ProbeResult(
            Sort sort, String group, String what, String table, Optional<TextTable> rows, String sql, String reason) {}

    /** Where a probe comes from. */
    enum Sort {
        /** The author's probes. */
        PROBE,
        /** A row with a NULL in one column, made of the first row of the table. */
        NULL,
        /** The rows that every probe stands on. */
        BASE,
        /** The rows that the probes of one group stand on. */
        GROUP_BASE,
        /** The statements of an author's probe before its last one. */
        BEFORE_PROBE
    }
}
