package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorWordsTest {
    private static boolean only(String mutant) {
        return ErrorWords.onlyTheseDiffer("SELECT error('no') FROM t WHERE a <> 'x'; COMMIT;", mutant);
    }

    @Test
    void only_the_words_of_an_error_may_differ() {
        assertThat(only("SELECT error('NO') FROM t WHERE a <> 'x';\nCOMMIT")).isTrue();
        assertThat(only("SELECT error('NO') FROM t WHERE a <> 'y'; COMMIT;")).isFalse();
        assertThat(only("SELECT error('no') FROM t WHERE a <> 'y'; COMMIT;")).isFalse();
        assertThat(only("SELECT error(NULL) FROM t WHERE a <> 'x'; COMMIT;")).isFalse();
        assertThat(only("SELECT error('NO'); COMMIT;")).isFalse();
        assertThat(only("SELECT error('no') FROM t WHERE a <> 'x'; COMMIT;")).isFalse();
    }

    @Test
    void a_text_that_is_a_part_of_an_expression_is_no_word_of_an_error() {
        assertThat(ErrorWords.onlyTheseDiffer("SELECT error('a' || b)", "SELECT error('c' || b)"))
                .isFalse();
    }
}
