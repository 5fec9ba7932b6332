package dev.datakata.content.pack;

import dev.datakata.content.Kind;
import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.content.PlanLimit.Count;
import dev.datakata.content.Query;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a kata whose answer is one SELECT that may do no more than it must: all that a query has, a large dataset and limits. */
final class PlanReader implements ChallengeReader {
    private final QueryReader queries = new QueryReader();

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(QueryReader.KEYS.stream(), Stream.of("limits")).toList();
    }

    @Override
    public List<String> files() {
        return Stream.concat(QueryReader.FILES.stream(), Stream.of("large.sql", "naive.sql"))
                .toList();
    }

    @Override
    public Optional<Plan> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<Query> query = queries.read(folder, kata, problems);
        Optional<SourceFile> large =
                folder.required("large.sql", "a plan is measured on a large dataset, which this SQL makes");
        Optional<SourceFile> naive =
                folder.required("naive.sql", "a plan needs the right query that does too much, to show and to measure");
        Optional<SourceFile> schema = folder.optional("schema.sql");
        List<PlanLimit> limits = limits(kata, schema);
        return query.isEmpty() || large.isEmpty() || naive.isEmpty() || limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(query.get(), large.get(), naive.get(), limits));
    }

    private static List<PlanLimit> limits(YamlMap kata, Optional<SourceFile> schema) {
        kata.require("limits");
        List<PlanLimit> limits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<YamlMap> maps = kata.maps("limits");
        if (kata.has("limits") && maps.isEmpty()) {
            kata.problem(kata.line("limits"), "a plan needs at least one limit");
        }
        for (YamlMap map : maps) {
            limit(map, schema).ifPresent(limit -> {
                if (seen.add(limit.count() + " " + limit.table().map(name -> name.toLowerCase(Locale.ROOT)) + " "
                        + limit.operators())) {
                    limits.add(limit);
                } else {
                    map.problem(map.line(), "this is limited already");
                }
            });
        }
        return limits;
    }

    private static Optional<PlanLimit> limit(YamlMap map, Optional<SourceFile> schema) {
        map.unknownKeys("of a limit", List.of("count", "table", "of", "at-most", "naive"));
        map.require("count");
        map.require("at-most");
        map.require("naive");
        Optional<Count> count = map.word("count", Count.class);
        Optional<YamlText> table = map.optionalText("table");
        List<String> operators = map.texts("of").stream()
                .map(word -> word.text().toUpperCase(Locale.ROOT))
                .toList();
        OptionalLong atMost = map.count("at-most");
        OptionalLong naive = map.count("naive");
        if (count.isEmpty() || atMost.isEmpty() || naive.isEmpty()) {
            return Optional.empty();
        }
        boolean ofTables = count.get() == Count.ROWS_SCANNED || count.get() == Count.ROW_GROUPS;
        if (table.isPresent() && !ofTables) {
            map.problem(map.line("table"), "only rows-scanned and row-groups are counted by table");
        }
        if (table.isPresent()
                && schema.isPresent()
                && !QueryReader.mentions(schema.get(), table.get().text())) {
            map.problem(
                    map.line("table"), "schema.sql has no table '" + table.get().text() + "'");
        }
        if (operators.isEmpty() == (count.get() == Count.OPERATORS)) {
            map.problem(
                    map.line("of"),
                    count.get() == Count.OPERATORS
                            ? "'of' has to list the operators that are counted, such as [CROSS_PRODUCT]"
                            : "only operators have 'of'");
        }
        if (naive.getAsLong() <= atMost.getAsLong()) {
            map.problem(map.line("naive"), "the naive query has to be over the limit");
        }
        return Optional.of(new PlanLimit(
                count.get(), table.map(YamlText::text), operators, atMost.getAsLong(), naive.getAsLong()));
    }
}
