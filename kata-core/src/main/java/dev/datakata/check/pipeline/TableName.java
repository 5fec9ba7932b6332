package dev.datakata.check.pipeline;

/**
 * A table's full name. In the checker's own statements it means the table of the kata's database, whatever a script has made.
 *
 * @param schema its schema
 * @param name its name
 */
record TableName(String schema, String name) {
    /** From {@code table} or {@code schema.table}, as an author writes it. */
    static TableName of(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? new TableName("main", written)
                : new TableName(written.substring(0, dot), written.substring(dot + 1));
    }

    /** As people call it. */
    String label() {
        return schema.equalsIgnoreCase("main") ? name : schema + "." + name;
    }

    String quoted() {
        return '"' + schema.replace("\"", "\"\"") + "\".\"" + name.replace("\"", "\"\"") + '"';
    }

    boolean same(TableName other) {
        return schema.equalsIgnoreCase(other.schema) && name.equalsIgnoreCase(other.name);
    }
}
