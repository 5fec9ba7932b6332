package dev.datakata;

/** Is told how far grading is. Calls come one at a time, from different threads. */
public interface GradeProgress {
    /** Tells nobody. */
    GradeProgress SILENT = new GradeProgress() {
        @Override
        public void begins(long lines) {
            // nobody wants to know
        }

        @Override
        public void graded(boolean kept) {
            // nobody wants to know
        }
    };

    /**
     * Grading begins.
     *
     * @param lines how many lines the gradebook gets
     */
    void begins(long lines);

    /**
     * One line more is known.
     *
     * @param kept whether an earlier run knew it already
     */
    void graded(boolean kept);
}
