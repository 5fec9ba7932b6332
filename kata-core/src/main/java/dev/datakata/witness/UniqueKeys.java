package dev.datakata.witness;

import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The unique keys of one table while it fills. */
final class UniqueKeys {
    private final List<List<Integer>> keys;
    private final List<Set<List<@Nullable Object>>> taken = new ArrayList<>();

    /** @param keys for each key the places of its columns */
    UniqueKeys(List<List<Integer>> keys) {
        this.keys = keys;
        keys.forEach(key -> taken.add(new HashSet<>()));
    }

    /** Whether all rows can stand in one table. */
    static boolean hold(List<List<Integer>> keys, List<Row> rows) {
        UniqueKeys unique = new UniqueKeys(keys);
        return rows.stream().allMatch(unique::add);
    }

    /** Takes a row in, unless one with an equal key is there. */
    boolean add(Row row) {
        List<List<@Nullable Object>> own = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<@Nullable Object> key = TableLayout.values(row, keys.get(i));
            // NULLs are no duplicates of each other
            if (!key.contains(null) && taken.get(i).contains(key)) {
                return false;
            }
            own.add(key);
        }
        for (int i = 0; i < own.size(); i++) {
            taken.get(i).add(own.get(i));
        }
        return true;
    }
}
