package dev.datakata.report;

/** Tells somebody, or some program, what came out of checking a course. */
public interface Reporter {
    /**
     * Reports the whole result.
     *
     * @throws ReportException when the report cannot be written
     */
    void report(CourseResult result) throws ReportException;
}
