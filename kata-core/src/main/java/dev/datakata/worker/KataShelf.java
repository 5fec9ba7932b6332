package dev.datakata.worker;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pack's katas as they were last asked for: reading one takes as long as checking a short answer to it. */
final class KataShelf {
    private static final int KEPT = 16;

    private final CoursePack pack;
    private final CourseReader reader = new CourseReader();
    private final Map<String, Kata> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kata> eldest) {
            return size() > KEPT;
        }
    };

    /** The pack stays the caller's to close. */
    KataShelf(CoursePack pack) {
        this.pack = pack;
    }

    /**
     * The kata, read from the pack unless the one that is kept has this fingerprint: an author may have changed it since.
     *
     * @throws ContentException if the kata or the course has a problem
     */
    Kata kata(String id, String fingerprint) throws ContentException {
        Kata known = kept.get(id);
        if (known == null || !known.fingerprint().equals(fingerprint)) {
            known = reader.readKata(pack, id)
                    .orElseThrow(() -> new IllegalStateException("the course has no kata " + id));
            kept.put(id, known);
        }
        return known;
    }
}
