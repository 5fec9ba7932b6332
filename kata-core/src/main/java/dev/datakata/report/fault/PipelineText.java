package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Moment;
import dev.datakata.report.text.Block.MomentState;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sql;
import dev.datakata.report.text.Block.Timeline;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.Column;
import dev.datakata.verdict.PipelineFault;
import dev.datakata.verdict.PipelineFault.Action;
import dev.datakata.verdict.PipelineFault.Blocked;
import dev.datakata.verdict.PipelineFault.Difference;
import dev.datakata.verdict.PipelineFault.Gone;
import dev.datakata.verdict.PipelineFault.HalfDone;
import dev.datakata.verdict.PipelineFault.KeptColumns;
import dev.datakata.verdict.PipelineFault.KeptRows;
import dev.datakata.verdict.PipelineFault.RefusedAgain;
import dev.datakata.verdict.PipelineFault.Silent;
import dev.datakata.verdict.PipelineFault.StepTaken;
import dev.datakata.verdict.PipelineFault.Story;
import dev.datakata.verdict.PipelineFault.TargetRows;
import dev.datakata.verdict.PipelineFault.Went;
import dev.datakata.verdict.RowDiff;
import java.util.ArrayList;
import java.util.List;

/** The part of {@link FaultText} about what only a pipeline can get wrong. */
final class PipelineText {
    private final RowText rows;

    PipelineText(RowText rows) {
        this.rows = rows;
    }

    /** The headline of a fault that is no general one. */
    static Sentence sentence(PipelineFault fault) {
        if (fault instanceof PipelineFault.State state) {
            return Sentence.of("{}, {}", state(state.difference()), in(state.story()));
        }
        if (fault instanceof PipelineFault.Replay replay) {
            String again = replay.delivery() ? "a delivery that came again" : "a further run";
            return Sentence.of("{}, {}", again(Sentence.plain(again), replay.difference()), in(replay.story()));
        }
        if (fault instanceof PipelineFault.Crash crash) {
            Sentence stopped = Sentence.of(
                    "stopped after statement {} of {} and started again, the script",
                    crash.statement(),
                    crash.statements());
            return Sentence.of("{}, {}", stoppedAndStarted(stopped, crash.difference()), in(crash.story()));
        }
        throw new IllegalArgumentException("no sentence for " + fault);
    }

    /** The end of a sentence that names a scenario. */
    static Sentence in(Story story) {
        return Sentence.of(
                story.hidden() ? "in a scenario that is not shown, \"{}\"" : "in the scenario \"{}\"",
                Sentence.whole(story.scenario()));
    }

    private static Sentence state(Difference difference) {
        if (difference instanceof TargetRows target) {
            return Sentence.of("{} holds other rows than expected ({})", target.table(), counts(target.diff()));
        }
        if (difference instanceof KeptRows kept) {
            return Sentence.of("the script changed {}, which has to stay as it is", kept.table());
        }
        if (difference instanceof KeptColumns kept) {
            return kept.before().isEmpty()
                    ? Sentence.of("the run had to leave everything as it was, and made {}", kept.table())
                    : Sentence.of("the script changed the columns of {}, which have to stay", kept.table());
        }
        if (difference instanceof Gone gone) {
            return gone.target()
                    ? Sentence.of("the table {} is not there after the run", gone.table())
                    : Sentence.of("the script removed {}, which has to stay as it is", gone.table());
        }
        if (difference instanceof Silent silent) {
            return silent.wrote().isPresent()
                    ? Sentence.of(
                            "the run had to fail, said nothing and changed {}",
                            silent.wrote().get().table())
                    : Sentence.of("the run had to fail, and said nothing");
        }
        if (difference instanceof HalfDone half) {
            return Sentence.of(
                    "the run failed, as it had to, and had already changed {}",
                    half.changed().table());
        }
        if (difference instanceof Blocked blocked) {
            return Sentence.of(
                    "what the script left is in the way of {}: {}", blocked.step(), Words.engine(blocked.refusal()));
        }
        return refused(Sentence.of("a run"), difference);
    }

    private static Sentence again(Sentence.Part what, Difference difference) {
        if (difference instanceof TargetRows target) {
            return Sentence.of(
                    "{} changed {}, which was right before ({})", what, target.table(), counts(target.diff()));
        }
        if (difference instanceof Gone gone) {
            return Sentence.of("{} removed {}", what, gone.table());
        }
        return refused(Sentence.of("{}", what), difference);
    }

    private static Sentence stoppedAndStarted(Sentence stopped, Difference difference) {
        if (difference instanceof TargetRows target) {
            return Sentence.of("{} leaves other rows in {} ({})", stopped, target.table(), counts(target.diff()));
        }
        if (difference instanceof Gone gone) {
            return Sentence.of("{} leaves no table {}", stopped, gone.table());
        }
        return refused(stopped, difference);
    }

    private static Sentence refused(Sentence what, Difference difference) {
        String refusal = difference instanceof RefusedAgain again ? again.refusal() : "";
        return Sentence.of("{} fails: {}", what, Words.engine(refusal));
    }

    private static Sentence.Part counts(RowDiff diff) {
        List<String> sorts = new ArrayList<>();
        count(sorts, diff.missingCount(), "missing");
        count(sorts, diff.unexpectedCount(), "unexpected");
        count(sorts, diff.changedCount(), "changed");
        return Sentence.plain(
                diff.truncated() ? "at least " + Words.rows(diff.actualRows()) : String.join(", ", sorts));
    }

    private static void count(List<String> sorts, long count, String sort) {
        if (count > 0) {
            sorts.add(Words.grouped(count) + " " + sort);
        }
    }

    /** Everything below the headline of a fault that is no general one. */
    void explain(PipelineFault fault, List<Block> blocks) {
        if (fault instanceof PipelineFault.State state) {
            steps(state.story(), blocks);
            if (leftOpen(state.story())) {
                // what is lacking was rolled back
                repeated(state.difference(), blocks);
            } else {
                difference(state.difference(), blocks);
            }
        } else if (fault instanceof PipelineFault.Replay replay) {
            steps(replay.story(), blocks);
            repeated(replay.difference(), blocks);
            blocks.add(Paragraph.of(
                    replay.delivery()
                            ? "The same rows may come more than once. Write so that a row which is there already changes"
                                    + " nothing: `MERGE`, `INSERT … ON CONFLICT`, or take distinct rows first."
                            : "Jobs are run again. Write so that it does not matter: `MERGE`, `INSERT … ON CONFLICT DO"
                                    + " UPDATE`, or delete what is written anew, in the same transaction."));
        } else if (fault instanceof PipelineFault.Crash crash) {
            steps(crash.story(), blocks);
            repeated(crash.difference(), blocks);
            blocks.add(
                    Paragraph.of(
                            "Nothing behind that statement ran, and an open transaction was rolled back. Put what"
                                    + " belongs together into one transaction, or let each statement find and mend what is there:"));
            blocks.add(new Sql("BEGIN;\n…\nCOMMIT;"));
        }
    }

    /** What happened, step by step, and the heading above it. */
    static void steps(Story story, List<Block> blocks) {
        blocks.add(Paragraph.of("What happened {}:", in(story)));
        blocks.add(new Timeline(story.steps().stream().map(PipelineText::moment).toList()));
        if (leftOpen(story)) {
            blocks.add(Paragraph.of(
                    "A run ended with a transaction open. It was rolled back, as for every client that goes"
                            + " without `COMMIT`. Behind its last change write:"));
            blocks.add(new Sql("COMMIT;"));
        }
    }

    private static boolean leftOpen(Story story) {
        return story.steps().stream().anyMatch(StepTaken::open);
    }

    private static Moment moment(StepTaken step) {
        Sentence what = switch (step.action()) {
            case LOAD -> Sentence.of("load {}", step.detail());
            case ALTER -> Sentence.of("alter: {}", Sentence.plain(step.detail()));
            case RUN -> Sentence.of("run");
            case STOP -> Sentence.of("stopped after statement {}", step.statements());
        };
        MomentState state = switch (step.went()) {
            case WELL -> MomentState.DONE;
            case WRONG -> MomentState.FAILED;
            case NOT_REACHED -> MomentState.NOT_REACHED;
        };
        return new Moment(what, outcome(step), state);
    }

    private static Sentence outcome(StepTaken step) {
        if (step.went() == Went.NOT_REACHED) {
            return Sentence.of("not reached");
        }
        if (step.action() != Action.RUN) {
            return Words.none();
        }
        if (step.refusal().isPresent()) {
            String message = step.refusal().get();
            return message.isEmpty()
                    ? Sentence.of("statement {} met a limit", step.statements() + 1)
                    : Sentence.of("statement {} refused: {}", step.statements() + 1, Words.engine(message));
        }
        Sentence ran = step.statements() == 1
                ? Sentence.of("1 statement ran")
                : Sentence.of("{} statements ran", step.statements());
        return step.open() ? Sentence.of("{}, then the open transaction was rolled back", ran) : ran;
    }

    private void difference(Difference difference, List<Block> blocks) {
        if (difference instanceof TargetRows target) {
            blocks.add(Paragraph.of("The rows of {} after the run that went wrong:", target.table()));
            rows.explainRows(target.diff(), blocks);
        } else if (difference instanceof KeptRows kept) {
            changed(kept.diff(), blocks);
            blocks.add(
                    Paragraph.of("Others own that table. Read it, and write into the target or tables of your own."));
        } else if (difference instanceof KeptColumns kept) {
            blocks.add(Paragraph.of("Before: {}.", columns(kept.before())));
            blocks.add(Paragraph.of("After: {}.", columns(kept.after())));
        } else if (difference instanceof Gone) {
            blocks.add(Paragraph.of("Whoever reads the table finds nothing there. Change its rows, not the table."));
        } else if (difference instanceof Silent silent) {
            silent.wrote().ifPresent(wrote -> changed(wrote.diff(), blocks));
            blocks.add(
                    Paragraph.of(
                            "A run that cannot be right has to end in an error. The engine refuses a statement that"
                                    + " names what is not there; for all else there is `error('…')`, which fails when it is computed:"));
            blocks.add(new Sql("SELECT error('…') FROM … WHERE …"));
        } else if (difference instanceof HalfDone half) {
            changed(half.changed().diff(), blocks);
            blocks.add(Paragraph.of("It was refused with: {}", Words.engine(half.refusal())));
            blocks.add(
                    Paragraph.of("Check before the first change, or put the changes into one transaction: what fails in"
                            + " the middle is then taken back."));
        } else if (difference instanceof Blocked) {
            blocks.add(
                    Paragraph.of("Without the script that step works. An index, a constraint, a view or a type that the"
                            + " script leaves on a table of others is the usual cause."));
        } else if (difference instanceof RefusedAgain again) {
            again.at().ifPresent(at -> blocks.add(new Block.Snippet(at)));
        }
    }

    /** As {@link #difference}, without guesses at a filter or a join: these are not what went wrong. */
    private void repeated(Difference difference, List<Block> blocks) {
        if (difference instanceof TargetRows target) {
            blocks.add(Paragraph.of("The rows of {} after the run that went wrong:", target.table()));
            rows.addSheets(target.diff(), "changed, expected → yours", "missing", "unexpected", blocks);
        } else {
            difference(difference, blocks);
        }
    }

    private void changed(RowDiff diff, List<Block> blocks) {
        rows.addSheets(diff, "changed, before → after", "gone", "new", blocks);
    }

    private static Sentence columns(List<Column> columns) {
        return columns.isEmpty()
                ? Sentence.of("no such table")
                : Words.names(columns.stream()
                        .map(column -> column.name() + " " + column.type().name())
                        .toList());
    }
}
