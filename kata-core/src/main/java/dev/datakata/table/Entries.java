package dev.datakata.table;

import java.util.List;

/**
 * A MAP value. Order of entries carries no meaning when compared.
 *
 * @param entries one row of key and value for each entry, in the engine's order
 */
public record Entries(List<Row> entries) {
    public Entries {
        entries = List.copyOf(entries);
    }
}
