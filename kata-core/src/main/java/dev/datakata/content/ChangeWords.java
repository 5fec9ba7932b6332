package dev.datakata.content;

import dev.datakata.content.Change.Rows;

/** A change as a phrase that fits a list of what happened, with names and SQL between backticks. */
final class ChangeWords implements Change.Visitor<String> {
    private final boolean exact;

    private ChangeWords(boolean exact) {
        this.exact = exact;
    }

    /** With every parameter. */
    static ChangeWords exact() {
        return new ChangeWords(true);
    }

    /** With the place and the sort of change only. */
    static ChangeWords vague() {
        return new ChangeWords(false);
    }

    @Override
    public String rename(Change.Rename rename) {
        return code(rename.column()) + " renamed" + (exact ? " to " + code(rename.to()) : "");
    }

    @Override
    public String retype(Change.Retype retype) {
        return code(retype.column()) + (exact ? " turned into " + code(retype.type()) : " given another type");
    }

    @Override
    public String drop(Change.Drop drop) {
        return drop.column()
                .map(column -> code(new Change.ColumnRef(drop.table(), column)) + " dropped")
                .orElseGet(() -> "the table " + code(drop.table().words()) + " dropped");
    }

    @Override
    public String add(Change.Add add) {
        return exact
                ? code(add.column()) + " added, of type " + code(add.type())
                        + add.value().map(value -> ", as " + code(value)).orElse("")
                : "a column added to " + code(add.column().table().words());
    }

    @Override
    public String nullOut(Change.NullOut nullOut) {
        return exact
                ? code(nullOut.column()) + " set to NULL" + in(nullOut.rows())
                : "NULL in " + code(nullOut.column());
    }

    @Override
    public String duplicate(Change.Duplicate duplicate) {
        return exact
                ? rowsOf(duplicate.table(), duplicate.rows()) + " repeated"
                : "repeated rows in " + code(duplicate.table().words());
    }

    @Override
    public String orphan(Change.Orphan orphan) {
        return code(orphan.column()) + " set to a value that is not in " + code(orphan.parent())
                + (exact ? "," + in(orphan.rows()) : "");
    }

    @Override
    public String shiftUnit(Change.ShiftUnit shift) {
        return exact
                ? code(shift.column()) + " multiplied by " + shift.factor() + in(shift.rows())
                : code(shift.column()) + " in another unit";
    }

    @Override
    public String stale(Change.Stale stale) {
        return exact
                ? "the newest " + code(stale.column()) + " " + stale.age() + " old" + where(stale.rows())
                : code(stale.column().table().words()) + " gone stale"
                        + (stale.rows().where().isPresent() ? " in a part of its rows" : "");
    }

    @Override
    public String truncate(Change.Truncate truncate) {
        boolean whole = !truncate.rows().drawn() && truncate.rows().where().isEmpty();
        String table = code(truncate.table().words());
        return whole
                ? "every row of " + table + " lost"
                : exact ? rowsOf(truncate.table(), truncate.rows()) + " lost" : "rows of " + table + " lost";
    }

    @Override
    public String twice(Change.Twice twice) {
        return "every row of " + code(twice.table().words()) + " there twice";
    }

    @Override
    public String skew(Change.Skew skew) {
        return exact
                ? code(skew.column()) + " set to " + code(skew.value()) + in(skew.rows())
                : code(skew.column()) + " out of its usual proportions";
    }

    @Override
    public String newCategory(Change.NewCategory category) {
        return exact
                ? code(category.column()) + " set to the new value " + code(category.value()) + in(category.rows())
                : "a new value in " + code(category.column());
    }

    @Override
    public String set(Change.SetValue set) {
        return exact
                ? code(set.column()) + " set to " + code(set.expression()) + in(set.rows())
                : code(set.column()) + " with other values";
    }

    @Override
    public String shiftTime(Change.ShiftTime shift) {
        return exact
                ? "every date and time moved by " + shift.by() + ", the clock with them"
                : "every date and time moved, the clock with them";
    }

    @Override
    public String reorder(Change.Reorder reorder) {
        return "the same rows in another order";
    }

    private static String rowsOf(Change.TableName table, Rows rows) {
        String of = "of " + code(table.words());
        String number = rows.count().isPresent()
                ? rows.count().getAsInt() == 1 ? "1 row " + of : rows.count().getAsInt() + " rows " + of
                : rows.share().isPresent()
                        ? percent(rows.share().getAsDouble()) + " of the rows " + of
                        : (rows.where().isPresent() ? "the rows " : "every row ") + of;
        return number + where(rows);
    }

    private static String in(Rows rows) {
        String number = rows.count().isPresent()
                ? rows.count().getAsInt() == 1
                        ? " in 1 row"
                        : " in " + rows.count().getAsInt() + " rows"
                : rows.share().isPresent()
                        ? " in " + percent(rows.share().getAsDouble()) + " of the rows"
                        : rows.where().isPresent() ? "" : " in every row";
        return number + where(rows);
    }

    private static String where(Rows rows) {
        return rows.where().map(condition -> " where " + code(condition)).orElse("");
    }

    private static String percent(double share) {
        double percent = Math.round(share * 10_000) / 100.0;
        return (percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent)) + " %";
    }

    private static String code(Change.ColumnRef column) {
        return code(column.words());
    }

    private static String code(String text) {
        return "`" + text.strip().replaceAll("\\s+", " ") + "`";
    }
}
