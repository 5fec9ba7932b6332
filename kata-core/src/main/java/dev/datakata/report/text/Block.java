package dev.datakata.report.text;

import dev.datakata.source.Excerpt;
import dev.datakata.table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of an explanation. Texts in it are as they came: whoever shows them makes them harmless for the medium. */
public sealed interface Block {
    /** Calls the method of {@code visitor} for this block. */
    void accept(Visitor visitor);

    /** One method for each block. */
    interface Visitor {
        /** For a heading. */
        void heading(Heading heading);

        /** For running text. */
        void paragraph(Paragraph paragraph);

        /** For names with their values. */
        void facts(Facts facts);

        /** For a line of the answer. */
        void snippet(Snippet snippet);

        /** For columns beside columns. */
        void columns(ColumnComparison comparison);

        /** For rows. */
        void sheet(Sheet sheet);

        /** For SQL to copy. */
        void sql(Sql sql);

        /** For commands to type. */
        void commands(Commands commands);

        /** For the steps of a run. */
        void timeline(Timeline timeline);

        /** For checks against what happened. */
        void matrix(Matrix matrix);

        /** For plans. */
        void plans(PlanTrees plans);

        /** For sessions side by side. */
        void schedule(Schedule schedule);
    }

    /** A line above the blocks that follow. */
    record Heading(Sentence sentence) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    /** Running text. */
    record Paragraph(Sentence sentence) implements Block {
        /** A paragraph of one sentence; see {@link Sentence#of}. */
        public static Paragraph of(String template, Object... values) {
            return new Paragraph(Sentence.of(template, values));
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    /** Names with their values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.facts(this);
        }
    }

    /** One name with its value. */
    record Fact(String name, Sentence value) {}

    /** A line of the answer with a mark under a part of it. */
    record Snippet(Excerpt excerpt) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.snippet(this);
        }
    }

    /**
     * The contract's columns beside the answer's.
     *
     * @param judged what the marks judge, such as {@code name}
     * @param pairs in order
     */
    record ColumnComparison(String judged, List<ColumnPair> pairs) implements Block {
        public ColumnComparison {
            pairs = List.copyOf(pairs);
        }

        /** Whether types are to be shown: where the marks judge names, a type beside one would look judged too. */
        public boolean typed() {
            return judged.equals("type");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.columns(this);
        }
    }

    /**
     * One line of a comparison of columns.
     *
     * @param expected the contract's column, or null where the answer has one too many
     * @param actual the answer's column, or null where it lacks one
     * @param right whether they agree in what is judged
     * @param remark a few words; may have no parts
     */
    record ColumnPair(@Nullable Column expected, @Nullable Column actual, boolean right, Sentence remark) {}

    /**
     * Rows under their columns.
     *
     * @param title a line above
     * @param mark what the rows are in a comparison
     * @param columns the columns
     * @param rows the rows shown
     * @param more how many rows there are besides
     */
    record Sheet(Sentence title, Mark mark, List<Column> columns, List<SheetRow> rows, long more) implements Block {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.sheet(this);
        }
    }

    /** What rows are in a comparison. */
    enum Mark {
        NONE,
        MISSING,
        UNEXPECTED,
        CHANGED
    }

    /**
     * One row of a sheet.
     *
     * @param cells one for each column
     * @param copies how often the row is there, at least 1
     */
    record SheetRow(List<Cell> cells, long copies) {
        public SheetRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell: a value, or an expected and another one.
     *
     * @param expected the expected value, or the only one; null is NULL
     * @param actual the answer's value; null is NULL
     * @param changed whether there are two values
     * @param spelled whether the texts are spellings already, see {@link CellText}
     */
    record Cell(@Nullable String expected, @Nullable String actual, boolean changed, boolean spelled) {
        /** A cell with one value. */
        public static Cell same(@Nullable String value) {
            return new Cell(value, value, false, false);
        }
    }

    /** SQL to copy from; {@code …} stands for the reader's own text. */
    record Sql(String text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.sql(this);
        }
    }

    /** Commands to type. */
    record Commands(List<Command> commands) implements Block {
        public Commands {
            commands = List.copyOf(commands);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.commands(this);
        }
    }

    /** A command and what it does. */
    record Command(String line, String does) {}

    /** The steps of a run, in order of time. */
    record Timeline(List<Moment> moments) implements Block {
        public Timeline {
            moments = List.copyOf(moments);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.timeline(this);
        }
    }

    /**
     * One step of a run.
     *
     * @param what what was done
     * @param outcome what came of it; may have no parts
     * @param state how it went
     */
    record Moment(Sentence what, Sentence outcome, MomentState state) {}

    /** How a step went. */
    enum MomentState {
        DONE,
        FAILED,
        NOT_REACHED
    }

    /**
     * What happened in rows against checks in columns: there are many databases and few checks.
     *
     * @param title a line above
     * @param corner what the rows are, such as {@code database}
     * @param columns a name for each column
     * @param rows in order
     */
    record Matrix(Sentence title, String corner, List<String> columns, List<MatrixRow> rows) implements Block {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.matrix(this);
        }
    }

    /**
     * One row of a matrix.
     *
     * @param name what it is
     * @param cells one for each column
     * @param result what they come to
     */
    record MatrixRow(Sentence name, List<MatrixCell> cells, MatrixCell result) {
        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell of a matrix.
     *
     * @param text a word or a number; empty where there is nothing to say
     * @param tone whether it is as it should be
     */
    record MatrixCell(String text, Tone tone) {}

    /** How a cell is meant. */
    enum Tone {
        NEUTRAL,
        GOOD,
        BAD
    }

    /** Plans beside each other, each with its own title. */
    record PlanTrees(List<PlanTree> trees) implements Block {
        public PlanTrees {
            trees = List.copyOf(trees);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.plans(this);
        }
    }

    /** A plan: what it is of, which may have no parts, and its root. */
    record PlanTree(Sentence title, PlanStep root) {}

    /**
     * One operator of a plan.
     *
     * @param what its name and table
     * @param counts what it gave and read; may have no parts
     * @param rows the rows it gave, for the thickness of a line
     * @param details a few words each
     * @param costly whether it is what makes the plan dear
     * @param children the operators it reads from
     */
    record PlanStep(
            Sentence what,
            Sentence counts,
            long rows,
            List<Sentence> details,
            boolean costly,
            List<PlanStep> children) {
        public PlanStep {
            details = List.copyOf(details);
            children = List.copyOf(children);
        }
    }

    /**
     * Sessions side by side, a column for each, time going down.
     *
     * @param sessions their names
     * @param turns in order of time
     */
    record Schedule(List<String> sessions, List<Turn> turns) implements Block {
        public Schedule {
            sessions = List.copyOf(sessions);
            turns = List.copyOf(turns);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.schedule(this);
        }
    }

    /**
     * One statement of one session.
     *
     * @param session which, counted from 0
     * @param statement its text
     * @param outcome what came of it; may have no parts
     * @param failed whether it was refused
     */
    record Turn(int session, String statement, Sentence outcome, boolean failed) {}
}
