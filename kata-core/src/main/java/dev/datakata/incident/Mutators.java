package dev.datakata.incident;

import dev.datakata.content.Change;
import dev.datakata.content.Change.ColumnRef;
import dev.datakata.content.Change.Rows;
import dev.datakata.content.Change.TableName;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.ReferenceException;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings about the changes of one situation, by SQL against the catalogue of a database without constraints. A change that meets no row, or that names what is not
 * there, is the author's mistake.
 */
final class Mutators implements Change.Visitor<Mutators> {
    private final Database database;
    private final Session session;
    private final Optional<ColumnRef> clock;
    private final String at;
    /** As it was before the latest change; reading it takes longer than most changes. */
    private @Nullable Catalog catalog;

    /**
     * @param clock where the data has its time
     * @param at the situation's place in the course, for a {@link ReferenceException}
     */
    Mutators(Database database, Session session, Optional<ColumnRef> clock, String at) {
        this.database = database;
        this.session = session;
        this.clock = clock;
        this.at = at;
    }

    @Override
    public Mutators rename(Change.Rename rename) {
        find(rename.column());
        return run("ALTER TABLE " + name(rename.column().table()) + " RENAME COLUMN "
                + quoted(rename.column().column()) + " TO " + quoted(rename.to()));
    }

    @Override
    public Mutators retype(Change.Retype retype) {
        find(retype.column());
        return run("ALTER TABLE " + name(retype.column().table()) + " ALTER COLUMN "
                + quoted(retype.column().column()) + " TYPE " + retype.type());
    }

    @Override
    public Mutators drop(Change.Drop drop) {
        return run(
                drop.column().isPresent()
                        ? "ALTER TABLE " + name(drop.table()) + " DROP COLUMN "
                                + quoted(drop.column().get())
                        : "DROP TABLE " + name(drop.table()));
    }

    @Override
    public Mutators add(Change.Add add) {
        String table = name(add.column().table());
        String column = quoted(add.column().column());
        run("ALTER TABLE " + table + " ADD COLUMN " + column + " " + add.type());
        add.value().ifPresent(value -> run("UPDATE " + table + " SET " + column + " = (" + value + ")"));
        return this;
    }

    @Override
    public Mutators nullOut(Change.NullOut nullOut) {
        return set(nullOut.column(), "NULL", nullOut.rows());
    }

    @Override
    public Mutators duplicate(Change.Duplicate duplicate) {
        String table = name(duplicate.table());
        return run("INSERT INTO " + table + " SELECT * FROM " + table + drawn(duplicate.table(), duplicate.rows()));
    }

    @Override
    public Mutators orphan(Change.Orphan orphan) {
        TableColumn parent = find(orphan.parent());
        String column = quoted(parent.name());
        String beyond = switch (parent.type().family()) {
            case INTEGER, DECIMAL -> "coalesce(max(" + column + "), 0) + 1";
            case TEXT -> "coalesce(max(" + column + "), '') || '?'";
            default ->
                throw wrong("'orphan' can make no value that " + orphan.parent().words()
                        + " lacks: it is neither a whole number nor a text");
        };
        return set(
                orphan.column(),
                "(SELECT " + beyond + " FROM " + name(orphan.parent().table()) + ")",
                orphan.rows());
    }

    @Override
    public Mutators shiftUnit(Change.ShiftUnit shift) {
        TableColumn column = find(shift.column());
        if (!column.type().family().numeric()) {
            throw wrong("'shift-unit' multiplies numbers, and " + shift.column().words() + " is "
                    + column.type().name());
        }
        return set(
                shift.column(),
                "CAST(" + quoted(column.name()) + " * " + shift.factor() + " AS "
                        + column.type().name() + ")",
                shift.rows());
    }

    @Override
    public Mutators stale(Change.Stale stale) {
        TableColumn column = find(stale.column());
        if (!temporal(column)) {
            throw wrong("'stale' needs a date or a timestamp, and "
                    + stale.column().words() + " is " + column.type().name());
        }
        ColumnRef now = clock.orElseThrow(() -> wrong("'stale' needs the kata's 'clock'"));
        String where = drawn(stale.column().table(), stale.rows());
        String newest = "(SELECT max(" + quoted(column.name()) + ") FROM "
                + name(stale.column().table()) + where + ")";
        String back = "((SELECT " + quoted(now.column()) + " FROM " + name(now.table()) + ") - INTERVAL "
                + literal(stale.age()) + " - " + newest + ")";
        return run("UPDATE " + name(stale.column().table()) + " SET "
                + moved(table(stale.column().table()), back) + where);
    }

    @Override
    public Mutators truncate(Change.Truncate truncate) {
        return run("DELETE FROM " + name(truncate.table()) + drawn(truncate.table(), truncate.rows()));
    }

    @Override
    public Mutators twice(Change.Twice twice) {
        return run("INSERT INTO " + name(twice.table()) + " SELECT * FROM " + name(twice.table()));
    }

    @Override
    public Mutators skew(Change.Skew skew) {
        if (!has(skew.column(), skew.value())) {
            throw wrong("no row has " + skew.value() + " in " + skew.column().words()
                    + ": for a value that was never there use 'new-category'");
        }
        return set(skew.column(), cast(skew.column(), skew.value()), skew.rows());
    }

    @Override
    public Mutators newCategory(Change.NewCategory category) {
        if (has(category.column(), category.value())) {
            throw wrong(category.value() + " is in " + category.column().words()
                    + " already: for a value that is known use 'skew'");
        }
        return set(category.column(), cast(category.column(), category.value()), category.rows());
    }

    @Override
    public Mutators set(Change.SetValue set) {
        return set(set.column(), "(" + set.expression() + ")", set.rows());
    }

    @Override
    public Mutators shiftTime(Change.ShiftTime shift) {
        boolean some = false;
        for (BaseTable table : catalog().tables()) {
            if (table.columns().stream().anyMatch(Mutators::temporal)) {
                run("UPDATE " + name(new TableName(table.schema(), table.name())) + " SET "
                        + moved(table, "INTERVAL " + literal(shift.by())));
                some = true;
            }
        }
        if (!some) {
            throw wrong("'shift-time' moves nothing: no table has a date or a timestamp");
        }
        return this;
    }

    @Override
    public Mutators reorder(Change.Reorder reorder) {
        for (BaseTable table : catalog().tables()) {
            String name = name(new TableName(table.schema(), table.name()));
            List<Row> order = rows("SELECT rowid FROM " + name + " ORDER BY rowid");
            List<String> pairs = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                places.add(i);
            }
            Collections.shuffle(places, new Random(reorder.seed()));
            for (int i = 0; i < order.size(); i++) {
                pairs.add("(" + order.get(i).get(0) + ", " + places.get(i) + ")");
            }
            if (order.size() > 1) {
                run("CREATE OR REPLACE TEMP TABLE datakata_order AS SELECT * FROM (VALUES " + String.join(", ", pairs)
                        + ") AS o(id, place)");
                run("CREATE OR REPLACE TABLE " + name + " AS SELECT t.* FROM " + name
                        + " AS t JOIN temp.datakata_order AS o ON o.id = t.rowid ORDER BY o.place");
            }
        }
        return this;
    }

    private Mutators set(ColumnRef column, String value, Rows rows) {
        find(column);
        return run("UPDATE " + name(column.table()) + " SET " + quoted(column.column()) + " = " + value
                + drawn(column.table(), rows));
    }

    private boolean has(ColumnRef column, String value) {
        find(column);
        return !rows("SELECT 1 FROM " + name(column.table()) + " WHERE " + quoted(column.column()) + " = "
                        + cast(column, value) + " LIMIT 1")
                .isEmpty();
    }

    private String cast(ColumnRef column, String value) {
        return "CAST(" + literal(value) + " AS " + find(column).type().name() + ")";
    }

    /** The rows that a change meets, as a condition; at least one. */
    private String drawn(TableName table, Rows rows) {
        table(table);
        List<Object> ids = new ArrayList<>();
        rows("SELECT rowid FROM " + name(table)
                        + rows.where()
                                .map(condition -> " WHERE (" + condition + ")")
                                .orElse("") + " ORDER BY rowid")
                .forEach(row -> ids.add(String.valueOf(row.get(0))));
        int wanted = rows.count().isPresent()
                ? rows.count().getAsInt()
                : rows.share().isPresent() ? (int) Math.ceil(rows.share().getAsDouble() * ids.size()) : ids.size();
        if (ids.isEmpty() || wanted > ids.size()) {
            throw wrong("this meets " + wanted + " rows of " + table.words() + ", and there are " + ids.size()
                    + rows.where().map(condition -> " where " + condition).orElse(""));
        }
        Collections.shuffle(ids, new Random(rows.seed()));
        return ids.subList(0, wanted).stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", " WHERE rowid IN (", ")"));
    }

    private static String moved(BaseTable table, String by) {
        return table.columns().stream()
                .filter(Mutators::temporal)
                .map(column -> quoted(column.name()) + " = CAST(" + quoted(column.name()) + " + " + by + " AS "
                        + column.type().name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static boolean temporal(TableColumn column) {
        return switch (column.type().family()) {
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> true;
            default -> false;
        };
    }

    private Catalog catalog() {
        if (catalog == null) {
            catalog = database.catalog();
        }
        return catalog;
    }

    private BaseTable table(TableName name) {
        return catalog()
                .table(name.schema(), name.name())
                .orElseThrow(() -> wrong("there is no table " + name.words()));
    }

    private TableColumn find(ColumnRef column) {
        return table(column.table())
                .column(column.column())
                .orElseThrow(() -> wrong("there is no column " + column.words()));
    }

    private List<Row> rows(String sql) {
        Outcome outcome = session.query(sql, Integer.MAX_VALUE);
        if (outcome instanceof Outcome.Rows rows) {
            return rows.table().rows();
        }
        throw refused(outcome);
    }

    private Mutators run(String sql) {
        Outcome outcome = session.execute(sql);
        if (sql.startsWith("ALTER") || sql.startsWith("DROP")) {
            catalog = null;
        }
        if (outcome instanceof Outcome.Rows || outcome instanceof Outcome.Done) {
            return this;
        }
        throw refused(outcome);
    }

    private ReferenceException refused(Outcome outcome) {
        return wrong(
                outcome instanceof Outcome.Refused refused
                        ? "this change does not work: " + refused.message()
                        : "this change does not end within the limits");
    }

    private ReferenceException wrong(String message) {
        return new ReferenceException(at, message);
    }

    private static String name(TableName table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
