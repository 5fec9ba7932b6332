package dev.datakata.check.model;

import dev.datakata.content.Model;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.Model.ProbeGroup;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Column;
import dev.datakata.table.SqlType;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the author's statements on the tables of the reference, whatever is wrong with them. */
final class TriedReader {
    private final Model model;
    private final Session session;
    private final Map<String, Map<String, SqlType>> types;

    /** @param session on tables that the reference has made, still empty; the base rows are left in them */
    TriedReader(Model model, Session session) {
        this.model = model;
        this.session = session;
        this.types = ShapeCheck.types(model);
    }

    /**
     * The statements with their rows.
     *
     * @throws ReferenceException for a statement that no answer could be held to
     */
    Tried read() {
        List<Tried.Statement> base = inserts(model.base());
        for (Model.TableContract table : model.tables()) {
            if (base.stream().noneMatch(insert -> insert.table().equals(ShapeCheck.folded(table.name())))) {
                throw new ReferenceException(
                        model.base().name(),
                        "there is no row for the table " + table.name() + ", so nothing stands on it");
            }
        }
        return new Tried(base, model.groups().stream().map(this::group).toList());
    }

    private Tried.Group group(ProbeGroup group) {
        session.begin();
        try {
            List<Tried.Statement> base = group.base().map(this::inserts).orElse(List.of());
            List<Tried.TriedProbe> probes = new ArrayList<>();
            for (Probe probe : group.probes()) {
                List<Tried.Statement> statements = statements(probe.sql());
                probes.add(new Tried.TriedProbe(probe, statements));
            }
            return new Tried.Group(group.name(), base, probes);
        } finally {
            session.rollback();
        }
    }

    /** INSERT statements, each run as well. */
    private List<Tried.Statement> inserts(SourceFile script) {
        List<Tried.Statement> inserts = new ArrayList<>();
        for (StatementText text : Script.of(script.text()).statements()) {
            Tried.Statement statement = statement(script, text);
            if (statement.insert().isEmpty()) {
                throw new ReferenceException(
                        at(script, text), "every statement here has to be INSERT INTO table (columns) VALUES …");
            }
            Outcome outcome = session.execute(text.text());
            if (!(outcome instanceof Outcome.Done)) {
                throw new ReferenceException(
                        at(script, text), "the reference's own tables do not take this: " + why(outcome));
            }
            inserts.add(statement);
        }
        return inserts;
    }

    private List<Tried.Statement> statements(SourceFile script) {
        List<Tried.Statement> statements = Script.of(script.text()).statements().stream()
                .map(text -> statement(script, text))
                .toList();
        if (statements.isEmpty()) {
            throw new ReferenceException(script.name(), "this probe has no statement");
        }
        return statements;
    }

    private Tried.Statement statement(SourceFile script, StatementText text) {
        StatementKind kind = session.kind(text.text());
        if (kind != StatementKind.INSERT && kind != StatementKind.UPDATE && kind != StatementKind.DELETE) {
            throw new ReferenceException(
                    at(script, text), "a probe tries INSERT, UPDATE or DELETE, and this is none of them");
        }
        Optional<InsertText> insert = InsertText.of(text.text());
        if (insert.isEmpty() || !types.containsKey(insert.get().table())) {
            return new Tried.Statement(text.text(), insert, Optional.empty());
        }
        if (insert.get().columns().isEmpty()) {
            throw new ReferenceException(
                    at(script, text), "name the columns of this INSERT: an answer may have them in another order");
        }
        Optional<TextTable> rows = session.query(insert.get().rows(), 100) instanceof Outcome.Rows read
                ? Optional.of(rows(insert.get(), read.table()))
                : Optional.empty();
        return new Tried.Statement(text.text(), insert, rows);
    }

    /** The rows under the contract's types, for the alignment of numbers. */
    private TextTable rows(InsertText insert, Table read) {
        Map<String, SqlType> known = types.getOrDefault(insert.table(), Map.of());
        List<Column> columns = IntStream.range(0, insert.columns().size())
                .mapToObj(i -> new Column(
                        insert.columns().get(i),
                        known.getOrDefault(
                                insert.columns().get(i), read.columns().get(i).type())))
                .toList();
        return new TextTable(columns, TextTable.of(read).rows());
    }

    private static String why(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.message() : outcome.toString();
    }

    /** File and line; a text out of kata.yaml carries its line in its name. */
    static String at(SourceFile script, StatementText text) {
        return script.name().matches(".*:\\d+")
                ? script.name()
                : script.name() + ":" + script.position(text.span().start()).line();
    }
}
