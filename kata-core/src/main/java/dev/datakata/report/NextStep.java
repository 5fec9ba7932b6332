package dev.datakata.report;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.report.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The commands a learner is told of. Only goals the plugin has are named, so that no message sends anybody to a command that
 * is not there.
 *
 * @param goals names of the plugin's goals, such as {@code check} and {@code hint}
 */
public record NextStep(Set<String> goals) {
    public NextStep {
        goals = Set.copyOf(goals);
    }

    /** The steps of a plugin whose only goal is {@code kata:check}. */
    public static NextStep checkOnly() {
        return new NextStep(Set.of("check"));
    }

    /** The commands that help with a wrong answer to {@code kata}; may be empty. */
    public List<Block.Command> afterFailure(Kata kata) {
        List<Block.Command> commands = new ArrayList<>();
        if (goals.contains("check")) {
            commands.add(new Block.Command("mvn verify -Dkata=" + kata.id(), "checks this kata alone"));
        }
        if (goals.contains("hint") && !kata.hints().isEmpty()) {
            int hints = kata.hints().size();
            commands.add(new Block.Command(
                    "mvn kata:hint -Dkata=" + kata.id(),
                    hints == 1 ? "shows the hint" : "shows the next of " + hints + " hints"));
        }
        if (goals.contains("run") && kata.kind() != Kind.QUIZ) {
            commands.add(new Block.Command("mvn kata:run -Dkata=" + kata.id(), "shows what your answer gives"));
        }
        return commands;
    }
}
