package dev.datakata.content.pack;

import dev.datakata.content.Kind;
import dev.datakata.content.Quiz;
import dev.datakata.content.prompt.Prompt;
import dev.datakata.content.prompt.QuizSheet;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a question with boxes to tick. */
final class QuizReader implements ChallengeReader {
    private static final List<String> CHOICE_KEYS = List.of("id", "text", "right", "says");
    private static final Pattern RISKY = Pattern.compile("```|~~~|<|\\[");

    private enum Pick {
        ONE,
        SEVERAL
    }

    @Override
    public Kind kind() {
        return Kind.QUIZ;
    }

    @Override
    public List<String> keys() {
        return List.of("question", "choices", "pick", "proof");
    }

    @Override
    public List<String> files() {
        return List.of("proof.sql");
    }

    @Override
    public Optional<Quiz> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<YamlText> question = kata.text("question");
        kata.require("choices");
        List<Quiz.Choice> choices = choices(kata);
        long right = choices.stream().filter(Quiz.Choice::right).count();
        boolean several =
                kata.word("pick", Pick.class).map(Pick.SEVERAL::equals).orElse(right > 1);
        if (kata.has("choices")) {
            if (choices.size() < 2) {
                kata.problem(kata.line("choices"), "a quiz needs two choices or more, found " + choices.size());
            }
            if (right == 0) {
                kata.problem(kata.line("choices"), "no choice is right; mark one with 'right: true'");
            }
            if (right > 1 && !several) {
                kata.problem(kata.line("pick"), "'pick: one', but " + right + " choices are right");
            }
        }
        Optional<SourceFile> proof = proof(folder, kata);
        Optional<Quiz> quiz = question.map(text -> new Quiz(text.text().strip(), choices, several, proof));
        quiz.ifPresent(sheet -> checkBoxes(folder, sheet, kata));
        return quiz;
    }

    /** What stands above the boxes must neither swallow one nor add one. */
    private static void checkBoxes(KataFolder folder, Quiz quiz, YamlMap kata) {
        String prompt = folder.optional("prompt.md").map(SourceFile::text).orElse("");
        // Other Markdown can do neither, and a plain question shall cost no Markdown parser in every build.
        if (!RISKY.matcher(prompt + "\n" + quiz.question()).find()) {
            return;
        }
        SourceFile sheet = new SourceFile(folder.path("quiz.md"), Prompt.quizFile("", prompt, quiz));
        List<String> found = QuizSheet.parse(sheet).boxes().stream()
                .map(QuizSheet.Box::choice)
                .toList();
        if (!found.equals(quiz.choices().stream().map(Quiz.Choice::id).toList())) {
            kata.problem(
                    kata.line("question"),
                    "below this question other boxes are read than the choices; is a code block or a comment left open, or has it boxes?");
        }
    }

    private static List<Quiz.Choice> choices(YamlMap kata) {
        List<Quiz.Choice> choices = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlMap choice : kata.maps("choices")) {
            choice.unknownKeys("of a choice", CHOICE_KEYS);
            Optional<YamlText> id = choice.text("id");
            Optional<YamlText> text = choice.text("text");
            boolean right = choice.flag("right").orElse(false);
            String says =
                    choice.optionalText("says").map(YamlText::text).orElse("").strip();
            id.ifPresent(word -> {
                if (!word.text().matches("[A-Za-z0-9-]+")) {
                    choice.problem(word.line(), "the choice's id '" + word.text() + "' is no letter or short word");
                }
                // Learners read and type ids, so two that differ by case alone are one to them.
                Integer first = lines.putIfAbsent(word.text().toLowerCase(Locale.ROOT), word.line());
                if (first != null) {
                    choice.problem(word.line(), "the choice's id '" + word.text() + "' is taken by line " + first);
                }
            });
            text.filter(words -> words.text().strip().contains("\n"))
                    .ifPresent(words -> choice.problem(words.line(), "the choice's text has to be of one line"));
            choices.add(new Quiz.Choice(
                    id.map(YamlText::text).orElse(""),
                    text.map(YamlText::text).orElse("").strip(),
                    right,
                    says));
        }
        return choices;
    }

    private static Optional<SourceFile> proof(KataFolder folder, YamlMap kata) {
        Optional<YamlText> proof = kata.optionalText("proof");
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        String name = proof.get().text();
        if (!folder.has(name)) {
            kata.problem(proof.get().line(), "the file '" + name + "' is not in the kata's folder");
            return Optional.empty();
        }
        return folder.required(name, "it proves the quiz's answer");
    }
}
