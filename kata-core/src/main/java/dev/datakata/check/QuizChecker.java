package dev.datakata.check;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.content.Quiz;
import dev.datakata.content.prompt.QuizSheet;
import dev.datakata.source.Excerpt;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Checks {@code kind: quiz}: the ticked boxes of {@code quiz.md}. Needs no database. */
public final class QuizChecker implements KataChecker {
    private final Quiz quiz;

    /** For one quiz. */
    public QuizChecker(Quiz quiz) {
        this.quiz = quiz;
    }

    @Override
    public Verdict check(SourceFile answer) {
        QuizSheet sheet = QuizSheet.parse(answer);
        for (QuizSheet.Box box : sheet.unclear()) {
            if (choice(box.choice()).isPresent()) {
                return failed(
                        Fault.Problem.UNCLEAR_MARK,
                        List.of(box.choice()),
                        List.of(),
                        Optional.of(answer.excerpt(box.span())));
            }
        }
        if (sheet.boxes().isEmpty()) {
            return failed(Fault.Problem.NO_BOX, List.of(), List.of(), Optional.empty());
        }
        for (QuizSheet.Box box : sheet.boxes()) {
            if (choice(box.choice()).isEmpty()) {
                return failed(
                        Fault.Problem.UNKNOWN_CHOICE,
                        List.of(box.choice()),
                        List.of(),
                        Optional.of(answer.excerpt(box.span())));
            }
        }
        List<QuizSheet.Box> ticked =
                sheet.boxes().stream().filter(QuizSheet.Box::ticked).toList();
        if (ticked.isEmpty()) {
            return new Verdict.Pending();
        }
        return judge(answer, ticked);
    }

    private Verdict judge(SourceFile answer, List<QuizSheet.Box> ticked) {
        List<String> ids = ticked.stream().map(QuizSheet.Box::choice).distinct().toList();
        Optional<Excerpt> first = Optional.of(answer.excerpt(ticked.get(0).span()));
        if (!quiz.several() && ids.size() > 1) {
            return failed(Fault.Problem.TOO_MANY, ids, List.of(), first);
        }
        List<Quiz.Choice> wrong = ids.stream()
                .map(id -> choice(id).orElseThrow())
                .filter(choice -> !choice.right())
                .toList();
        if (!wrong.isEmpty()) {
            Optional<Excerpt> at = ticked.stream()
                    .filter(box -> box.choice().equals(wrong.get(0).id()))
                    .findFirst()
                    .map(box -> answer.excerpt(box.span()));
            return failed(
                    Fault.Problem.WRONG_CHOICE,
                    wrong.stream().map(Quiz.Choice::id).toList(),
                    wrong.stream()
                            .map(choice -> choice.id() + ". " + choice.says())
                            .toList(),
                    at);
        }
        long right = quiz.choices().stream().filter(Quiz.Choice::right).count();
        return ids.size() < right
                ? failed(Fault.Problem.INCOMPLETE, ids, List.of(), first)
                : new Verdict.Passed(List.of());
    }

    private Optional<Quiz.Choice> choice(String id) {
        return quiz.choices().stream()
                .filter(choice -> choice.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private static Verdict failed(
            Fault.Problem problem, List<String> choices, List<String> says, Optional<Excerpt> at) {
        return Verdict.Failed.of(new Fault.Answer(problem, choices, says, at));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
