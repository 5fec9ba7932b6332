package dev.datakata.witness;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers which values CHECKs allow: an answer brings few that the reference's did not have. */
final class KnownValues implements ValuePools.Allowed {
    private final ValuePools.Allowed asked;
    private final Map<Condition, Map<Object, Boolean>> known = new HashMap<>();

    /** @param asked tells it of values that are not known yet */
    KnownValues(ValuePools.Allowed asked) {
        this.asked = asked;
    }

    private record Condition(String table, String column, String check) {}

    @Override
    public Set<Object> values(BaseTable table, TableColumn column, String check, List<Object> values) {
        Map<Object, Boolean> answers = known.computeIfAbsent(
                new Condition(TableLayout.name(table), column.name(), check), condition -> new HashMap<>());
        List<Object> unknown = new ArrayList<>(values);
        unknown.removeAll(answers.keySet());
        if (!unknown.isEmpty()) {
            Set<Object> allowed = asked.values(table, column, check, unknown);
            unknown.forEach(value -> answers.put(value, allowed.contains(value)));
        }
        return values.stream()
                .filter(value -> Boolean.TRUE.equals(answers.get(value)))
                .collect(Collectors.toSet());
    }
}
