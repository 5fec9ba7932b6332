package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which values and rows the CHECKs of a schema allow. What one over a single column says of a value is asked once: an answer brings few values that the reference's did not
 * have.
 */
final class RowChecks implements InstanceGenerator.RowFilter {
    /** Values of a column that are remembered; with more all are asked again. */
    private static final int MOST_KNOWN = 20_000;

    private final Arena arena;
    private final List<OfColumn> ofColumns = new ArrayList<>();
    private final Map<BaseTable, List<String>> ofRows = new HashMap<>();

    /** A CHECK that names one column, with what it is known to say of values. */
    private record OfColumn(BaseTable table, TableColumn column, String check, Map<@Nullable Object, Boolean> known) {}

    /** @param arena where rows are held against CHECKs; its instances are forgotten whenever that is done */
    RowChecks(Catalog catalog, Arena arena) {
        this.arena = arena;
        for (BaseTable table : catalog.tables()) {
            for (String check : table.checks()) {
                List<TableColumn> named = named(table, check);
                if (named.size() == 1 && !named.get(0).generated()) {
                    ofColumns.add(new OfColumn(table, named.get(0), check, new HashMap<>()));
                } else {
                    ofRows.computeIfAbsent(table, t -> new ArrayList<>()).add(check);
                }
            }
        }
    }

    private static List<TableColumn> named(BaseTable table, String check) {
        List<String> words = SqlTokens.of(check).tokens().stream()
                .filter(SqlToken::isName)
                .map(SqlToken::name)
                .toList();
        return table.columns().stream()
                .filter(column -> words.contains(column.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Drops values that a CHECK over one column alone refuses: rows made of the rest are refused far less often. */
    void keepAllowed(ValuePools pools) {
        for (OfColumn one : ofColumns) {
            Pool pool = pools.of(one.table(), one.column().name());
            learn(one, pool.values());
            Set<Object> allowed = new HashSet<>();
            for (Object value : pool.values()) {
                if (Boolean.TRUE.equals(one.known().get(value))) {
                    allowed.add(value);
                }
            }
            pool.retain(allowed);
        }
    }

    @Override
    public boolean overSeveralColumns(BaseTable table) {
        return ofRows.containsKey(table);
    }

    @Override
    public List<List<Row>> keeping(BaseTable table, List<List<Row>> lists) {
        List<List<Row>> kept = lists;
        for (OfColumn one : ofColumns) {
            if (one.table().equals(table)) {
                int place = TableRows.insertable(table).indexOf(one.column());
                List<@Nullable Object> values = new ArrayList<>();
                kept.forEach(rows -> rows.forEach(row -> values.add(row.get(place))));
                learn(one, values);
                kept = kept.stream()
                        .map(rows -> rows.stream()
                                .filter(row -> Boolean.TRUE.equals(one.known().get(row.get(place))))
                                .toList())
                        .toList();
            }
        }
        List<String> rest = ofRows.getOrDefault(table, List.of());
        return rest.isEmpty() ? kept : arena.keeping(table, rest, kept);
    }

    private void learn(OfColumn one, List<? extends @Nullable Object> values) {
        if (one.known().size() > MOST_KNOWN) {
            one.known().clear();
        }
        Set<@Nullable Object> unknown = new HashSet<>();
        for (Object value : values) {
            if (!one.known().containsKey(value)) {
                unknown.add(value);
            }
        }
        if (!unknown.isEmpty()) {
            List<@Nullable Object> asked = new ArrayList<>(unknown);
            Set<Integer> allowed = arena.allowed(one.table(), one.column(), one.check(), asked);
            for (int i = 0; i < asked.size(); i++) {
                one.known().put(asked.get(i), allowed.contains(i));
            }
        }
    }
}
