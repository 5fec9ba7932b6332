package dev.datakata.gradebook;

import java.nio.file.Path;
import java.util.BitSet;

/** One submitter's folder. Small, since there may be very many: what is in the files is read when its turn comes. */
public final class Submitter {
    /** How answers are laid out in a submitter's folder. */
    enum Layout {
        /** {@code <kata id>.sql} and {@code <kata id>.md} directly in the folder. */
        FILES,
        /** A learner's project: answers below {@code katas/}, where each kata has its place, so that a lacking file is a lacking answer. */
        PROJECT
    }

    private final String name;
    private final Path folder;
    private final Layout layout;
    private final BitSet katas;

    /**
     * @param folder the folder's real path, without links
     * @param katas which katas of the course, by position, get a line
     */
    Submitter(String name, Path folder, Layout layout, BitSet katas) {
        this.name = name;
        this.folder = folder;
        this.layout = layout;
        this.katas = katas;
    }

    /** The folder's name. */
    public String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    Layout layout() {
        return layout;
    }

    BitSet katas() {
        return katas;
    }
}
