package dev.datakata.content;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What happens to a healthy database on the way to another one, broken or not. Names are those of the database before it. */
public sealed interface Change {
    /** Calls the method of {@code visitor} for this change. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each change, so that a new one does not compile until everybody handles it. */
    interface Visitor<R> {
        /** A column gets another name. */
        R rename(Rename rename);

        /** A column gets another type. */
        R retype(Retype retype);

        /** A column or a table goes. */
        R drop(Drop drop);

        /** A column comes. */
        R add(Add add);

        /** Values become NULL. */
        R nullOut(NullOut nullOut);

        /** Rows come once more. */
        R duplicate(Duplicate duplicate);

        /** Values refer to nothing. */
        R orphan(Orphan orphan);

        /** Numbers are in another unit. */
        R shiftUnit(ShiftUnit shiftUnit);

        /** Nothing new has come for a while. */
        R stale(Stale stale);

        /** Rows are lost. */
        R truncate(Truncate truncate);

        /** Every row comes twice. */
        R twice(Twice twice);

        /** One value takes the place of others. */
        R skew(Skew skew);

        /** A value that was never there. */
        R newCategory(NewCategory newCategory);

        /** Values are computed anew. */
        R set(SetValue set);

        /** The same database at another time. */
        R shiftTime(ShiftTime shiftTime);

        /** The same rows in another order. */
        R reorder(Reorder reorder);
    }

    /**
     * A table, by the names of the catalogue.
     *
     * @param schema its schema, {@code main} where the author names none
     * @param name its name
     */
    record TableName(String schema, String name) {
        /** As an author writes it. */
        public String words() {
            return schema.equals("main") ? name : schema + "." + name;
        }
    }

    /** A column of a table. */
    record ColumnRef(TableName table, String column) {
        /** As an author writes it. */
        public String words() {
            return table.words() + "." + column;
        }
    }

    /**
     * Which rows of a table a change meets. Those of a number or share are drawn by the seed, the same ones on every machine.
     *
     * @param where a condition in SQL; absent means all rows
     * @param count how many of them
     * @param share which part of them, above 0 and at most 1, rounded up; neither count nor share means all
     * @param seed what draws them
     */
    record Rows(Optional<String> where, OptionalInt count, OptionalDouble share, long seed) {
        /** All rows. */
        public static Rows all() {
            return new Rows(Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), 1);
        }

        /** Whether the seed makes a difference. */
        public boolean drawn() {
            return count.isPresent() || share.isPresent();
        }
    }

    /** A column gets another name. */
    record Rename(ColumnRef column, String to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /** A column gets another type; its values are cast. */
    record Retype(ColumnRef column, String type) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retype(this);
        }
    }

    /** A column goes, or the table where there is none. */
    record Drop(TableName table, Optional<String> column) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /** A column comes, with the value of an expression over the row, or NULL. */
    record Add(ColumnRef column, String type, Optional<String> value) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /** Values become NULL. */
    record NullOut(ColumnRef column, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullOut(this);
        }
    }

    /** Rows come once more. */
    record Duplicate(TableName table, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.duplicate(this);
        }
    }

    /** Values refer to no row of another table. */
    record Orphan(ColumnRef column, ColumnRef parent, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orphan(this);
        }
    }

    /** Numbers are multiplied, with a plain decimal numeral, and keep their column's type. */
    record ShiftUnit(ColumnRef column, String factor, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shiftUnit(this);
        }
    }

    /** Every date and time of the rows moves back by the same amount, so that the newest value of the column is as old as an interval says. */
    record Stale(ColumnRef column, String age, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stale(this);
        }
    }

    /** Rows are lost. */
    record Truncate(TableName table, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truncate(this);
        }
    }

    /** Every row comes twice; {@code double} in {@code kata.yaml}. */
    record Twice(TableName table) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.twice(this);
        }
    }

    /** A value that is known takes the place of others. */
    record Skew(ColumnRef column, String value, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skew(this);
        }
    }

    /** A value that no row had. */
    record NewCategory(ColumnRef column, String value, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.newCategory(this);
        }
    }

    /** Values become those of an expression over the row. */
    record SetValue(ColumnRef column, String expression, Rows rows) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** Every date and time of every table, that of the clock too, moves by an interval. */
    record ShiftTime(String by) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shiftTime(this);
        }
    }

    /** The rows of every table come in another order, drawn by the seed. */
    record Reorder(long seed) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reorder(this);
        }
    }
}
