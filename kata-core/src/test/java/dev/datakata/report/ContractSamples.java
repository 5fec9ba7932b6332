package dev.datakata.report;

import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.CheckMatrix.Signal;
import dev.datakata.verdict.CheckMatrix.Stage;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdicts on checks of data, built by hand. */
final class ContractSamples {
    private static final String RENAMED = "`orders.amount_cents` renamed to `amount_minor_units`";
    private static final String STALE = "the newest `orders.loaded_at` 3 hours 1 second old where `channel = 'app'`";

    private ContractSamples() {}

    static void addTo(Map<String, Verdict.Failed> all) {
        List<String> checks = List.of("columns and types", "2: SELECT * FROM orders WHERE…");
        put(
                all,
                "one",
                new ContractFault.MissedIncident(new CheckMatrix(
                        checks,
                        List.of(
                                stage("", false, false, Signal.QUIET, Signal.QUIET),
                                stage("`datasets/quiet-night`", false, true, Signal.QUIET, Signal.QUIET),
                                stage(RENAMED, true, false, Signal.ALARM, Signal.FAILED),
                                stage(STALE, true, false, Signal.QUIET, Signal.QUIET),
                                stage("NULL in `orders.status`", true, true, Signal.QUIET, Signal.ALARM),
                                stage("`orders.status` dropped", true, true, Signal.ALARM, Signal.FAILED)),
                        true)));
        put(
                all,
                "hidden-ones",
                new ContractFault.MissedIncident(new CheckMatrix(
                        List.of("gaps"),
                        List.of(
                                stage("", false, false, Signal.QUIET),
                                stage(RENAMED, true, false, Signal.QUIET),
                                stage(
                                        "a new value in `orders.status`, on `datasets/busy-night`",
                                        true,
                                        true,
                                        Signal.QUIET)),
                        false)));
        put(all, "many", new ContractFault.MissedIncident(many()));
        Excerpt at = new Excerpt("solution.sql", new Position(4, 1), "SELECT count(*) AS orders FROM orders", 37);
        put(
                all,
                "one-check",
                new ContractFault.FalseAlarm(
                        List.of(new ContractFault.Alarm(
                                "as many orders as always",
                                "every date and time moved by 400 days, the clock with them",
                                new TextTable(List.of(Column.of("orders", "BIGINT")), List.of(List.of("0"))),
                                true)),
                        new CheckMatrix(
                                List.of("as many orders as always", "gaps"),
                                List.of(
                                        stage("", false, false, Signal.QUIET, Signal.QUIET),
                                        stage(
                                                "every date and time moved by 400 days, the clock with them",
                                                false,
                                                true,
                                                Signal.ALARM,
                                                Signal.QUIET),
                                        stage(RENAMED, true, false, Signal.QUIET, Signal.ALARM)),
                                false),
                        Optional.of(at)));
        put(
                all,
                "two-checks",
                new ContractFault.FalseAlarm(
                        List.of(
                                new ContractFault.Alarm("1: SELECT 1", "", rows(20), false),
                                new ContractFault.Alarm("NULL is fine here", "`datasets/quiet-night`", rows(1), true)),
                        new CheckMatrix(
                                List.of("1: SELECT 1", "NULL is fine here"),
                                List.of(
                                        stage("", false, false, Signal.ALARM, Signal.QUIET),
                                        stage("`datasets/quiet-night`", false, true, Signal.ALARM, Signal.ALARM),
                                        stage(RENAMED, true, false, Signal.ALARM, Signal.QUIET)),
                                false),
                        Optional.empty()));
        Excerpt clock =
                new Excerpt("solution.sql", new Position(2, 27), "SELECT * FROM orders WHERE now() > loaded_at", 3);
        put(
                all,
                "machine-clock",
                new ContractFault.Unrepeatable("now", Optional.of("clock.now"), true, Optional.of(clock)));
        put(
                all,
                "machine-clock-without-need",
                new ContractFault.Unrepeatable("now", Optional.empty(), true, Optional.of(clock)));
        put(all, "chance", new ContractFault.Unrepeatable("random", Optional.empty(), false, Optional.empty()));
    }

    private static CheckMatrix many() {
        List<String> checks = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            checks.add("check of a long name that says what the promise number " + i + " is");
        }
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("", false, false, Collections.nCopies(14, Signal.QUIET)));
        for (int i = 1; i <= 13; i++) {
            stages.add(
                    new Stage("`orders.column_" + i + "` dropped", true, false, Collections.nCopies(14, Signal.QUIET)));
        }
        stages.add(new Stage(STALE, true, false, Collections.nCopies(14, Signal.FAILED)));
        return new CheckMatrix(checks, stages, true);
    }

    private static TextTable rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(String.valueOf(i), "paid"));
        }
        return new TextTable(
                List.of(Column.of("order_id", "BIGINT"), Column.of("status", "VARCHAR")), List.copyOf(rows));
    }

    private static Stage stage(String what, boolean incident, boolean hidden, Signal... signals) {
        return new Stage(what, incident, hidden, List.of(signals));
    }

    private static void put(Map<String, Verdict.Failed> all, String name, ContractFault fault) {
        all.put(fault.id() + "/" + name, Verdict.Failed.of(fault));
    }
}
