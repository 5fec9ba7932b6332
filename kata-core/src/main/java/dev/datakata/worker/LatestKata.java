package dev.datakata.worker;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import org.jspecify.annotations.Nullable;

/** Reads katas from a pack and remembers the latest, since the next answer is often to the same one. */
final class LatestKata {
    private final CoursePack pack;
    private final CourseReader reader = new CourseReader();
    private @Nullable Kata latest;

    /** The pack stays the caller's to close. */
    LatestKata(CoursePack pack) {
        this.pack = pack;
    }

    /**
     * The kata, read from the pack unless it is the latest and has this fingerprint: an author may have changed it since.
     *
     * @throws ContentException if the kata or the course has a problem
     */
    Kata kata(String id, String fingerprint) throws ContentException {
        Kata known = latest;
        if (known == null || !known.id().equals(id) || !known.fingerprint().equals(fingerprint)) {
            known = reader.readKata(pack, id)
                    .orElseThrow(() -> new IllegalStateException("the course has no kata " + id));
            latest = known;
        }
        return known;
    }

    /** Somebody else has read this one from the pack. */
    void remember(Kata kata) {
        latest = kata;
    }
}
