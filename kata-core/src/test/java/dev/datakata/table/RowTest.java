package dev.datakata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void rows_of_equal_values_are_equal_wherever_the_values_came_from() {
        Row row = Row.of(BigInteger.ONE, null, "a");
        assertThat(row).isEqualTo(new Row(Arrays.asList(new BigInteger("1"), null, "a")));
        assertThat(row).hasSameHashCodeAs(new Row(Arrays.asList(new BigInteger("1"), null, "a")));
        assertThat(row).isNotEqualTo(Row.of(BigInteger.ONE, "a", null)).isNotEqualTo(row.values());
    }

    @Test
    void a_list_that_is_changed_later_changes_no_row() {
        List<@Nullable Object> values = new ArrayList<>(List.of("a"));
        Row row = new Row(values);
        values.set(0, "b");
        assertThat(row.get(0)).isEqualTo("a");
        assertThatThrownBy(() -> row.values().set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_rest_is_all_but_the_first() {
        assertThat(Row.of("a", null, "b").rest()).isEqualTo(Row.of(null, "b"));
        assertThat(Row.of("a").rest().size()).isZero();
    }
}
