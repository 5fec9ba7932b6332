package dev.datakata.content.prompt;

import dev.datakata.content.Challenge;
import dev.datakata.content.DataContract;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Plan;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Transaction;
import dev.datakata.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * What a learner reads before answering, as Markdown: the author's words and, rendered from the same contract that the checker
 * enforces, everything that an answer is held to.
 */
public final class Prompt {
    private Prompt() {}

    /**
     * The whole prompt. Line ends are LF.
     *
     * @param referenceColumns the columns of the reference's result, for a contract that leaves columns or types to it; without them
     *     such a contract's table has gaps
     */
    public static String markdown(Kata kata, Optional<List<Column>> referenceColumns) {
        return kata.challenge().accept(new Challenge.Visitor<>() {
            @Override
            public String quiz(Quiz quiz) {
                return quizFile(kata.title(), kata.prompt(), quiz);
            }

            @Override
            public String query(Query query) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                ResultSection.result(prompt, query.contract(), referenceColumns);
                ResultSection.rules(prompt, query.rules());
                DataSection.query(prompt, query);
                return prompt.toString();
            }

            @Override
            public String pipeline(Pipeline pipeline) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                PipelineSection.pipeline(prompt, pipeline);
                return prompt.toString();
            }

            @Override
            public String model(Model model) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                ModelSection.model(prompt, model);
                return prompt.toString();
            }

            @Override
            public String dataContract(DataContract contract) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                DataContractSection.dataContract(prompt, contract);
                return prompt.toString();
            }

            @Override
            public String plan(Plan plan) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                PlanSection.plan(prompt, plan, referenceColumns);
                return prompt.toString();
            }

            @Override
            public String transaction(Transaction transaction) {
                StringBuilder prompt = head(kata.title(), kata.prompt());
                TransactionSection.transaction(prompt, transaction);
                return prompt.toString();
            }
        });
    }

    /**
     * The sheet that the learner of a quiz edits.
     *
     * @throws IllegalArgumentException if the kata is no quiz
     */
    public static String quizFile(Kata kata) {
        if (kata.challenge() instanceof Quiz quiz) {
            return quizFile(kata.title(), kata.prompt(), quiz);
        }
        throw new IllegalArgumentException(kata.id() + " is no quiz");
    }

    /** The sheet of a quiz whose kata is still being read; {@code prompt} may be empty. */
    public static String quizFile(String title, String prompt, Quiz quiz) {
        StringBuilder text = head(title, prompt);
        text.append("\n").append(Markup.lf(quiz.question())).append("\n\n");
        for (Quiz.Choice choice : quiz.choices()) {
            text.append("- [ ] ")
                    .append(choice.id())
                    .append(". ")
                    .append(Markup.oneLine(choice.text()))
                    .append("\n");
        }
        text.append("\n");
        text.append(
                quiz.several()
                        ? "Tick every box that is right, and no other: write an `x` between its brackets.\n"
                        : "Tick the one box that is right: write an `x` between its brackets.\n");
        return text.toString();
    }

    /** What the learner's {@code solution.sql} holds where the author wrote no stub: comments only. */
    public static String defaultStub(String title) {
        return "-- " + Markup.oneLine(title) + ": see prompt.md beside this file.\n-- Write your answer below.\n";
    }

    private static StringBuilder head(String title, String authored) {
        StringBuilder text = new StringBuilder();
        String prompt = Markup.lf(authored);
        if (!prompt.startsWith("# ")) {
            text.append("# ").append(Markup.oneLine(title)).append("\n");
            if (!prompt.isEmpty()) {
                text.append("\n");
            }
        }
        return text.append(prompt.isEmpty() ? "" : prompt + "\n");
    }
}
