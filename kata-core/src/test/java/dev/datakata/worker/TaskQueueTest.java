package dev.datakata.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
    private final TaskQueue<String> queue = new TaskQueue<>();

    @BeforeEach
    void fill() {
        queue.add("joins", "j1");
        queue.add("joins", "j2");
        queue.add("dates", "d1");
        queue.add("joins", "j3");
        queue.add("dates", "d2");
    }

    @Test
    void eachWorkerKeepsToItsKata() throws InterruptedException {
        assertThat(queue.take(0)).isEqualTo("j1");
        assertThat(queue.take(1)).isEqualTo("d1");
        assertThat(queue.take(1)).isEqualTo("d2");
        assertThat(queue.take(0)).isEqualTo("j2");
    }

    @Test
    void whoeverHasNothingLeftHelpsTheOther() throws InterruptedException {
        assertThat(queue.take(0)).isEqualTo("j1");
        assertThat(queue.take(1)).isEqualTo("d1");
        assertThat(queue.take(1)).isEqualTo("d2");
        assertThat(queue.take(1)).isEqualTo("j2");
        assertThat(queue.take(0)).isEqualTo("j3");
    }

    @Test
    void oneWorkerTakesOneKataAfterTheOther() throws InterruptedException {
        assertThat(queue.take(0)).isEqualTo("j1");
        assertThat(queue.take(0)).isEqualTo("j2");
        assertThat(queue.take(0)).isEqualTo("j3");
        assertThat(queue.take(0)).isEqualTo("d1");
        assertThat(queue.drain()).containsExactly("d2");
    }
}
