package dev.datakata.verdict;

import dev.datakata.source.Excerpt;
import dev.datakata.source.SourceReader;
import dev.datakata.table.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an answer is wrong. Each has a page in {@code docs/faults/}, named by its id. */
public sealed interface Fault
        permits Fault.Unreadable,
                Fault.Syntax,
                Fault.StatementCount,
                Fault.Forbidden,
                Fault.Execution,
                Fault.Timeout,
                Fault.ResourceLimit,
                Fault.ColumnCount,
                Fault.ColumnNames,
                Fault.ColumnOrder,
                Fault.ColumnTypes,
                Fault.Rows,
                Fault.Order,
                Fault.Unordered,
                Fault.Nondeterministic,
                Fault.Rule,
                Fault.Answer,
                PipelineFault,
                ModelFault,
                ContractFault,
                PlanFault,
                TransactionFault {
    /** The stable id of formats: {@code syntax}, {@code rows} … */
    String id();

    /** The place in the answer's file, where there is one. */
    default Optional<Excerpt> at() {
        return Optional.empty();
    }

    /** The file is no text we take. */
    record Unreadable(SourceReader.Why why, long offset) implements Fault {
        @Override
        public String id() {
            return "unreadable";
        }
    }

    /** DuckDB's parser refuses the text. {@code engineMessage} is DuckDB's first line, without its position. */
    record Syntax(String engineMessage, Optional<Excerpt> at) implements Fault {
        @Override
        public String id() {
            return "syntax";
        }
    }

    /** Not the number of statements asked for. */
    record StatementCount(int found, int expected, Optional<Excerpt> at) implements Fault {
        @Override
        public String id() {
            return "statement-count";
        }
    }

    /** A statement or function that this kind of kata does not take; {@code found} names it as SQL does, such as {@code CREATE TABLE}. */
    record Forbidden(String found, String allowed, Optional<Excerpt> at) implements Fault {
        @Override
        public String id() {
            return "forbidden";
        }
    }

    /**
     * DuckDB takes the text and cannot run it.
     *
     * @param engineMessage DuckDB's message without its position
     * @param dataset where it happened
     * @param candidates names DuckDB thinks were meant; may be empty
     */
    record Execution(String engineMessage, String dataset, List<String> candidates, Optional<Excerpt> at)
            implements Fault {
        @Override
        public String id() {
            return "execution";
        }
    }

    /** The time limit passed. {@code killed} tells that the worker process had to be ended. */
    record Timeout(double seconds, boolean killed) implements Fault {
        @Override
        public String id() {
            return "timeout";
        }
    }

    /** More memory or more rows than an answer gets; {@code limit} names the limit that was met. */
    record ResourceLimit(Limit limit, long value) implements Fault {
        @Override
        public String id() {
            return "resource-limit";
        }
    }

    /** A limit of the sandbox. */
    enum Limit {
        /** Bytes of memory for the engine. */
        MEMORY,
        /** Bytes of one result. */
        RESULT_BYTES,
        /** Nesting of expressions. */
        NESTING,
        /** The worker process ended while it ran the answer. */
        PROCESS
    }

    /** Too many or too few columns. */
    record ColumnCount(List<Column> expected, List<Column> actual) implements Fault {
        @Override
        public String id() {
            return "column-count";
        }
    }

    /** Right number of columns, other names. {@code nearest} has for each wrong actual name, by position, the expected name it resembles, or null. */
    record ColumnNames(List<Column> expected, List<Column> actual, List<@Nullable String> nearest) implements Fault {
        @Override
        public String id() {
            return "column-names";
        }
    }

    /** The right columns in another order. */
    record ColumnOrder(List<Column> expected, List<Column> actual) implements Fault {
        @Override
        public String id() {
            return "column-order";
        }
    }

    /** The right columns with other types; {@code wrong} are positions counted from 0. */
    record ColumnTypes(List<Column> expected, List<Column> actual, List<Integer> wrong) implements Fault {
        @Override
        public String id() {
            return "column-types";
        }
    }

    /** Other rows than the reference's on {@code dataset}. */
    record Rows(RowDiff diff, String dataset) implements Fault {
        @Override
        public String id() {
            return "rows";
        }
    }

    /**
     * The right rows, wrongly sorted.
     *
     * @param keys the sort keys in words of SQL, such as {@code total DESC}
     * @param columns the result's columns
     * @param row the first row, counted from 1, that stands in a wrong place
     * @param expected what stands there in the reference's order
     * @param actual what stands there in the answer's
     */
    record Order(
            List<String> keys,
            List<Column> columns,
            long row,
            List<@Nullable String> expected,
            List<@Nullable String> actual,
            String dataset)
            implements Fault {
        @Override
        public String id() {
            return "order";
        }
    }

    /** The rows came out sorted, yet nothing in the answer guarantees it. */
    record Unordered(List<String> keys) implements Fault {
        @Override
        public String id() {
            return "unordered";
        }
    }

    /** The same data, inserted in another order, gave another result. */
    record Nondeterministic(Cause cause, RowDiff diff, String dataset) implements Fault {
        @Override
        public String id() {
            return "nondeterministic";
        }
    }

    /** The likely cause of a result that depends on the order of insertion. */
    enum Cause {
        LIMIT_IN_A_TIE,
        RANKING_OVER_A_TIE,
        ANY_VALUE,
        LIST_ORDER,
        RANDOM,
        UNKNOWN
    }

    /** A static rule of the kata: {@code rule} is its id, {@code required} tells whether it was to match or not to. */
    record Rule(String rule, boolean required, Optional<Excerpt> at) implements Fault {
        @Override
        public String id() {
            return "rule";
        }
    }

    /**
     * A quiz not answered right.
     *
     * @param problem what is the matter with the boxes
     * @param says the author's answers to the wrong choices, in order, as {@code id. text}
     */
    record Answer(Problem problem, List<String> choices, List<String> says, Optional<Excerpt> at) implements Fault {
        @Override
        public String id() {
            return "answer";
        }
    }

    /** What is the matter with a quiz's boxes. */
    enum Problem {
        /** A wrong choice is ticked: {@code choices} are its ids, {@code says} the author's answers. */
        WRONG_CHOICE,
        /** Every ticked one is right and at least one is lacking. */
        INCOMPLETE,
        /** One box is asked for, more are ticked: {@code choices} are the ticked ids. */
        TOO_MANY,
        /** A box whose choice the question does not have: {@code choices} names it. */
        UNKNOWN_CHOICE,
        /** A box that is neither ticked nor empty, such as {@code [y]}: {@code choices} names it. */
        UNCLEAR_MARK,
        /** The file has no task-list box at all. */
        NO_BOX
    }
}
