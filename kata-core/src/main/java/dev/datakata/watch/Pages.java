package dev.datakata.watch;

import dev.datakata.content.Kata;
import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.console.ConsolePage;
import dev.datakata.report.console.ConsoleReporter;
import dev.datakata.report.learner.RunText;
import dev.datakata.report.learner.WatchText;
import dev.datakata.report.text.Block;
import dev.datakata.verdict.Verdict;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a learner sees, made of the parts that the other goals show too; the keys stand below each page. */
final class Pages {
    /** Keys take the place of commands here. */
    private static final NextStep NO_COMMANDS = new NextStep(Set.of());

    private final boolean enter;

    /** @param enter whether a key needs Enter */
    Pages(boolean enter) {
        this.enter = enter;
    }

    /** A check's result, and how far the learner is, if that is known. */
    Page verdict(KataResult result, Optional<CourseResult> all, LocalTime time) {
        Page verdict = canvas -> {
            reporter(canvas).one(result);
            if (all.isPresent()) {
                reporter(canvas).progress(all.get());
            } else {
                page(canvas).show(WatchText.othersToCome());
            }
        };
        return whole(verdict.with(note(WatchText.checkedAt(time))));
    }

    /** The whole report, as {@code kata:check} has it. */
    Page everything(CourseResult all, LocalTime time) {
        Page report = canvas -> reporter(canvas).report(all);
        return whole(report.with(note(WatchText.checkedAt(time))));
    }

    /** What a watch begins with. */
    Page begin(CourseResult all, Optional<KataResult> next) {
        return whole(canvas -> {
            page(canvas).show(WatchText.help(enter));
            next.ifPresent(result -> page(canvas).show(WatchText.kata(result.kata(), result.file())));
            reporter(canvas).progress(all);
        });
    }

    /** A kata to work on, and what is known of its answer. */
    Page kata(Kata kata, String file, Optional<KataResult> result) {
        return whole(canvas -> {
            page(canvas).show(WatchText.kata(kata, file));
            result.filter(known -> !(known.verdict() instanceof Verdict.Pending))
                    .ifPresent(reporter(canvas)::one);
        });
    }

    /** All katas in a list. */
    Page list(CourseResult all) {
        return whole(canvas -> page(canvas).list(all, all.katas()));
    }

    /** What an answer gives. */
    Page run(LearnerGoals.Shown shown) {
        return whole(canvas -> {
            page(canvas).show(RunText.of(shown.kata(), shown.file(), shown.run()));
        });
    }

    /** Blocks as a page. */
    Page blocks(List<Block> blocks) {
        return whole(note(blocks));
    }

    /** Blocks below a page. */
    Page note(List<Block> blocks) {
        return canvas -> page(canvas).show(blocks);
    }

    private Page whole(Page content) {
        return content.with(note(WatchText.keys(enter)));
    }

    private static ConsolePage page(Page.Canvas canvas) {
        return new ConsolePage(canvas.lines(), canvas.style(), canvas.width(), canvas.unicode());
    }

    private static ConsoleReporter reporter(Page.Canvas canvas) {
        return new ConsoleReporter(canvas.lines(), canvas.style(), canvas.width(), canvas.unicode(), NO_COMMANDS);
    }
}
