package dev.datakata.verdict;

import dev.datakata.source.Excerpt;
import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Optional;

/** What only checks of data can get wrong. */
public sealed interface ContractFault extends Fault {
    /** No check gave a row on a broken database: on those that {@link CheckMatrix#missed} tells. */
    record MissedIncident(CheckMatrix matrix) implements ContractFault {
        @Override
        public String id() {
            return "missed-incident";
        }
    }

    /** A check gave rows on a healthy database. {@code alarms} has the first one of each check that did. */
    record FalseAlarm(List<Alarm> alarms, CheckMatrix matrix, Optional<Excerpt> at) implements ContractFault {
        public FalseAlarm {
            alarms = List.copyOf(alarms);
        }

        @Override
        public String id() {
            return "false-alarm";
        }
    }

    /**
     * The rows of a check on a healthy database.
     *
     * @param check its name
     * @param what the database, as in {@link CheckMatrix.Stage#what}
     * @param rows the first rows it gave
     * @param complete whether these are all
     */
    record Alarm(String check, String what, TextTable rows, boolean complete) {}

    /**
     * A check asks something that is not in the data, so that the same data may give another result.
     *
     * @param function what it calls, as the answer or the engine writes it
     * @param clock the table and column to ask for the time; absent where the data has none, or where not the time is asked
     * @param time whether it asks the machine for the time, and not chance
     */
    record Unrepeatable(String function, Optional<String> clock, boolean time, Optional<Excerpt> at)
            implements ContractFault {
        @Override
        public String id() {
            return "forbidden";
        }
    }
}
