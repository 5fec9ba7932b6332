package dev.datakata.check.query;

import dev.datakata.check.Checks;
import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Contract;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Contract.OrderKey;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Rules;
import dev.datakata.engine.Engine;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** A query kata written inside a test, and its verdicts on real DuckDB. */
final class QueryFixture {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static final String PEOPLE = """
            CREATE TABLE people (id INTEGER PRIMARY KEY, email VARCHAR, team VARCHAR NOT NULL, score INTEGER NOT NULL);
            """;
    static final String PEOPLE_DATA = """
            INSERT INTO people VALUES (1, 'a@x', 'red', 5), (2, 'b@x', 'red', 7), (3, 'c@x', 'blue', 7), (4, 'd@x', 'blue', 1);
            """;

    private String schema = "";
    private String data = "";
    private String reference = "";
    private Optional<List<ContractColumn>> columns = Optional.empty();
    private Contract.Order order = new Contract.AnyOrder();
    private Contract.Names names = Contract.Names.CASE_INSENSITIVE;
    private Contract.Types types = Contract.Types.FAMILY;
    private Rules rules = Rules.none();
    private List<String> key = List.of();
    private List<String> mayBeEmpty = List.of();
    private List<String> assumptions = List.of();

    /** Four people in two teams; no reference yet. */
    static QueryFixture people() {
        return schema(PEOPLE).data(PEOPLE_DATA);
    }

    static QueryFixture schema(String schema) {
        QueryFixture fixture = new QueryFixture();
        fixture.schema = schema;
        return fixture;
    }

    QueryFixture data(String data) {
        this.data = data;
        return this;
    }

    QueryFixture reference(String reference) {
        this.reference = reference;
        return this;
    }

    /** Columns as {@code name TYPE}. */
    QueryFixture columns(String... columns) {
        List<ContractColumn> list = new ArrayList<>();
        for (String column : columns) {
            int blank = column.indexOf(' ');
            list.add(new ContractColumn(column.substring(0, blank), Optional.of(column.substring(blank + 1)), ""));
        }
        this.columns = Optional.of(list);
        return this;
    }

    QueryFixture orderedByReference() {
        this.order = new Contract.ReferenceOrder();
        return this;
    }

    /** Keys as {@code column}, {@code column DESC} or {@code column NULLS FIRST}. */
    QueryFixture ordered(String... keys) {
        List<OrderKey> list = new ArrayList<>();
        for (String one : keys) {
            list.add(new OrderKey(
                    one.replaceFirst(" .*", ""),
                    one.endsWith(" DESC"),
                    one.endsWith(" NULLS FIRST") ? Optional.of(true) : Optional.empty()));
        }
        this.order = new KeyOrder(list);
        return this;
    }

    QueryFixture names(Contract.Names names) {
        this.names = names;
        return this;
    }

    QueryFixture types(Contract.Types types) {
        this.types = types;
        return this;
    }

    QueryFixture rules(Rules rules) {
        this.rules = rules;
        return this;
    }

    QueryFixture key(String... key) {
        this.key = List.of(key);
        return this;
    }

    QueryFixture mayBeEmpty(String... tables) {
        this.mayBeEmpty = List.of(tables);
        return this;
    }

    QueryFixture assumptions(String... assumptions) {
        this.assumptions = List.of(assumptions);
        return this;
    }

    Kata kata() {
        Query query = new Query(
                new SourceFile("schema.sql", schema),
                new Dataset("visible", Optional.of(new SourceFile("data.sql", data)), List.of()),
                List.of(),
                List.of(),
                new AuthorAnswers(new SourceFile("reference.sql", reference), List.of(), List.of(), Map.of()),
                new Contract(columns, order, key, names, types, OptionalDouble.empty()),
                rules,
                List.of(),
                mayBeEmpty,
                assumptions.stream()
                        .map(text -> new SourceFile("assumption", text))
                        .toList());
        String id = "fixture-" + NUMBER.incrementAndGet();
        return new Kata(id, id, id, "m", "01-m/01-" + id, 1, "", "", "", List.of(), query, id);
    }

    /** The verdict on {@code answer}. */
    Verdict check(Engine engine, String answer) {
        try (Checks checks = new Checks(engine)) {
            return checks.check(kata(), new SourceFile("solution.sql", answer));
        }
    }

    /** {@code passed}, or the id of the first fault, or {@code error: …}. */
    String outcome(Engine engine, String answer) {
        Verdict verdict = check(engine, answer);
        if (verdict instanceof Verdict.Failed failed) {
            return failed.faults().stream().findFirst().map(Fault::id).orElseThrow();
        }
        return verdict instanceof Verdict.Broken broken
                ? "error: " + broken.at() + ": " + broken.message()
                : verdict.word();
    }
}
