package dev.datakata.check.pipeline;

import dev.datakata.check.Checks;
import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.content.Pipeline.Step;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.engine.Engine;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** A pipeline kata written inside a test, and its verdicts on real DuckDB. */
final class PipelineFixture {
    static final Step RUN = new Run();
    static final Step CRASH = new Crash();
    static final Step SAME = new Expect(Expectation.TABLES_OF_THE_REFERENCE);
    static final Step ONCE = new Expect(Expectation.SAME_AS_ONCE);
    static final Step FAILS = new Expect(Expectation.FAILURE_AND_UNCHANGED);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String schema;
    private final String reference;
    private final List<Target> targets = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private String data = "";

    PipelineFixture(String schema, String reference) {
        this.schema = schema;
        this.reference = reference;
    }

    /** Rows of a source, and totals by day that a script keeps. */
    static PipelineFixture totals() {
        return new PipelineFixture(
                        "CREATE TABLE sales (day DATE, cents BIGINT);"
                                + "CREATE TABLE totals (day DATE PRIMARY KEY, cents BIGINT);",
                        "INSERT OR REPLACE INTO totals SELECT day, sum(cents) FROM sales GROUP BY day;")
                .target("totals", "day");
    }

    PipelineFixture data(String script) {
        data = script;
        return this;
    }

    PipelineFixture target(String table, String... key) {
        return target(new Target(table, List.of(key), List.of(), OptionalDouble.empty()));
    }

    PipelineFixture target(Target target) {
        targets.add(target);
        return this;
    }

    PipelineFixture scenario(String name, Step... steps) {
        scenarios.add(new Scenario(name, false, Arrays.asList(steps)));
        return this;
    }

    /** Loads rows {@code (day of March, cents)} into sales. */
    static Step load(String rows) {
        return new Load(batch(rows));
    }

    static SourceFile batch(String rows) {
        return script(
                "batches/" + rows + ".sql",
                "INSERT INTO sales SELECT DATE '2026-03-01' + d::INTEGER, c FROM (VALUES " + rows + ") AS v(d, c);");
    }

    static Step deliver(boolean anyOrder, boolean twice, String... rows) {
        return new Deliver(Arrays.stream(rows).map(PipelineFixture::batch).toList(), anyOrder, twice);
    }

    static Step alter(String sql) {
        return new Alter(sql, script("alter.sql", sql));
    }

    static SourceFile script(String name, String sql) {
        return new SourceFile(name, sql);
    }

    Pipeline pipeline() {
        return new Pipeline(
                script("schema.sql", schema),
                new Dataset("visible", Optional.of(script("data.sql", data)), List.of()),
                targets,
                scenarios,
                new AuthorAnswers(script("reference.sql", reference), List.of(), List.of(), Map.of()));
    }

    Kata kata() {
        String id = "fixture-" + NUMBER.incrementAndGet();
        return new Kata(id, id, id, "m", "01-m/01-" + id, 1, "", "", "", List.of(), pipeline(), id);
    }

    /** The verdict on {@code answer}. */
    Verdict check(Engine engine, String answer) {
        try (Checks checks = new Checks(engine)) {
            return checks.check(kata(), script("solution.sql", answer));
        }
    }

    Fault fault(Engine engine, String answer) {
        Verdict verdict = check(engine, answer);
        if (verdict instanceof Verdict.Failed failed) {
            return failed.faults().get(0);
        }
        throw new AssertionError(verdict);
    }

    /** {@code passed}, or the id of the first fault, or {@code error: …}. */
    String outcome(Engine engine, String answer) {
        Verdict verdict = check(engine, answer);
        if (verdict instanceof Verdict.Failed failed) {
            return failed.faults().get(0).id();
        }
        return verdict instanceof Verdict.Broken broken
                ? "error: " + broken.at() + ": " + broken.message()
                : verdict.word();
    }
}
