package dev.datakata.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.FailOn;
import dev.datakata.KataFilter;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void withoutWordsAllIsCheckedForThreeSecondsAndWrongAnswersFailTheBuild() throws Exception {
        assertThat(Settings.of(null, null, null))
                .isEqualTo(new Settings(KataFilter.ALL, FailOn.FAILED, Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"3,3000", "0.5,500", "1.2345,1234", "0.001,1", "3600,3600000", "' 2 ',2000", "1e2,100000"})
    void aTimeLimitIsANumberOfSeconds(String seconds, long millis) throws Exception {
        assertThat(Settings.of(null, null, seconds).timeout()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3s", "", "NaN", "0.0001", "3601", "1e999999999"})
    void anythingElseIsRefusedAsATimeLimit(String seconds) {
        assertThatThrownBy(() -> Settings.of(null, null, seconds))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "kata.timeout is '%s'; it is a number of seconds from 0.001 to 3600, such as 3 or 0.5.",
                        seconds);
    }

    @ParameterizedTest
    @CsvSource({"failed,FAILED", "PENDING,PENDING", "' never ',NEVER"})
    void failOnTakesThreeWords(String word, FailOn value) throws Exception {
        assertThat(Settings.of(null, word, null).failOn()).isEqualTo(value);
    }

    @Test
    void anotherWordForFailOnIsRefusedWithTheThree() {
        assertThatThrownBy(() -> Settings.of(null, "always", null))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("kata.failOn is 'always'; it can be failed, pending or never.");
    }
}
