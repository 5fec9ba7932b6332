package dev.datakata.check.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterleavingsTest {
    @Test
    void allOrdersAreThereOnceAndTheFewestChangesComeFirst() {
        for (int n = 1; n <= 6; n++) {
            for (int m = 1; m <= 6; m++) {
                List<int[]> orders = Interleavings.of(n, m, Integer.MAX_VALUE);
                Set<String> different = new HashSet<>();
                int before = 0;
                for (int[] order : orders) {
                    assertThat(Arrays.stream(order).filter(turn -> turn == 0).count())
                            .isEqualTo(n);
                    assertThat(Arrays.stream(order).filter(turn -> turn == 1).count())
                            .isEqualTo(m);
                    assertThat(changes(order)).isGreaterThanOrEqualTo(before);
                    before = changes(order);
                    different.add(Arrays.toString(order));
                }
                assertThat(different).hasSameSizeAs(orders);
                assertThat((long) orders.size()).isEqualTo(Interleavings.count(n, m));
                assertThat(changes(orders.get(0))).isEqualTo(1);
                assertThat(changes(orders.get(1))).isEqualTo(1);
                assertThat(orders.get(0)[0]).isZero();
            }
        }
    }

    @Test
    void theFirstFewAreThoseOfAll() {
        List<int[]> all = Interleavings.of(5, 4, Integer.MAX_VALUE);
        List<int[]> few = Interleavings.of(5, 4, 17);
        assertThat(few).hasSize(17);
        for (int i = 0; i < few.size(); i++) {
            assertThat(few.get(i)).isEqualTo(all.get(i));
        }
    }

    @Test
    void twinsNeedHalfOfThem() {
        List<int[]> orders = Interleavings.ofTwins(4, Integer.MAX_VALUE);
        assertThat((long) orders.size()).isEqualTo(Interleavings.count(4, 4) / 2);
        assertThat(orders).allMatch(order -> order[0] == 0);
    }

    @Test
    void countsFarMoreOrdersThanCanBeTried() {
        assertThat(Interleavings.count(4, 4)).isEqualTo(70);
        assertThat(Interleavings.count(5_000, 5_000)).isEqualTo(Long.MAX_VALUE);
        assertThat(Interleavings.of(5_000, 5_000, 50)).hasSize(50);
    }

    private static int changes(int[] order) {
        int changes = 0;
        for (int i = 1; i < order.length; i++) {
            changes += order[i] == order[i - 1] ? 0 : 1;
        }
        return changes;
    }
}
