package dev.datakata.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.SqlReader;
import dev.datakata.sql.literal.Literals;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a constant says of how far apart two moments are. */
class DistanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a < b + INTERVAL 45 MINUTE; PT45M; PT1M",
                "a < b + INTERVAL '2 weeks'; PT336H; PT168H",
                "a < b - INTERVAL 1 YEAR; PT8760H; PT8760H",
                "a < b + INTERVAL 250 MILLISECONDS; PT0.25S; PT0.001S",
                "date_diff('minute', a, b) <= 90; PT1H30M; PT1M",
                "datediff('second', a, b) BETWEEN 40 AND 40; PT40S; PT1S",
                "date_sub('hour', a, b) = 3; PT3H; PT1H",
                "b - a > 30; PT720H; PT24H"
            })
    void a_constant_has_the_unit_that_it_is_measured_in(String condition, Duration length, Duration unit) {
        assertThat(Literals.of(new SqlReader().read("SELECT 1 FROM t WHERE " + condition)).stream()
                        .flatMap(literal -> Distance.of(literal).stream())
                        .findFirst())
                .isEqualTo(Optional.of(new Distance(length, unit)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a > 'x'", "a = 100000", "a = 2.5", "date_diff('day', a, b) > 100000"})
    void other_constants_say_nothing_of_it(String condition) {
        assertThat(Literals.of(new SqlReader().read("SELECT 1 FROM t WHERE " + condition)).stream()
                        .flatMap(literal -> Distance.of(literal).stream()))
                .isEmpty();
    }
}
