package dev.datakata.incident;

import dev.datakata.content.Change;
import dev.datakata.content.DataContract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Situation;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the databases of a kata's situations, once. */
public final class Specimens {
    private final DataContract contract;
    private final Engine engine;
    private final Datasets datasets;

    /** For one kata on one engine. */
    public Specimens(DataContract contract, Engine engine) {
        this.contract = contract;
        this.engine = engine;
        this.datasets = new Datasets(engine, contract.schema());
    }

    /**
     * Every situation of the kata, in its order.
     *
     * @throws ReferenceException if healthy data break the schema, or a change cannot be made
     */
    public List<Specimen> all() {
        List<String> types = types();
        Map<String, List<TableRows>> healthy = new HashMap<>();
        healthy.put(Situation.VISIBLE, rows(contract.data()));
        contract.further().forEach(dataset -> healthy.put(dataset.name(), rows(dataset)));
        List<Specimen> specimens = new ArrayList<>();
        for (Situation situation : contract.situations()) {
            List<TableRows> rows = healthy.getOrDefault(situation.dataset(), List.of());
            specimens.add(new Specimen(situation, types, changed(situation, types, rows)));
        }
        return specimens;
    }

    /** What the schema creates before its tables. A view would not outlive the changes of its tables, so there may be none. */
    private List<String> types() {
        try (Database empty = datasets.empty();
                Session session = empty.session()) {
            Catalog catalog = empty.catalog();
            if (!catalog.views().isEmpty()
                    || catalog.tables().stream()
                            .flatMap(table -> table.columns().stream())
                            .anyMatch(Catalog.TableColumn::generated)) {
                throw new ReferenceException(
                        contract.schema().name() + ":1",
                        "a landing area has plain tables: neither views nor computed columns");
            }
            return Script.of(contract.schema().text()).statements().stream()
                    .map(StatementText::text)
                    .filter(text -> switch (session.kind(text)) {
                        case CREATE_SCHEMA, CREATE_TYPE, CREATE_MACRO -> true;
                        default -> false;
                    })
                    .toList();
        }
    }

    /** The rows of healthy data, which the schema's keys and constraints have taken. */
    private List<TableRows> rows(Dataset dataset) {
        try (Database database = datasets.filled(dataset)) {
            List<TableRows> tables = TableRows.of(database);
            contract.clock().ifPresent(clock -> oneMoment(clock, tables, dataset));
            return tables;
        }
    }

    private void oneMoment(Change.ColumnRef clock, List<TableRows> tables, Dataset dataset) {
        Optional<TableRows> found = tables.stream()
                .filter(table -> table.table()
                                .schema()
                                .equalsIgnoreCase(clock.table().schema())
                        && table.table().name().equalsIgnoreCase(clock.table().name()))
                .findFirst();
        if (found.isEmpty() || found.get().table().column(clock.column()).isEmpty()) {
            throw new ReferenceException(
                    contract.schema().name() + ":1", "there is no column " + clock.words() + " for the clock");
        }
        List<Row> rows = found.get().rows();
        if (rows.size() != 1) {
            String file = dataset.script()
                    .map(script -> script.name())
                    .orElseGet(() -> dataset.csv().get(0).name());
            throw new ReferenceException(
                    file + ":1",
                    "the clock " + clock.table().words() + " has " + rows.size() + " rows, and has to have one");
        }
    }

    private List<TableRows> changed(Situation situation, List<String> types, List<TableRows> rows) {
        Specimen before = new Specimen(situation, types, rows);
        if (situation.changes().isEmpty()) {
            return rows;
        }
        try (Database database = before.database(engine);
                Session session = database.session()) {
            Mutators mutators = new Mutators(database, session, contract.clock(), situation.at());
            situation.changes().forEach(change -> change.accept(mutators));
            return TableRows.of(database);
        }
    }
}
