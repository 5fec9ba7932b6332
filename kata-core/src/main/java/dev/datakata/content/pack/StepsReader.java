package dev.datakata.content.pack;

import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.content.Pipeline.Step;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlList;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.content.yaml.YamlValue;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the steps of one scenario of a pipeline. */
final class StepsReader {
    private static final String RUN = "run";
    private static final List<String> STEPS = List.of("load", "deliver", RUN, "crash", "alter", "expect");
    private static final List<String> DELIVERY_KEYS = List.of("batches", "order", "twice");
    /** The orders of more are more than anybody waits for: five batches have 120. */
    private static final int MOST_PERMUTED = 4;

    private enum Order {
        GIVEN,
        ANY
    }

    private enum Stops {
        AFTER_EACH_STATEMENT
    }

    private final KataFolder folder;
    private final YamlMap scenario;

    StepsReader(KataFolder folder, YamlMap scenario) {
        this.folder = folder;
        this.scenario = scenario;
    }

    /** The steps; problems are noted for those that cannot be read, and for a scenario that makes no sense. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Optional<YamlList> given = scenario.list("steps");
        if (given.isEmpty()) {
            return steps;
        }
        boolean readable = true;
        for (YamlValue value : given.get().values()) {
            Optional<Step> step = step(value);
            readable &= step.isPresent();
            if (readable) {
                fits(steps, step.orElseThrow(), value.line());
            }
            step.ifPresent(steps::add);
        }
        if (readable && (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Expect))) {
            scenario.problem(given.get().line(), "the last step of a scenario has to be 'expect'");
        }
        return steps;
    }

    /** Whether a step can follow those before it, all of which could be read. */
    private void fits(List<Step> before, Step step, int line) {
        if (!(step instanceof Expect expect)) {
            return;
        }
        boolean ran = before.stream().anyMatch(StepsReader::runs);
        if (!ran) {
            scenario.problem(line, "nothing has run before this 'expect'");
        } else if (expect.expectation() == Expectation.FAILURE_AND_UNCHANGED
                && !(before.get(before.size() - 1) instanceof Run)) {
            scenario.problem(line, "'failure-and-unchanged' has to come directly after 'run'");
        } else if (before.get(before.size() - 1) instanceof Expect) {
            scenario.problem(line, "nothing has happened between this 'expect' and the one before");
        }
    }

    private static boolean runs(Step step) {
        return step instanceof Run || step instanceof Crash || step instanceof Deliver;
    }

    private Optional<Step> step(YamlValue value) {
        if (value instanceof YamlText text) {
            if (text.text().strip().equals(RUN)) {
                return Optional.of(new Run());
            }
            String word = text.text().strip();
            scenario.problem(
                    text.line(),
                    STEPS.contains(word)
                            ? "the step '" + word + "' needs a value, as in '" + word + ": …'"
                            : "unknown step '" + word + "'" + Spelling.advice(word, STEPS));
            return Optional.empty();
        }
        if (!(value instanceof YamlMap map)) {
            scenario.problem(value.line(), "a step has to be 'run' or a key with its value, found " + value.noun());
            return Optional.empty();
        }
        map.unknownKeys("of a step", STEPS);
        List<String> keys = STEPS.stream().filter(map::has).toList();
        if (keys.size() != 1) {
            if (keys.size() > 1) {
                scenario.problem(map.line(), "a step has one key, found " + String.join(", ", keys));
            }
            return Optional.empty();
        }
        return switch (keys.get(0)) {
            case "load" -> map.text("load").flatMap(file -> script(map, file)).map(Load::new);
            case "deliver" -> deliver(map);
            case "crash" -> map.word("crash", Stops.class).map(stops -> new Crash());
            case "alter" -> map.text("alter").flatMap(change -> alter(map, change));
            case "expect" -> map.word("expect", Expectation.class).map(Expect::new);
            default -> {
                scenario.problem(map.line(), "the step 'run' takes no value");
                yield Optional.empty();
            }
        };
    }

    private Optional<Step> deliver(YamlMap map) {
        if (map.value("deliver").orElse(null) instanceof YamlList list) {
            List<SourceFile> batches = batches(map, list);
            return batches.isEmpty() ? Optional.empty() : Optional.of(new Deliver(batches, false, false));
        }
        Optional<YamlMap> given = map.map("deliver");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        YamlMap delivery = given.get();
        delivery.unknownKeys("of a delivery", DELIVERY_KEYS);
        delivery.require("batches");
        Optional<YamlList> list = delivery.list("batches");
        boolean anyOrder = delivery.word("order", Order.class).orElse(Order.GIVEN) == Order.ANY;
        boolean twice = delivery.flag("twice").orElse(false);
        List<SourceFile> batches = list.map(files -> batches(delivery, files)).orElse(List.of());
        if (anyOrder && batches.size() > MOST_PERMUTED) {
            delivery.problem(delivery.line("order"), "every order is tried of " + MOST_PERMUTED + " batches at most");
            return Optional.empty();
        }
        return batches.isEmpty() ? Optional.empty() : Optional.of(new Deliver(batches, anyOrder, twice));
    }

    private List<SourceFile> batches(YamlMap map, YamlList list) {
        List<YamlText> files = list.texts("a batch");
        List<SourceFile> scripts = files.stream()
                .map(file -> script(map, file))
                .flatMap(Optional::stream)
                .toList();
        if (list.values().isEmpty()) {
            map.problem(list.line(), "a delivery has one batch or more");
        }
        return scripts.size() == files.size() ? scripts : List.of();
    }

    private Optional<SourceFile> script(YamlMap map, YamlText file) {
        String name = file.text().strip();
        if (!folder.has(name)) {
            map.problem(file.line(), "the file '" + name + "' is not in the kata's folder");
            return Optional.empty();
        }
        return folder.required(name, "a scenario runs it");
    }

    private Optional<Step> alter(YamlMap map, YamlText change) {
        String words = change.text().strip();
        if (words.endsWith(".sql")) {
            return script(map, change).map(script -> new Alter(words, script));
        }
        Optional<String> sql = Alteration.sql(words);
        if (sql.isEmpty()) {
            map.problem(
                    change.line(),
                    "'" + words + "' is no change; known are 'rename t.c to d', 'retype t.c to TYPE',"
                            + " 'retype t.c to TYPE using EXPRESSION', 'drop t.c', 'add t.c TYPE', and a file that ends with .sql");
        }
        // as far down as it stands in kata.yaml, so that a refusal tells that line
        String above = "\n".repeat(change.line() - 1);
        return sql.map(text -> new Alter(words, new SourceFile(folder.path(KataReader.FILE), above + text)));
    }
}
