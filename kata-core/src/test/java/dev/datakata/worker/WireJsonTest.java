package dev.datakata.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import org.junit.jupiter.api.Test;

class WireJsonTest {
    private final WireJson json = new WireJson();

    @Test
    void whatIsAbsentInAVerdictIsEmptyAndNotNullOnTheOtherSide() {
        Verdict verdict = Verdict.Failed.of(new Fault.Timeout(3, false));

        assertThat(json.read(json.write(verdict, Verdict.class), Verdict.class)).isEqualTo(verdict);
    }

    @Test
    void whatIsAbsentDeepInAMessageIsEmptyToo() {
        Message message = new Message.Done(7, Verdict.Failed.of(new Fault.Timeout(0.5, true)), 12);

        assertThat(json.read(json.write(message, Message.class), Message.class)).isEqualTo(message);
    }
}
