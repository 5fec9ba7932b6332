package dev.datakata.content.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizSheetTest {
    @Test
    void readsBoxesInOrderWithTheirPlaces() {
        SourceFile file = new SourceFile(
                "quiz.md", "# Which?\r\n\r\n- [ ] a. One\r\n- [x] b. Two **words**\r\n* [X] c) Three\r\n");
        QuizSheet sheet = QuizSheet.parse(file);

        assertThat(shown(sheet)).isEqualTo("a - b x c x");
        assertThat(sheet.ticked()).extracting(QuizSheet.Box::choice).containsExactly("b", "c");
        assertThat(file.excerpt(sheet.boxes().get(1).span())).satisfies(excerpt -> {
            assertThat(excerpt.position()).hasToString("4:3");
            assertThat(excerpt.line()).isEqualTo("- [x] b. Two **words**");
            assertThat(excerpt.width()).isEqualTo("[x] b. Two **words**".length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [x] b. Two",
                "- [X] b. Two",
                "- [ x] b. Two",
                "- [x ] b. Two",
                "- [ x ] b. Two",
                "-[x] b. Two",
                "- [x]b. Two",
                "+ [x] b. Two",
                "* [x] b) Two",
                "1. [x] b. Two",
                "   -   [x]   b. Two",
                "- [x] **b.** Two",
                "- [x] `b`",
                "- [x] b",
                "- [x] b.",
                "- [x] b. Two\n  and more",
                "- [\u2713] b. Two",
                "Text\n- [x] b. Two",
                "- a\n    - [x] b. Two",
                "- [x] b. Two\r",
                "-\n  [x] b. Two"
            })
    void takesWhatPeopleType(String text) {
        assertThat(shown(QuizSheet.parse(new SourceFile("quiz.md", text)))).isEqualTo("b x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "[x] b. no list",
                "```\n- [x] b. code\n```",
                "~~~\n- [x] b. code\n",
                "- a\n\n  ```\n  - [x] b. code\n  ```",
                "<!--\n- [x] b. comment\n-->",
                "    - [x] b. indented code",
                "> - [x] b. quoted",
                "- [x](https://example.org) link",
                "- [xy] b. Two",
                "- [x b. Two",
                "- [see b. Two",
                "Prose with `- [x] b` in it",
                "- text [x] b"
            })
    void passesOverWhatIsNoBox(String text) {
        assertThat(QuizSheet.parse(new SourceFile("quiz.md", text)).boxes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [y] b. Two",
                "- [-] b. Two",
                "- [*] b. Two",
                "- [xx] b. Two",
                "- [ O ] b. Two",
                "- [x b. Two",
                "- [ b. Two",
                "- x] b. Two",
                "- ] b. Two",
                "-[x b. Two",
                "1. [x b"
            })
    void tellsABoxThatIsNeitherTickedNorEmpty(String text) {
        QuizSheet sheet = QuizSheet.parse(new SourceFile("quiz.md", "- [ ] a. One\n" + text));

        assertThat(shown(sheet)).isEqualTo("a -");
        assertThat(sheet.unclear()).extracting(QuizSheet.Box::choice).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "- [x] Two words without a letter,Two words without a letter",
        "- [x] z. Other,z",
        "- [x] B. Case,B",
        "- [x] e.g. this,e.g. this"
    })
    void namesAChoiceByItsLetterOrElseByItsText(String text, String choice) {
        assertThat(QuizSheet.parse(new SourceFile("quiz.md", text)).boxes())
                .extracting(QuizSheet.Box::choice)
                .isEqualTo(List.of(choice));
    }

    @Test
    void aTornTicksLineDoesNotHideTheNext() {
        String text = "- [ ] a. One\n-[x] b. Two\n- [ ] c. Three\n";

        assertThat(shown(QuizSheet.parse(new SourceFile("quiz.md", text)))).isEqualTo("a - b x c -");
    }

    private static String shown(QuizSheet sheet) {
        return sheet.boxes().stream()
                .map(box -> box.choice() + (box.ticked() ? " x" : " -"))
                .collect(Collectors.joining(" "));
    }
}
