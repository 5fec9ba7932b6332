package dev.datakata.watch;

import dev.datakata.content.Kata;
import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.KataResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something that happened while a learner works. Threads tell of it; one loop acts on it. */
sealed interface WatchEvent {
    /** Answers were saved, deleted or made again. */
    record Saved(List<Kata> katas) implements WatchEvent {}

    /** A check has ended, in a result or not at all. */
    record Checked(Kata kata, CompletableFuture<KataResult> result) implements WatchEvent {}

    /** An answer was run to be shown. */
    record Ran(CompletableFuture<LearnerGoals.Shown> shown) implements WatchEvent {}

    /** The course's own files have changed. */
    record CourseChanged() implements WatchEvent {}

    /** A key was pressed, or a line that begins with it was entered. */
    record Key(int character) implements WatchEvent {}

    /** The terminal has another size, or was lent to another program meanwhile. */
    record Redraw() implements WatchEvent {}

    /** The watch is to end. */
    record End() implements WatchEvent {}
}
