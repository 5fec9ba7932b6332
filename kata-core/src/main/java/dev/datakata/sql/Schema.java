package dev.datakata.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables a query may read, as far as reading and mutating its text needs them.
 *
 * @param tables every table, in the catalogue's order
 */
public record Schema(List<TableSchema> tables) {
    public Schema {
        tables = List.copyOf(tables);
    }

    /** A schema of no table: columns are then never replaced by other columns. */
    public static Schema empty() {
        return new Schema(List.of());
    }

    /** The table of that name, compared without case; with a schema only a table of that schema. */
    public Optional<TableSchema> table(Optional<String> schema, String name) {
        return tables.stream()
                .filter(t -> t.name().equalsIgnoreCase(name))
                .filter(t -> schema.isEmpty() || t.schema().equalsIgnoreCase(schema.get()))
                .findFirst();
    }

    /**
     * A table.
     *
     * @param schema the schema it is in, {@code main} for DuckDB's default
     * @param name its name as declared
     * @param columns its columns in order
     * @param keys the sets of columns whose values together occur once only (PRIMARY KEY, UNIQUE over NOT NULL columns)
     */
    public record TableSchema(String schema, String name, List<ColumnSchema> columns, List<List<String>> keys) {
        public TableSchema {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }

        /** A table whose keys are not known. */
        public TableSchema(String schema, String name, List<ColumnSchema> columns) {
            this(schema, name, columns, List.of());
        }

        /** The column of that name, compared without case. */
        public Optional<ColumnSchema> column(String column) {
            return columns.stream()
                    .filter(c -> c.name().equalsIgnoreCase(column))
                    .findFirst();
        }
    }

    /**
     * A column.
     *
     * @param name its name as declared
     * @param family what kind of value it holds
     * @param nullable whether it may hold NULL
     */
    public record ColumnSchema(String name, Family family, boolean nullable) {}

    /** What may stand for what: a column is only ever replaced by one of its own family. */
    public enum Family {
        NUMBER,
        TEXT,
        DATE,
        TIMESTAMP,
        BOOLEAN,
        OTHER;

        /** The family of a DuckDB type name such as {@code DECIMAL(10,2)} or {@code VARCHAR}; OTHER for nested types and those without kin. */
        public static Family ofType(String duckDbType) {
            String type = duckDbType.toUpperCase(Locale.ROOT).strip();
            if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION")) {
                return OTHER;
            }
            if (type.startsWith("ENUM")) {
                return OTHER;
            }
            int parenthesis = type.indexOf('(');
            return switch (parenthesis < 0
                    ? type
                    : type.substring(0, parenthesis).strip()) {
                case "TINYINT",
                        "SMALLINT",
                        "INTEGER",
                        "INT",
                        "BIGINT",
                        "HUGEINT",
                        "UTINYINT",
                        "USMALLINT",
                        "UINTEGER",
                        "UBIGINT",
                        "UHUGEINT",
                        "DECIMAL",
                        "NUMERIC",
                        "FLOAT",
                        "REAL",
                        "DOUBLE" -> NUMBER;
                case "VARCHAR", "TEXT", "CHAR", "STRING" -> TEXT;
                case "DATE" -> DATE;
                case "TIMESTAMP",
                        "TIMESTAMP_S",
                        "TIMESTAMP_MS",
                        "TIMESTAMP_NS",
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMPTZ",
                        "DATETIME" -> TIMESTAMP;
                case "BOOLEAN", "BOOL" -> BOOLEAN;
                default -> OTHER;
            };
        }
    }
}
