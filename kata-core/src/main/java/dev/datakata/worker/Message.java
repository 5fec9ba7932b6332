package dev.datakata.worker;

import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;

/** What parent and worker say to each other, one JSON text a line. */
sealed interface Message {
    /**
     * Parent: read the course pack at this path before anything else is asked.
     *
     * @param batches whether generated databases are asked many at once
     */
    record Open(String pack, long statementMillis, boolean batches) implements Message {}

    /** Worker: the engine runs and the pack is read. */
    record Ready(String engineVersion) implements Message {}

    /** Parent: answers to this kata will come; it can be made ready meanwhile. */
    record Expect(String kata, String fingerprint) implements Message {}

    /** Parent: check this answer. {@code number} names the job in the replies. */
    record Check(long number, String kata, String fingerprint, String name, String text) implements Message {}

    /** Worker: the kata's own databases and reference are done; from here on the answer itself runs. */
    record Running(long number) implements Message {}

    /** Worker: the verdict. */
    record Done(long number, Verdict verdict, long micros) implements Message {}

    /** Parent: run this answer on the dataset that the prompt shows, and tell what it gives. */
    record Run(long number, String kata, String fingerprint, String name, String text) implements Message {}

    /** Worker: what it gives. */
    record Ran(long number, AnswerRun run) implements Message {}

    /** Worker: something is wrong with the checker or the pack itself, not with an answer. */
    record Trouble(long number, String message) implements Message {}
}
