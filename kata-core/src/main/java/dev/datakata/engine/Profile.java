package dev.datakata.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What running a statement cost, without clock values: with one thread the same on every run.
 *
 * @param root the plan's root operator
 */
public record Profile(Operator root) {
    public Profile {
        Objects.requireNonNull(root);
    }

    /** Every operator, a parent before its children. */
    public Stream<Operator> operators() {
        return root.operators();
    }

    /** Rows read from tables, all scans together. */
    public long rowsScanned() {
        return operators()
                .mapToLong(operator -> operator.rowsScanned().orElse(0))
                .sum();
    }

    /** Rows that operators handed on, all together but the root's. */
    public long intermediateRows() {
        return operators().skip(1).mapToLong(Operator::rows).sum();
    }

    /**
     * One operator of the plan.
     *
     * @param name the engine's name, such as {@code HASH_JOIN}
     * @param info what the engine tells about it (filters, conditions, expressions), by its own keys
     * @param rows the rows it gave
     * @param rowsScanned the rows it read from a table, if it is a scan
     * @param rowGroupsScanned the row groups it read, if the engine tells
     * @param rowGroups the row groups the table has, if the engine tells
     * @param table the table scanned, without the database's name
     * @param children the operators it reads from
     */
    public record Operator(
            String name,
            Map<String, List<String>> info,
            long rows,
            OptionalLong rowsScanned,
            OptionalLong rowGroupsScanned,
            OptionalLong rowGroups,
            Optional<String> table,
            List<Operator> children) {
        public Operator {
            Objects.requireNonNull(name);
            info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
            children = List.copyOf(children);
        }

        /** This operator and all below it. */
        public Stream<Operator> operators() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Operator::operators));
        }
    }
}
