package dev.datakata.check.answer;

import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;

/** A kata made ready to check answers: its databases filled, its reference run. Not for several threads at once. */
public interface KataChecker extends AutoCloseable {
    /** Judges one answer that is neither absent nor untouched. */
    Verdict check(SourceFile answer);

    @Override
    void close();
}
