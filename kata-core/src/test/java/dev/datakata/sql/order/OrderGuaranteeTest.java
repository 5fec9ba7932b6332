package dev.datakata.sql.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.SqlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderGuaranteeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT a FROM t ORDER BY a; YES",
                "SELECT a FROM t; NO",
                "SELECT 'order by a' FROM t -- order by a; NO",
                "SELECT row_number() OVER (ORDER BY a) FROM t; NO",
                "SELECT string_agg(a ORDER BY a) FROM t; NO",
                "SELECT * FROM (SELECT a FROM t ORDER BY a) x; NO",
                "WITH w AS (SELECT a FROM t ORDER BY a) SELECT * FROM w; NO",
                "SELECT a FROM t UNION SELECT a FROM u ORDER BY 1; YES",
                "(SELECT a FROM t ORDER BY a); YES",
                "(SELECT a FROM t ORDER BY a) LIMIT 3; UNKNOWN",
                "FROM t ORDER BY a; YES",
                "SELECT sum(x) FILTER (x > 1), i // 2 FROM t ORDER BY ALL; YES",
                "SELECT a AS order, t.order FROM t; NO",
                "SELECT 1 FROM t WHERE (a; UNKNOWN",
                "UPDATE t SET a = 1; UNKNOWN"
            })
    void a_top_level_order_is_told_from_other_orders(String sql, OrderGuarantee.Answer answer) {
        assertThat(OrderGuarantee.hasTopLevelOrder(new SqlReader().read(sql))).isEqualTo(answer);
    }

    @Test
    void items_are_listed_as_written() {
        assertThat(OrderGuarantee.items(new SqlReader()
                        .read("SELECT a, b FROM t ORDER BY 2 ASC, lower(a) DESC NULLS LAST, b NULLS FIRST LIMIT 2")))
                .extracting(OrderItem::toString)
                .containsExactly("2", "lower(a) DESC NULLS LAST", "b NULLS FIRST");
    }
}
