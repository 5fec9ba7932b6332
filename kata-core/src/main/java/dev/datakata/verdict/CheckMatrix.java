package dev.datakata.verdict;

import java.util.List;

/**
 * What every check of an answer said on every database it met.
 *
 * @param checks the checks' names, in their order
 * @param stages the databases, healthy ones first
 * @param failingIsLoud whether a check that could not run on a broken database counts as an alarm there
 */
public record CheckMatrix(List<String> checks, List<Stage> stages, boolean failingIsLoud) {
    public CheckMatrix {
        checks = List.copyOf(checks);
        stages = List.copyOf(stages);
    }

    /**
     * One database.
     *
     * @param what what it is or what happened to it, with names and SQL between backticks; empty for the data of the prompt
     * @param incident whether an alarm is wanted
     * @param hidden whether the prompt does not show it
     * @param signals one for each check
     */
    public record Stage(String what, boolean incident, boolean hidden, List<Signal> signals) {
        public Stage {
            signals = List.copyOf(signals);
        }

        /** Whether some check gave a row, or could not run where that is loud. */
        public boolean alarm(boolean failingIsLoud) {
            return signals.contains(Signal.ALARM) || (failingIsLoud && incident && signals.contains(Signal.FAILED));
        }
    }

    /** What a check said. */
    public enum Signal {
        /** No row. */
        QUIET,
        /** A row or more. */
        ALARM,
        /** The engine could not run it. */
        FAILED
    }

    /** The incidents that no check noticed. */
    public List<Stage> missed() {
        return stages.stream()
                .filter(stage -> stage.incident() && !stage.alarm(failingIsLoud))
                .toList();
    }

    /** How many incidents there are. */
    public long incidents() {
        return stages.stream().filter(Stage::incident).count();
    }

    /** The healthy databases on which some check gave a row. */
    public List<Stage> falseAlarms() {
        return stages.stream()
                .filter(stage -> !stage.incident() && stage.alarm(failingIsLoud))
                .toList();
    }
}
