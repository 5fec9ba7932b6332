package dev.datakata.engine;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the base tables that a statement reads in its plan. */
final class TableScans {
    private TableScans() {}

    /** The tables; {@code json} is what {@link BoundPlan#CALL} gives. Empty where that has no plan. */
    static Optional<Set<TableName>> in(String json) {
        return BoundPlan.objects(json)
                .map(objects -> objects.stream().flatMap(TableScans::table).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<TableName> table(JsonObject object) {
        return object.get("function_data") instanceof JsonObject scan && scan.has("table") && scan.has("schema")
                ? Stream.of(new TableName(
                        scan.get("schema").getAsString(), scan.get("table").getAsString()))
                : Stream.empty();
    }
}
