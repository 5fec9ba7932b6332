package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kind;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a kata whose answer is a script that moves data. */
final class PipelineReader implements ChallengeReader {
    private static final List<String> TARGET_KEYS = List.of("table", "key", "ignore", "tolerance");
    private static final List<String> SCENARIO_KEYS = List.of("name", "hidden", "steps");

    @Override
    public Kind kind() {
        return Kind.PIPELINE;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(Stream.of("targets", "scenarios"), AnswersReader.KEYS.stream())
                .toList();
    }

    @Override
    public List<String> files() {
        return Stream.concat(Stream.of("schema.sql", "data.sql", "batches", "changes"), AnswersReader.FILES.stream())
                .toList();
    }

    @Override
    public Optional<Pipeline> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> schema = folder.required("schema.sql", "a pipeline needs the tables it starts on");
        Optional<AuthorAnswers> answers = AnswersReader.read(folder, kata, problems);
        Dataset data = new Dataset("visible", folder.optional("data.sql"), List.of());
        List<Scenario> scenarios = scenarios(folder, kata);
        List<SourceFile> scripts = scripts(scenarios);
        schema.ifPresent(scripts::add);
        data.script().ifPresent(scripts::add);
        answers.ifPresent(given -> scripts.add(given.reference()));
        List<Target> targets = targets(kata, scripts);
        return schema.isEmpty() || answers.isEmpty() || targets.isEmpty() || scenarios.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pipeline(schema.get(), data, targets, scenarios, answers.get()));
    }

    /** What the steps run beside the answer. */
    private static List<SourceFile> scripts(List<Scenario> scenarios) {
        List<SourceFile> scripts = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (Pipeline.Step step : scenario.steps()) {
                if (step instanceof Pipeline.Load load) {
                    scripts.add(load.script());
                } else if (step instanceof Pipeline.Deliver deliver) {
                    scripts.addAll(deliver.batches());
                } else if (step instanceof Pipeline.Alter alter) {
                    scripts.add(alter.script());
                }
            }
        }
        return scripts;
    }

    /** @param scripts what makes and changes tables: a name that none of them has is no target's */
    private static List<Target> targets(YamlMap kata, List<SourceFile> scripts) {
        kata.require("targets");
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap target : kata.maps("targets")) {
            target.unknownKeys("of a target", TARGET_KEYS);
            Optional<YamlText> table = target.text("table");
            List<String> key = words(target, "key");
            List<String> ignored = words(target, "ignore");
            table.ifPresent(name -> check(target, unqualified(name), "table", scripts));
            target.texts("key").forEach(column -> check(target, column, "column", scripts));
            target.texts("ignore").forEach(column -> check(target, column, "column", scripts));
            if (table.isPresent() && !seen.add(table.get().text().toLowerCase(Locale.ROOT))) {
                target.problem(table.get().line(), "the target '" + table.get().text() + "' is here twice");
            }
            table.ifPresent(
                    name -> targets.add(new Target(name.text().strip(), key, ignored, target.number("tolerance"))));
        }
        if (kata.list("targets").isPresent() && targets.isEmpty()) {
            kata.problem(kata.line("targets"), "a pipeline has one target or more");
        }
        return targets;
    }

    private static YamlText unqualified(YamlText table) {
        return new YamlText(table.text().substring(table.text().lastIndexOf('.') + 1), table.line());
    }

    private static void check(YamlMap target, YamlText name, String noun, List<SourceFile> scripts) {
        if (scripts.stream()
                .noneMatch(script -> QueryReader.mentions(script, name.text().strip()))) {
            target.problem(
                    name.line(),
                    "neither schema.sql nor reference.sql has a " + noun + " '"
                            + name.text().strip() + "'");
        }
    }

    private static List<String> words(YamlMap map, String key) {
        return map.texts(key).stream().map(YamlText::text).toList();
    }

    private static List<Scenario> scenarios(KataFolder folder, YamlMap kata) {
        kata.require("scenarios");
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap scenario : kata.maps("scenarios")) {
            scenario.unknownKeys("of a scenario", SCENARIO_KEYS);
            Optional<YamlText> name = scenario.text("name");
            boolean hidden = scenario.flag("hidden").orElse(false);
            scenario.require("steps");
            List<Pipeline.Step> steps = new StepsReader(folder, scenario).steps();
            if (name.isPresent() && !seen.add(name.get().text())) {
                scenario.problem(
                        name.get().line(), "the scenario '" + name.get().text() + "' is here twice");
            }
            name.ifPresent(text -> scenarios.add(new Scenario(text.text().strip(), hidden, steps)));
        }
        if (kata.list("scenarios").isPresent() && scenarios.isEmpty()) {
            kata.problem(kata.line("scenarios"), "a pipeline goes through one scenario or more");
        }
        return scenarios;
    }
}
