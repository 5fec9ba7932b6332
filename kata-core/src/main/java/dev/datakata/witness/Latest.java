package dev.datakata.witness;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest, once it has too much. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    /** @param most entries that are kept */
    Latest(int most) {
        super(most, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
