package dev.datakata.witness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values a generated column draws from, in three tiers: values that the statements and the visible rows name, their neighbours,
 * and odd variants (case, accent).
 */
final class Pool {
    private final Set<Object> core = new LinkedHashSet<>();
    private final Set<Object> near = new LinkedHashSet<>();
    private final Set<Object> odd = new LinkedHashSet<>();
    private final Set<Object> alike = new LinkedHashSet<>();

    void core(@Nullable Object value) {
        if (value != null) {
            core.add(value);
        }
    }

    void near(@Nullable Object value) {
        if (value != null && !core.contains(value)) {
            near.add(value);
        }
    }

    void odd(@Nullable Object value) {
        if (value != null && !core.contains(value) && !near.contains(value)) {
            odd.add(value);
        }
    }

    /** Takes a value in that reads like another one if it is written beside the right value of some other column. */
    void alike(Object value) {
        core(value);
        alike.add(value);
    }

    /** The values given to {@link #alike(Object)}. */
    List<Object> alike() {
        return List.copyOf(alike);
    }

    /** Adds everything of {@code other}, tier by tier. */
    void join(Pool other) {
        join(other, Optional::of);
        alike.addAll(other.alike);
    }

    /** Adds what {@code turned} makes of the values of {@code other}, tier by tier. */
    void join(Pool other, Function<Object, Optional<?>> turned) {
        other.core.forEach(value -> core(turned.apply(value).orElse(null)));
        other.near.forEach(value -> near(turned.apply(value).orElse(null)));
        other.odd.forEach(value -> odd(turned.apply(value).orElse(null)));
    }

    boolean isEmpty() {
        return core.isEmpty() && near.isEmpty() && odd.isEmpty();
    }

    private boolean has(Object value) {
        return core.contains(value) || near.contains(value) || odd.contains(value);
    }

    /** Every value, best first. */
    List<Object> values() {
        Set<Object> all = new LinkedHashSet<>(core);
        all.addAll(near);
        all.addAll(odd);
        return List.copyOf(all);
    }

    /** Drops every value that is not among {@code allowed}, unless none would be left. */
    void retain(Set<Object> allowed) {
        if (values().stream().anyMatch(allowed::contains)) {
            core.retainAll(allowed);
            near.retainAll(allowed);
            odd.retainAll(allowed);
            alike.retainAll(allowed);
        }
    }

    /** Whether {@code other} has each of these values, and each core one as a core one. */
    boolean addsNothingTo(Pool other) {
        return other.core.containsAll(core)
                && other.alike.containsAll(alike)
                && Stream.of(near, odd).flatMap(Set::stream).allMatch(other::has);
    }

    /** The most telling value. */
    Object first() {
        return values().get(0);
    }

    /** One value: mostly a core one, often a neighbour, seldom an odd one. */
    Object draw(SplittableRandom random) {
        int die = random.nextInt(100);
        Set<Object> tier = die < 55 ? core : die < 90 ? near : odd;
        if (tier.isEmpty()) {
            tier = core.isEmpty() ? (near.isEmpty() ? odd : near) : core;
        }
        int index = random.nextInt(tier.size());
        for (Object value : tier) {
            if (index-- == 0) {
                return value;
            }
        }
        throw new IllegalStateException("a tier that is drawn from is not empty");
    }
}
