package dev.datakata.content.yaml;

import dev.datakata.content.ContentException;
import dev.datakata.content.Problem;
import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong while reading goes on, so that an author sees everything at once. One thread only. */
public final class Problems {
    private final TreeSet<Problem> found = new TreeSet<>();

    /** Notes a problem; the same one twice counts once. */
    public void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    /** How many were found so far: what is read between two equal counts is sound. */
    public int count() {
        return found.size();
    }

    /** All found so far, sorted. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Ends reading if anything was found. */
    public void throwIfAny() throws ContentException {
        if (!found.isEmpty()) {
            throw new ContentException(found);
        }
    }
}
