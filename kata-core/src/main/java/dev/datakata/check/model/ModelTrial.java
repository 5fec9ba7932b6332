package dev.datakata.check.model;

import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.check.model.Tried.Group;
import dev.datakata.check.model.Tried.Statement;
import dev.datakata.check.model.Tried.TriedProbe;
import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.TableContract;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.ModelFault.ProbeResult;
import dev.datakata.verdict.ModelFault.Sort;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One answer's tables, tried. A statement alone that is to go in runs in a transaction that is rolled back; several run one after the other, each committed, on a database of
 * their own, since inside one transaction the engine does not let a row go whose children were deleted in it. Databases are made by the script and not by copying: a script may leave what does not copy, such
 * as a view of a table that is gone.
 */
final class ModelTrial {
    private final Model model;
    private final Tried tried;
    private final Engine engine;
    private final SourceFile answer;
    private final ModelScript script;
    private final List<ProbeResult> accepted = new ArrayList<>();
    private final List<ProbeResult> refused = new ArrayList<>();
    private final BiConsumer<TriedProbe, Outcome> seen;

    /** @param seen is told what the deciding statement of each of the author's probes gave */
    ModelTrial(
            Model model,
            Tried tried,
            Engine engine,
            SourceFile answer,
            ModelScript script,
            BiConsumer<TriedProbe, Outcome> seen) {
        this.model = model;
        this.tried = tried;
        this.engine = engine;
        this.answer = answer;
        this.script = script;
        this.seen = seen;
    }

    /** A statement met a limit, so that nothing can be said of the rest. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Stopped(Fault fault) {
            this.fault = fault;
        }
    }

    /** The verdict on the answer. */
    Verdict verdict() {
        try (Ground ground = new Ground(Optional.empty())) {
            Database database = ground.emptied();
            made(database);
            Catalog catalog = database.catalog();
            List<Fault> shape = new ShapeCheck(model).faults(catalog);
            if (!shape.isEmpty()) {
                return new Verdict.Failed(shape, List.of(), Optional.empty());
            }
            List<String> filled = filled(ground.session());
            if (!filled.isEmpty()) {
                return Verdict.Failed.of(new ModelFault.RowsAlready(filled));
            }
            if (base(ground.session(), catalog)) {
                for (Group group : tried.groups()) {
                    group(group, ground);
                }
            }
        } catch (Stopped e) {
            return Verdict.Failed.of(e.fault);
        }
        List<Fault> faults = new ArrayList<>();
        if (!refused.isEmpty()) {
            faults.add(new ModelFault.RefusedGoodRow(refused));
        }
        if (!accepted.isEmpty()) {
            faults.add(new ModelFault.AcceptedBadRow(accepted));
        }
        return faults.isEmpty()
                ? new Verdict.Passed(List.of())
                : new Verdict.Failed(faults, List.of(), Optional.empty());
    }

    private void made(Database database) throws Stopped {
        Optional<Fault> fault = script.run(database);
        if (fault.isPresent()) {
            throw new Stopped(fault.get());
        }
    }

    private List<String> filled(Session session) throws Stopped {
        List<String> filled = new ArrayList<>();
        for (TableContract table : model.tables()) {
            Outcome outcome = session.query("SELECT 1 FROM main." + quoted(table.name()) + " LIMIT 1", 1);
            if (outcome instanceof Outcome.Rows rows && !rows.table().rows().isEmpty()) {
                filled.add(table.name());
            }
        }
        return filled;
    }

    /** Puts the base rows in, and tries NULLs in each table before its first row is there, so that no key can be in the way. Whether all went in. */
    private boolean base(Session session, Catalog catalog) throws Stopped {
        Set<String> begun = new HashSet<>();
        for (Statement insert : tried.base()) {
            if (begun.add(insert.table())) {
                nulls(session, insert, catalog);
            }
            Optional<Outcome.Refused> refusal = refusal(session.execute(insert.sql()));
            if (refusal.isPresent()) {
                refused.add(result(
                        Sort.BASE, "", insert.table(), insert, refusal.get().message()));
                return false;
            }
        }
        return true;
    }

    private void nulls(Session session, Statement first, Catalog catalog) throws Stopped {
        Optional<BaseTable> table = catalog.table("main", first.table());
        Optional<TableContract> contract = model.tables().stream()
                .filter(known -> known.name().equalsIgnoreCase(first.table()))
                .findFirst();
        if (table.isEmpty() || contract.isEmpty()) {
            return;
        }
        List<String> open = table.get().columns().stream()
                .filter(column -> column.nullable() && !column.generated())
                .map(column -> ShapeCheck.folded(column.name()))
                .toList();
        for (ModelColumn column : contract.get().columns()) {
            String name = ShapeCheck.folded(column.name());
            boolean takesNull = open.contains(name);
            if (column.nullable() && !takesNull) {
                refused.add(nullResult(
                        first,
                        contract.get(),
                        column,
                        "",
                        first.insert().orElseThrow().withNull(List.of(name))));
            } else if (!column.nullable() && takesNull) {
                // A CHECK may refuse it in place of NOT NULL; one that ties it to another column does not.
                for (List<String> nulls : List.of(List.of(name), open)) {
                    String sql = first.insert().orElseThrow().withNull(nulls);
                    if (refusal(session.attempt(sql)).isEmpty()) {
                        accepted.add(nullResult(first, contract.get(), column, "", sql));
                        break;
                    }
                }
            }
        }
    }

    private static ProbeResult nullResult(
            Statement first, TableContract table, ModelColumn column, String reason, String sql) {
        return new ProbeResult(
                Sort.NULL,
                "",
                table.name() + "." + column.name(),
                table.name(),
                first.rows().map(rows -> withNull(rows, column.name())),
                sql,
                reason);
    }

    private static TextTable withNull(TextTable rows, String column) {
        List<@Nullable String> row = new ArrayList<>(rows.rows().get(0));
        for (int i = 0; i < row.size(); i++) {
            if (rows.columns().get(i).name().equalsIgnoreCase(column)) {
                row.set(i, null);
            }
        }
        return new TextTable(rows.columns(), List.of(Collections.unmodifiableList(row)));
    }

    private void group(Group group, Ground ground) throws Stopped {
        if (group.base().isEmpty()) {
            probes(group, ground);
            return;
        }
        try (Ground own = new Ground(Optional.of(group))) {
            Optional<ProbeResult> trouble = based(own.emptied(), Optional.of(group));
            if (trouble.isPresent()) {
                refused.add(trouble.get());
            } else {
                probes(group, own);
            }
        }
    }

    /** A database that holds the rows that probes stand on, and is made anew once a probe that was to be refused has left rows in it. */
    private final class Ground implements AutoCloseable {
        private final Optional<Group> group;
        private Database database = engine.database();
        private Session session = database.session();

        Ground(Optional<Group> group) {
            this.group = group;
        }

        Session session() {
            return session;
        }

        /** The database, before anything is in it. */
        Database emptied() {
            return database;
        }

        void renew() throws Stopped {
            close();
            database = engine.database();
            session = database.session();
            based(database, group);
        }

        @Override
        public void close() {
            session.close();
            database.close();
        }
    }

    /** Makes the tables once more, with all rows that probes stand on; what was refused of the group's own. */
    private Optional<ProbeResult> based(Database database, Optional<Group> group) throws Stopped {
        made(database);
        try (Session session = database.session()) {
            for (Statement insert : tried.base()) {
                // they went in before
                refusal(session.execute(insert.sql()));
            }
            for (Statement insert : group.map(Group::base).orElse(List.of())) {
                Optional<Outcome.Refused> refusal = refusal(session.execute(insert.sql()));
                if (refusal.isPresent()) {
                    String name = group.map(Group::name).orElse("");
                    return Optional.of(result(
                            Sort.GROUP_BASE, name, name, insert, refusal.get().message()));
                }
            }
        }
        return Optional.empty();
    }

    private void probes(Group group, Ground ground) throws Stopped {
        for (TriedProbe probe : group.probes()) {
            if (probe.statements().size() == 1) {
                judge(group, probe, alone(ground, probe));
            } else {
                try (Database own = engine.database()) {
                    several(group, probe, own);
                }
            }
        }
    }

    private Optional<Outcome.Refused> alone(Ground ground, TriedProbe probe) throws Stopped {
        String sql = probe.last().sql();
        // What is refused leaves nothing behind, so that only what goes in needs a transaction to be taken back.
        Outcome outcome = probe.probe().goesIn()
                ? ground.session().attempt(sql)
                : ground.session().execute(sql);
        seen.accept(probe, outcome);
        Optional<Outcome.Refused> refusal = refusal(outcome);
        if (!probe.probe().goesIn() && refusal.isEmpty()) {
            ground.renew();
        }
        return refusal;
    }

    private void several(Group group, TriedProbe probe, Database own) throws Stopped {
        based(own, Optional.of(group));
        try (Session session = own.session()) {
            for (Statement before :
                    probe.statements().subList(0, probe.statements().size() - 1)) {
                Optional<Outcome.Refused> refusal = refusal(session.execute(before.sql()));
                if (refusal.isPresent()) {
                    refused.add(result(
                            probe.probe().goesIn() ? Sort.PROBE : Sort.BEFORE_PROBE,
                            group.name(),
                            probe.probe().what(),
                            before,
                            refusal.get().message()));
                    return;
                }
            }
            Outcome outcome = session.execute(probe.last().sql());
            seen.accept(probe, outcome);
            judge(group, probe, refusal(outcome));
        }
    }

    private void judge(Group group, TriedProbe probe, Optional<Outcome.Refused> refusal) {
        if (probe.probe().goesIn() && refusal.isPresent()) {
            refused.add(result(
                    Sort.PROBE,
                    group.name(),
                    probe.probe().what(),
                    probe.last(),
                    refusal.get().message()));
        } else if (!probe.probe().goesIn() && refusal.isEmpty()) {
            accepted.add(result(Sort.PROBE, group.name(), probe.probe().what(), probe.last(), ""));
        }
    }

    private static ProbeResult result(Sort sort, String group, String what, Statement statement, String reason) {
        return new ProbeResult(sort, group, what, statement.table(), statement.rows(), statement.sql(), reason);
    }

    private Optional<Outcome.Refused> refusal(Outcome outcome) throws Stopped {
        if (outcome instanceof Outcome.Refused refusal) {
            return Optional.of(refusal);
        }
        if (outcome instanceof Outcome.TimedOut || outcome instanceof Outcome.LimitReached) {
            throw new Stopped(outcome.accept(new OutcomeFaults(answer, new Span(0, 0), "visible")));
        }
        return Optional.empty();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
