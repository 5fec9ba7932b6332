package dev.datakata.content.pack;

import dev.datakata.content.Change;
import dev.datakata.content.Change.Rows;

/** A change with another seed; the same change where nothing is drawn. */
record Reseeded(long seed) implements Change.Visitor<Change> {
    private Rows of(Rows rows) {
        return rows.drawn() ? new Rows(rows.where(), rows.count(), rows.share(), seed) : rows;
    }

    @Override
    public Change rename(Change.Rename rename) {
        return rename;
    }

    @Override
    public Change retype(Change.Retype retype) {
        return retype;
    }

    @Override
    public Change drop(Change.Drop drop) {
        return drop;
    }

    @Override
    public Change add(Change.Add add) {
        return add;
    }

    @Override
    public Change nullOut(Change.NullOut nullOut) {
        return new Change.NullOut(nullOut.column(), of(nullOut.rows()));
    }

    @Override
    public Change duplicate(Change.Duplicate duplicate) {
        return new Change.Duplicate(duplicate.table(), of(duplicate.rows()));
    }

    @Override
    public Change orphan(Change.Orphan orphan) {
        return new Change.Orphan(orphan.column(), orphan.parent(), of(orphan.rows()));
    }

    @Override
    public Change shiftUnit(Change.ShiftUnit shift) {
        return new Change.ShiftUnit(shift.column(), shift.factor(), of(shift.rows()));
    }

    @Override
    public Change stale(Change.Stale stale) {
        return stale;
    }

    @Override
    public Change truncate(Change.Truncate truncate) {
        return new Change.Truncate(truncate.table(), of(truncate.rows()));
    }

    @Override
    public Change twice(Change.Twice twice) {
        return twice;
    }

    @Override
    public Change skew(Change.Skew skew) {
        return new Change.Skew(skew.column(), skew.value(), of(skew.rows()));
    }

    @Override
    public Change newCategory(Change.NewCategory category) {
        return new Change.NewCategory(category.column(), category.value(), of(category.rows()));
    }

    @Override
    public Change set(Change.SetValue set) {
        return new Change.SetValue(set.column(), set.expression(), of(set.rows()));
    }

    @Override
    public Change shiftTime(Change.ShiftTime shift) {
        return shift;
    }

    @Override
    public Change reorder(Change.Reorder reorder) {
        return new Change.Reorder(seed);
    }
}
