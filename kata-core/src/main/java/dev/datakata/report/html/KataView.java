package dev.datakata.report.html;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.Quiz;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.prompt.Prompt;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.docs.FaultPage;
import dev.datakata.report.fault.FaultText;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * One kata as the page shows it. Methods whose names end in {@code Html} give markup of ours, everything else is text.
 *
 * @param result what came out
 * @param nextStep the commands to tell of
 * @param markdown renders the course's texts
 */
record KataView(KataResult result, NextStep nextStep, Markdown markdown) {
    /** The level of the headings inside a kata. */
    private static final int LEVEL = 4;

    private static final int HARDEST = 5;

    Kata kata() {
        return result.kata();
    }

    String anchor() {
        return "kata-" + kata().id();
    }

    String word() {
        return result.verdict().word();
    }

    String sign() {
        return Page.sign(word());
    }

    boolean passed() {
        return result.verdict() instanceof Verdict.Passed;
    }

    boolean pending() {
        return result.verdict() instanceof Verdict.Pending;
    }

    String dots() {
        int filled = Math.min(HARDEST, kata().difficulty());
        return "●".repeat(filled) + "○".repeat(HARDEST - filled);
    }

    List<String> faultIds() {
        return result.verdict() instanceof Verdict.Failed failed
                ? failed.faults().stream().map(Fault::id).distinct().toList()
                : List.of();
    }

    String faultPageHtml(String id) {
        return markdown.html(FaultPage.of(id).markdown(), LEVEL);
    }

    /** What is wrong with a wrong answer, block by block. */
    Content explanation() {
        if (!(result.verdict() instanceof Verdict.Failed failed)) {
            return blocks(List.of(), List.of());
        }
        FaultText text = result.text();
        return blocks(
                text.explain(failed),
                failed.faults().stream()
                        .map(fault -> new BlockWriter.Headline(fault.id(), text.sentence(fault)))
                        .toList());
    }

    Content commands() {
        List<Block.Command> commands =
                result.verdict() instanceof Verdict.Failed ? nextStep.afterFailure(kata()) : List.of();
        return blocks(commands.isEmpty() ? List.of() : List.of(new Block.Commands(commands)), List.of());
    }

    private static Content blocks(List<Block> blocks, List<BlockWriter.Headline> headlines) {
        return output -> {
            BlockWriter writer = new BlockWriter((HtmlTemplateOutput) output, headlines);
            blocks.forEach(block -> block.accept(writer));
        };
    }

    Optional<Sentence> broken() {
        return result.verdict() instanceof Verdict.Broken broken
                ? Optional.of(result.text().broken(broken))
                : Optional.empty();
    }

    List<Sentence> notes() {
        return result.verdict() instanceof Verdict.Passed passed
                ? passed.notes().stream().map(result.text()::note).toList()
                : List.of();
    }

    String promptHtml() {
        return markdown.untitled(Prompt.markdown(kata(), Optional.empty()), LEVEL);
    }

    String promptName() {
        return kata().kind() == Kind.QUIZ ? "Question" : "Prompt";
    }

    String hintHtml(String hint) {
        return markdown.html(hint, LEVEL);
    }

    /** The author's own answer in SQL, once the learner's passed. */
    Optional<String> officialSql() {
        return passed() && kata().challenge() instanceof SqlChallenge sql
                ? Optional.of(sql.reference().text().strip())
                : Optional.empty();
    }

    /** The right boxes of a quiz with what their author says about them, once the learner ticked them. */
    List<Quiz.Choice> officialChoices() {
        return passed() && kata().challenge() instanceof Quiz quiz
                ? quiz.choices().stream().filter(Quiz.Choice::right).toList()
                : List.of();
    }

    String choiceHtml(Quiz.Choice choice) {
        return markdown.html("**" + choice.id() + ".** " + choice.text() + "\n\n" + choice.says(), LEVEL);
    }
}
