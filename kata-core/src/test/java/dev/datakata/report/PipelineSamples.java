package dev.datakata.report;

import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PipelineFault;
import dev.datakata.verdict.PipelineFault.Action;
import dev.datakata.verdict.PipelineFault.Blocked;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Faults of pipelines, built by hand. */
public final class PipelineSamples {
    private static final List<Column> DAYS =
            List.of(Column.of("day", "DATE"), Column.of("orders", "BIGINT"), Column.of("revenue_cents", "BIGINT"));

    private PipelineSamples() {}

    /** The faults by the names of their cases. */
    public static Map<String, Fault> faults() {
        Map<String, Fault> all = new LinkedHashMap<>();
        all.put("wrong-rows", new PipelineFault.State(wrongAt(5, night()), changed()));
        all.put("said-nothing", new PipelineFault.State(wrongAt(3, renamed(run(1))), new Silent(Optional.empty())));
        all.put(
                "said-nothing-and-wrote",
                new PipelineFault.State(wrongAt(3, renamed(run(4))), new Silent(Optional.of(changed()))));
        all.put(
                "half-done",
                new PipelineFault.State(
                        wrongAt(3, renamed(refused(1, "Referenced column \"amount_cents\" not found in FROM clause!"))),
                        new HalfDone("Referenced column \"amount_cents\" not found in FROM clause!", missing())));
        all.put(
                "changed-a-source",
                new PipelineFault.State(
                        wrongAt(1, night()),
                        new KeptRows("landed_orders", missing().diff())));
        all.put(
                "changed-a-sources-columns",
                new PipelineFault.State(
                        wrongAt(1, night()),
                        new KeptColumns(
                                "landed_orders",
                                List.of(Column.of("order_id", "BIGINT"), Column.of("amount", "DOUBLE")),
                                List.of(Column.of("order_id", "BIGINT"), Column.of("amount", "BIGINT")))));
        all.put(
                "made-a-table",
                new PipelineFault.State(
                        wrongAt(3, renamed(refused(2, "no cents"))),
                        new KeptColumns("daily_revenue", List.of(), DAYS)));
        all.put("dropped-a-source", new PipelineFault.State(wrongAt(1, night()), new Gone("landed_orders", false)));
        all.put("dropped-the-target", new PipelineFault.State(wrongAt(1, night()), new Gone("daily_revenue", true)));
        all.put(
                "in-the-way",
                new PipelineFault.State(
                        wrongAt(2, night()),
                        new Blocked(
                                "batches/friday-evening.sql",
                                "Duplicate key \"day: 2026-03-06\" violates unique constraint.")));
        all.put(
                "left-open",
                new PipelineFault.State(
                        wrongAt(
                                1,
                                List.of(
                                        load("batches/friday.sql"),
                                        new StepTaken(Action.RUN, "", 3, Went.WELL, Optional.empty(), true))),
                        missing()));
        all.put(
                "hidden",
                new PipelineFault.State(
                        new Story("cents become text", true, wrongAt(5, night()).steps()), changed()));
        all.put("twice", new PipelineFault.Replay(wrongAt(2, twice(run(2))), false, changed()));
        all.put(
                "twice-refused",
                new PipelineFault.Replay(
                        wrongAt(2, twice(refused(0, "Table with name \"staged\" already exists!"))),
                        false,
                        new RefusedAgain(
                                "Table with name \"staged\" already exists!",
                                Optional.of(at("CREATE TABLE staged AS SELECT 1;", 31)))));
        all.put("delivered-again", new PipelineFault.Replay(wrongAt(5, night()), true, changed()));
        all.put(
                "stopped",
                new PipelineFault.Crash(
                        wrongAt(2, stopped(run(2))),
                        1,
                        2,
                        Optional.of(at("DELETE FROM daily_revenue;", 25)),
                        missing()));
        all.put(
                "stopped-and-refused",
                new PipelineFault.Crash(
                        wrongAt(2, stopped(refused(0, "Table with name \"staged\" already exists!"))),
                        1,
                        2,
                        Optional.of(at("CREATE TABLE staged AS SELECT 1;", 31)),
                        new RefusedAgain("Table with name \"staged\" already exists!", Optional.empty())));
        all.put(
                "in-a-scenario",
                new PipelineFault.InScenario(
                        new Fault.Execution(
                                "nothing to load",
                                "visible",
                                List.of(),
                                Optional.of(at("SELECT error('nothing to load');", 31))),
                        wrongAt(1, List.of(load("batches/baskets.sql"), refused(1, "nothing to load")))));
        all.put(
                "slow-in-a-scenario",
                new PipelineFault.InScenario(
                        new Fault.Timeout(3, false), wrongAt(1, List.of(load("batches/friday.sql"), refused(6, "")))));
        all.put(
                "nasty",
                new PipelineFault.State(
                        new Story(
                                Samples.NASTY.get(0),
                                true,
                                Samples.NASTY.stream()
                                        .map(text -> new StepTaken(
                                                Action.LOAD, text, 0, Went.WRONG, Optional.of(text), false))
                                        .toList()),
                        new Blocked(Samples.NASTY.get(1), Samples.NASTY.get(2))));
        return all;
    }

    private static TargetRows changed() {
        return new TargetRows(
                "daily_revenue",
                new RowDiff(
                        DAYS,
                        4,
                        4,
                        false,
                        0,
                        0,
                        1,
                        List.of(),
                        List.of(),
                        List.of(new RowDiff.Change(
                                row("2026-03-06", "5", "16340"),
                                row("2026-03-06", "8", "23830"),
                                List.of(1, 2),
                                List.of()))));
    }

    private static TargetRows missing() {
        return new TargetRows(
                "daily_revenue",
                new RowDiff(
                        DAYS,
                        3,
                        2,
                        false,
                        1,
                        0,
                        0,
                        List.of(new RowDiff.Line(row("2026-03-06", "3", "7490"), 1)),
                        List.of(),
                        List.of()));
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    private static List<StepTaken> night() {
        return List.of(
                load("batches/friday-morning.sql"),
                run(2),
                load("batches/friday-evening.sql"),
                run(2),
                load("batches/saturday.sql"),
                run(2));
    }

    private static List<StepTaken> twice(StepTaken last) {
        return List.of(load("batches/friday.sql"), run(2), last);
    }

    private static List<StepTaken> stopped(StepTaken last) {
        return List.of(
                load("batches/friday.sql"),
                new StepTaken(Action.STOP, "", 1, Went.WELL, Optional.empty(), false),
                last);
    }

    private static List<StepTaken> renamed(StepTaken last) {
        return List.of(
                load("batches/friday.sql"),
                run(1),
                new StepTaken(
                        Action.ALTER,
                        "rename landed_orders.amount_cents to amount_minor_units",
                        0,
                        Went.WELL,
                        Optional.empty(),
                        false),
                last);
    }

    private static StepTaken load(String file) {
        return new StepTaken(Action.LOAD, file, 0, Went.WELL, Optional.empty(), false);
    }

    private static StepTaken run(int statements) {
        return new StepTaken(Action.RUN, "", statements, Went.WELL, Optional.empty(), false);
    }

    private static StepTaken refused(int statements, String message) {
        return new StepTaken(Action.RUN, "", statements, Went.WELL, Optional.of(message), false);
    }

    private static Story wrongAt(int step, List<StepTaken> steps) {
        List<StepTaken> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepTaken taken = steps.get(i);
            Went went = i < step ? Went.WELL : i == step ? Went.WRONG : Went.NOT_REACHED;
            told.add(new StepTaken(
                    taken.action(), taken.detail(), taken.statements(), went, taken.refusal(), taken.open()));
        }
        return new Story("a night like any other", false, told);
    }

    private static Excerpt at(String line, int width) {
        return new Excerpt("solution.sql", new Position(2, 1), line, width);
    }
}
