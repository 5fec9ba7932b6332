package dev.datakata.content.prompt;

import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.content.Pipeline.Step;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a script is held to: the tables that are compared, the scenarios it goes through, and the rows they bring. */
final class PipelineSection {
    private PipelineSection() {}

    static void pipeline(StringBuilder text, Pipeline pipeline) {
        text.append("""

                ## What is checked

                Your script runs from its first statement to its last. The first statement that is refused ends the run. A transaction
                that is open then, or behind the last statement, is rolled back. It is SQL for the tables below: queries, changes of rows
                and tables, transactions; no files, no settings, no other databases.

                """);
        pipeline.targets().forEach(target -> target(text, target));
        text.append("""

                Every other table has to stay as it is. Tables of your own may be left behind.

                It goes through these scenarios, each on a new database with the tables and rows below:

                """);
        int number = 0;
        for (Scenario scenario : pipeline.scenarios()) {
            if (!scenario.hidden()) {
                text.append(++number)
                        .append(". **")
                        .append(Markup.oneLine(scenario.name()))
                        .append("**: ")
                        .append(steps(scenario.steps()))
                        .append("\n");
            }
        }
        long hidden = pipeline.scenarios().stream().filter(Scenario::hidden).count();
        if (hidden > 0) {
            text.append("\nAnd through ")
                    .append(hidden)
                    .append(hidden == 1 ? " scenario that is" : " scenarios that are")
                    .append(" not shown; the task's words hold for ")
                    .append(hidden == 1 ? "it" : "them")
                    .append(" too.\n");
        }
        text.append("\n## The data\n\n");
        Markup.fenced(text, Markup.lf(pipeline.schema().text()));
        DataSection.visibleRows(text, pipeline.data());
        scripts(pipeline).forEach((words, script) -> {
            text.append("\n").append(Markup.code(words)).append(":\n\n");
            Markup.fenced(text, Markup.lf(script.text()));
        });
    }

    private static void target(StringBuilder text, Target target) {
        text.append("- Compared: the rows of ")
                .append(Markup.code(target.table()))
                .append(", in any order, and the names and types of its columns.");
        if (!target.key().isEmpty()) {
            text.append(" A row is identified by ").append(codes(target.key())).append(".");
        }
        if (!target.ignored().isEmpty()) {
            text.append(" Not compared: ").append(codes(target.ignored())).append(".");
        }
        target.tolerance()
                .ifPresent(tolerance -> text.append(" Floating-point values may differ by ")
                        .append(Markup.number(tolerance))
                        .append(", or by that share of the larger value where it is above 1."));
        text.append("\n");
    }

    private static String codes(List<String> names) {
        return Markup.and(names.stream().map(Markup::code).toList());
    }

    private static String steps(List<Step> steps) {
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Load load) {
                words.add("load " + Markup.code(fileName(load.script())));
            } else if (step instanceof Deliver deliver) {
                words.add(delivery(deliver));
            } else if (step instanceof Run) {
                words.add("run");
            } else if (step instanceof Crash) {
                words.add("run; and, each on its own, stopped after each statement, the last one too, and then run");
            } else if (step instanceof Alter alter) {
                words.add("alter: " + Markup.code(alter.words()));
            } else if (step instanceof Expect expect) {
                words.add(
                        switch (expect.expectation()) {
                            case TABLES_OF_THE_REFERENCE -> "*compare*";
                            case SAME_AS_ONCE -> "*compare: the same as after one run*";
                            case FAILURE_AND_UNCHANGED -> "*this run has to fail, and to leave every table as it was*";
                        });
            }
        }
        return String.join(" → ", words);
    }

    private static String delivery(Deliver deliver) {
        String text = "deliver "
                + codes(deliver.batches().stream()
                        .map(PipelineSection::fileName)
                        .toList()) + ", a run after each";
        if (deliver.anyOrder()) {
            text += "; and the same in every other order";
        }
        if (deliver.twice()) {
            text += deliver.batches().size() > 1
                    ? "; and with each of them twice in a row; and with all of them a second time at the end"
                    : "; and twice in a row";
        }
        return text;
    }

    /** The scripts that the shown scenarios run, by the names that they are known by. */
    private static Map<String, SourceFile> scripts(Pipeline pipeline) {
        Map<String, SourceFile> scripts = new LinkedHashMap<>();
        for (Scenario scenario : pipeline.scenarios()) {
            for (Step step : scenario.hidden() ? List.<Step>of() : scenario.steps()) {
                if (step instanceof Load load) {
                    scripts.put(fileName(load.script()), load.script());
                } else if (step instanceof Deliver deliver) {
                    deliver.batches().forEach(batch -> scripts.put(fileName(batch), batch));
                } else if (step instanceof Alter alter && alter.words().endsWith(".sql")) {
                    scripts.put(alter.words(), alter.script());
                }
            }
        }
        return scripts;
    }

    /** As the kata's author calls it: {@code batches/friday.sql}. */
    private static String fileName(SourceFile script) {
        String[] names = script.name().split("/", -1);
        int last = names.length - 1;
        return last > 0 ? names[last - 1] + "/" + names[last] : names[last];
    }
}
