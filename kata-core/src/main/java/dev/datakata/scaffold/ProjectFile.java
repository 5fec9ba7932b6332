package dev.datakata.scaffold;

import java.nio.file.Path;

/** A file that a course puts into a learner's project. */
public sealed interface ProjectFile {
    /** Its path below the project's folder, with forward slashes. */
    String path();

    /** Whether it is the learner's from then on: made once and never touched again. */
    boolean once();

    /**
     * A file whose text is rendered.
     *
     * @param text the whole text, with LF line ends
     */
    record Text(String path, boolean once, String text) implements ProjectFile {}

    /**
     * A file copied as it is, such as a lesson's image.
     *
     * @param from where it is, in an open pack
     */
    record Copy(String path, Path from) implements ProjectFile {
        @Override
        public boolean once() {
            return false;
        }
    }
}
