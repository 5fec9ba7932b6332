package dev.datakata.witness;

import dev.datakata.engine.TypeName;
import dev.datakata.sql.literal.Literal;
import dev.datakata.table.Entries;
import dev.datakata.table.Row;
import dev.datakata.table.SqlType;
import dev.datakata.table.Struct;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the {@link Pool} of a column whose values hold other values: lists in another order, with an element more, less or twice; STRUCTs and
 * MAPs with another value inside. NULL stands inside only where it does in visible values, and lists have different lengths only if visible
 * ones have.
 */
final class Nested {
    /** Visible values that others are made from. */
    private static final int MODELS = 3;

    /** Values that are put into one place: so many of the best, and twice as many of the others. */
    private static final int INSIDE = 5;

    private final Pool pool;
    private final TypeName type;
    private final Set<Object> visible;
    private final List<Inside> inside = new ArrayList<>();

    /** The values of one place inside: a list's elements, a field, a map's values. */
    private record Inside(Pool pool, Values values) {
        static Inside of(TypeName type, Collection<@Nullable Object> visible) {
            Pool pool = new Pool();
            Set<Object> present = new LinkedHashSet<>();
            visible.forEach(value -> {
                if (value != null) {
                    present.add(value);
                }
            });
            Set<Object> some = present.stream().limit(INSIDE).collect(Collectors.toCollection(LinkedHashSet::new));
            return new Inside(pool, new Values(pool, new SqlType(type.name()), some, present));
        }
    }

    /** @param visible the column's visible values; without any there are no others */
    Nested(Pool pool, TypeName type, Set<Object> visible) {
        this.pool = pool;
        this.type = type;
        this.visible = visible;
        List<List<@Nullable Object>> contents =
                visible.stream().map(Nested::content).toList();
        if (type.head().equals("[]")) {
            inside.add(Inside.of(
                    type.field(0), contents.stream().flatMap(List::stream).collect(Collectors.toList())));
        } else if (type.head().equals("MAP")) {
            inside.add(Inside.of(
                    type.field(1), contents.stream().flatMap(List::stream).collect(Collectors.toList())));
        } else {
            for (int i = 0; i < type.fields().size(); i++) {
                int field = i;
                inside.add(Inside.of(
                        type.field(i),
                        contents.stream().map(content -> content.get(field)).collect(Collectors.toList())));
            }
        }
    }

    /** What a value holds: a list's elements, a STRUCT's fields, a MAP's values. */
    private static List<@Nullable Object> content(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Struct struct) {
            return struct.values().values();
        }
        List<@Nullable Object> values = new ArrayList<>();
        ((Entries) value).entries().forEach(entry -> values.add(entry.get(1)));
        return values;
    }

    /** Puts a constant where it may stand inside. */
    void literal(Literal literal, boolean meets) {
        inside.forEach(place -> place.values().addLiteral(literal, meets));
    }

    /** Adds the values that are made of visible ones. */
    void finish() {
        inside.forEach(place -> {
            place.values().addVisible(Set.of());
            place.values().addDefaults();
        });
        for (Object value : visible.stream().limit(MODELS).toList()) {
            if (value instanceof List<?> list) {
                fromList(new ArrayList<>(list));
            } else if (value instanceof Struct struct) {
                fromStruct(struct);
            } else if (value instanceof Entries entries) {
                fromMap(entries);
            }
        }
    }

    private void fromList(List<@Nullable Object> list) {
        Set<Integer> lengths = new HashSet<>();
        visible.forEach(value -> lengths.add(content(value).size()));
        boolean anyLength = !type.fixedLength() && lengths.size() > 1;
        List<@Nullable Object> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        pool.near(backwards);
        tied(list);
        if (anyLength) {
            pool.near(List.of());
            if (!list.isEmpty()) {
                pool.near(new ArrayList<>(list.subList(1, list.size())));
                pool.near(with(list, list.size(), list.get(0)));
            }
        }
        for (Object element : some(inside.get(0))) {
            if (anyLength) {
                pool.near(with(list, list.size(), element));
                pool.near(with(list, 0, element));
                pool.near(List.of(element));
            }
            if (!list.isEmpty()) {
                pool.near(replaced(list, list.size() - 1, element));
                pool.near(replaced(list, 0, element));
            }
        }
    }

    private void fromStruct(Struct struct) {
        for (int i = 0; i < struct.names().size(); i++) {
            for (Object value : some(inside.get(i))) {
                pool.near(new Struct(struct.names(), struct.values().with(i, value)));
            }
        }
    }

    private void fromMap(Entries map) {
        List<Row> entries = map.entries();
        if (!entries.isEmpty()) {
            pool.near(new Entries(entries.subList(1, entries.size())));
        }
        for (int i = 0; i < entries.size(); i++) {
            for (Object value : some(inside.get(0))) {
                List<Row> changed = new ArrayList<>(entries);
                changed.set(i, changed.get(i).with(1, value));
                pool.near(new Entries(changed));
            }
        }
    }

    private static List<Object> some(Inside place) {
        List<Object> all = place.pool().values();
        List<Object> rest = all.subList(Math.min(INSIDE, all.size()), all.size());
        int step = Math.max(1, rest.size() / (2 * INSIDE));
        return Stream.concat(
                        all.stream().limit(INSIDE),
                        IntStream.range(0, rest.size())
                                .filter(i -> i % step == 0)
                                .limit(2 * INSIDE)
                                .mapToObj(rest::get))
                .toList();
    }

    /** The dates, timestamps and numbers inside a value, at any depth. */
    static Stream<Object> leaves(@Nullable Object value) {
        if (value instanceof List<?> || value instanceof Struct || value instanceof Entries) {
            return content(value).stream().flatMap(Nested::leaves);
        }
        return value instanceof Temporal || value instanceof BigInteger ? Stream.of(value) : Stream.empty();
    }

    /** Lists of STRUCTs of which the last one has a field of the first one: they tie where a statement sorts by that. */
    private void tied(List<@Nullable Object> list) {
        if (list.size() > 1
                && list.get(0) instanceof Struct first
                && list.get(list.size() - 1) instanceof Struct last) {
            for (int i = 0; i < first.names().size(); i++) {
                Struct alike = new Struct(
                        last.names(), last.values().with(i, first.values().get(i)));
                pool.near(replaced(list, list.size() - 1, alike));
            }
        }
    }

    private static List<@Nullable Object> with(List<@Nullable Object> list, int at, @Nullable Object element) {
        List<@Nullable Object> changed = new ArrayList<>(list);
        changed.add(at, element);
        return changed;
    }

    private static List<@Nullable Object> replaced(List<@Nullable Object> list, int at, Object element) {
        List<@Nullable Object> changed = new ArrayList<>(list);
        changed.set(at, element);
        return changed;
    }
}
