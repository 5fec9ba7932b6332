package dev.datakata.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.table.Bytes;
import dev.datakata.table.Column;
import dev.datakata.table.Entries;
import dev.datakata.table.Row;
import dev.datakata.table.Struct;
import dev.datakata.table.Table;
import dev.datakata.verdict.RowDiff;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableComparisonTest {
    private static final TableComparison EXACT = new TableComparison(Tolerance.DEFAULT, false, List.of());

    private static List<Column> columns(String... types) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            columns.add(Column.of("c" + i, types[i]));
        }
        return columns;
    }

    private static Table table(List<Column> columns, Row... rows) {
        return new Table(columns, List.of(rows));
    }

    private static boolean same(String type, @Nullable Object a, @Nullable Object b) {
        return same(type, a, type, b);
    }

    private static boolean same(String typeA, @Nullable Object a, String typeB, @Nullable Object b) {
        return EXACT.compare(
                        Expected.anyOrder(columns(typeA), List.of(Row.of(a))), table(columns(typeB), Row.of(b)), true)
                .same();
    }

    private static BigInteger whole(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void nullEqualsNullOnly() {
        assertThat(same("VARCHAR", null, null)).isTrue();
        assertThat(same("VARCHAR", null, "")).isFalse();
        assertThat(same("INTEGER", null, whole(0))).isFalse();
        assertThat(same("VARCHAR", "", null)).isFalse();
    }

    @Test
    void exactNumbersCompareByValueAndNotByScale() {
        assertThat(same("DECIMAL(4,2)", new BigDecimal("1.00"), "DECIMAL(3,1)", new BigDecimal("1.0")))
                .isTrue();
        assertThat(same("BIGINT", whole(9), "DECIMAL(4,0)", new BigDecimal("9")))
                .isTrue();
        assertThat(same("DECIMAL(4,2)", new BigDecimal("1.01"), new BigDecimal("1.00")))
                .isFalse();
        BigInteger huge = new BigInteger("170141183460469231731687303715884105727");
        assertThat(same("HUGEINT", huge, huge.subtract(BigInteger.ONE))).isFalse();
    }

    @Test
    void floatingValuesCompareWithinTheTolerance() {
        assertThat(same("DOUBLE", 1.0 / 3, 0.333333333333)).isTrue();
        assertThat(same("DOUBLE", 1e15, 1e15 + 1)).isTrue();
        assertThat(same("DOUBLE", 0.3333, 1.0 / 3)).isFalse();
        assertThat(same("DOUBLE", 9.0, "INTEGER", whole(9))).isTrue();
        assertThat(same("DOUBLE", Double.NaN, Double.NaN)).isTrue();
        assertThat(same("DOUBLE", -0.0, 0.0)).isTrue();
        assertThat(same("DOUBLE", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isFalse();
        assertThat(same("DOUBLE", Double.POSITIVE_INFINITY, Double.MAX_VALUE)).isFalse();
    }

    @Test
    void textComparesByCodePoint() {
        assertThat(same("VARCHAR", "é", "e\u0301")).isFalse();
        assertThat(same("VARCHAR", "a", "A")).isFalse();
        assertThat(same("VARCHAR", "a", "a ")).isFalse();
    }

    @Test
    void nestedValuesCompareByTheirParts() {
        List<@Nullable Object> left = Arrays.asList(whole(1), null);
        assertThat(same("INTEGER[]", left, Arrays.asList(whole(1), null))).isTrue();
        assertThat(same("INTEGER[]", left, Arrays.asList(null, whole(1)))).isFalse();
        assertThat(same("DOUBLE[]", List.of(1.0 / 3), List.of(0.333333333333))).isTrue();
        assertThat(same(
                        "STRUCT(a INTEGER)",
                        new Struct(List.of("a"), Row.of(whole(1))),
                        new Struct(List.of("A"), Row.of(whole(1)))))
                .isTrue();
        Entries ab = new Entries(List.of(Row.of("a", whole(1)), Row.of("b", whole(2))));
        Entries ba = new Entries(List.of(Row.of("b", whole(2)), Row.of("a", whole(1))));
        assertThat(same("MAP(VARCHAR, INTEGER)", ab, ba)).isTrue();
        assertThat(same("BLOB", new Bytes(new byte[] {1}), new Bytes(new byte[] {1})))
                .isTrue();
    }

    @Test
    void aDateIsItsMidnightOnlyWhereTheContractSaysComparable() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        LocalDateTime midnight = day.atStartOfDay();
        Expected expected = Expected.anyOrder(columns("DATE"), List.of(Row.of(day)));
        Table actual = table(columns("TIMESTAMP"), Row.of(midnight));
        assertThat(EXACT.compare(expected, actual, true).same()).isFalse();
        assertThat(new TableComparison(Tolerance.DEFAULT, true, List.of())
                        .compare(expected, actual, true)
                        .same())
                .isTrue();
    }

    @Test
    void duplicatesCount() {
        List<Column> columns = columns("INTEGER");
        Expected expected = Expected.anyOrder(columns, List.of(Row.of(whole(1)), Row.of(whole(1)), Row.of(whole(2))));
        Comparison comparison =
                EXACT.compare(expected, table(columns, Row.of(whole(1)), Row.of(whole(2)), Row.of(whole(2))), true);
        RowDiff diff = ((Comparison.RowsDiffer) comparison).diff();
        assertThat(diff.missingCount()).isEqualTo(1);
        assertThat(diff.unexpectedCount()).isEqualTo(1);
        assertThat(diff.copiesOnly()).isTrue();

        RowDiff merged = ((Comparison.RowsDiffer)
                        EXACT.compare(expected, table(columns, Row.of(whole(1)), Row.of(whole(2))), true))
                .diff();
        assertThat(merged.copiesOnly()).isTrue();
        RowDiff lost = ((Comparison.RowsDiffer)
                        EXACT.compare(expected, table(columns, Row.of(whole(1)), Row.of(whole(1))), true))
                .diff();
        assertThat(lost.copiesOnly()).isFalse();
    }

    @Test
    void everyRowIsComparedHoweverMany() {
        List<Column> columns = columns("INTEGER");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(Row.of(whole(i)));
        }
        List<Row> other = new ArrayList<>(rows);
        other.set(4_999, Row.of(whole(-1)));
        Comparison comparison = EXACT.compare(Expected.anyOrder(columns, rows), new Table(columns, other), true);
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void nullZeroAndEmptyTextDoNotUpsetAMultiset() {
        List<Column> columns = columns("VARCHAR", "INTEGER");
        List<Row> rows = List.of(Row.of(null, whole(0)), Row.of("", null), Row.of("0", whole(0)), Row.of("", whole(0)));
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.reverse(shuffled);
        assertThat(EXACT.compare(Expected.anyOrder(columns, rows), new Table(columns, shuffled), true)
                        .same())
                .isTrue();
    }

    @Test
    void tiesMayComeInAnyOrderAndGroupsMayNot() {
        List<Column> columns = columns("VARCHAR");
        Expected expected = new Expected(
                columns,
                List.of(List.of(Row.of("a"), Row.of("b")), List.of(Row.of("c"))),
                true,
                0,
                OptionalLong.empty());
        assertThat(EXACT.compare(expected, table(columns, Row.of("b"), Row.of("a"), Row.of("c")), true)
                        .same())
                .isTrue();
        Comparison wrong = EXACT.compare(expected, table(columns, Row.of("a"), Row.of("c"), Row.of("b")), true);
        assertThat(wrong).isInstanceOf(Comparison.OrderDiffers.class);
        assertThat(((Comparison.OrderDiffers) wrong).row()).isEqualTo(2);
    }

    @Test
    void aTieCutByLimitMayBeAnyRightSizedPart() {
        List<Column> columns = columns("VARCHAR");
        Expected expected = new Expected(
                columns,
                List.of(List.of(Row.of("a")), List.of(Row.of("b"), Row.of("c"), Row.of("d"))),
                true,
                0,
                OptionalLong.of(3));
        assertThat(expected.size()).isEqualTo(3);
        assertThat(EXACT.compare(expected, table(columns, Row.of("a"), Row.of("d"), Row.of("b")), true)
                        .same())
                .isTrue();
        assertThat(EXACT.compare(expected, table(columns, Row.of("a"), Row.of("d"), Row.of("d")), true)
                        .same())
                .isFalse();
        assertThat(EXACT.compare(expected, table(columns, Row.of("b"), Row.of("c"), Row.of("d")), true)
                        .same())
                .isFalse();
        assertThat(EXACT.compare(expected, table(columns, Row.of("a"), Row.of("b")), true)
                        .same())
                .isFalse();
    }

    @Test
    void anOffsetCutsATieAtTheFront() {
        List<Column> columns = columns("VARCHAR");
        Expected expected = new Expected(
                columns,
                List.of(List.of(Row.of("a"), Row.of("b")), List.of(Row.of("c"), Row.of("d"))),
                true,
                1,
                OptionalLong.of(2));
        assertThat(EXACT.compare(expected, table(columns, Row.of("a"), Row.of("d")), true)
                        .same())
                .isTrue();
        assertThat(EXACT.compare(expected, table(columns, Row.of("b"), Row.of("c")), true)
                        .same())
                .isTrue();
        assertThat(EXACT.compare(expected, table(columns, Row.of("c"), Row.of("d")), true)
                        .same())
                .isFalse();
        assertThat(EXACT.compare(expected, table(columns, Row.of("a"), Row.of("b")), true)
                        .same())
                .isFalse();
    }

    @Test
    void aKeyPairsChangedRows() {
        List<Column> columns = columns("DATE", "BIGINT");
        Expected expected = Expected.anyOrder(
                columns,
                List.of(Row.of(LocalDate.of(2025, 1, 1), whole(10)), Row.of(LocalDate.of(2025, 2, 1), whole(20))));
        Table actual =
                table(columns, Row.of(LocalDate.of(2025, 1, 1), whole(11)), Row.of(LocalDate.of(2025, 3, 1), whole(5)));
        Comparison comparison =
                new TableComparison(Tolerance.DEFAULT, false, List.of(0)).compare(expected, actual, true);
        RowDiff diff = ((Comparison.RowsDiffer) comparison).diff();
        assertThat(diff.changedCount()).isEqualTo(1);
        assertThat(diff.changed().get(0).columns()).containsExactly(1);
        assertThat(diff.missing().get(0).cells()).containsExactly("2025-02-01", "20");
        assertThat(diff.unexpected().get(0).cells()).containsExactly("2025-03-01", "5");
    }

    @Test
    void valuesThatPrintAlikeAreToldApart() {
        List<Column> columns = columns("VARCHAR");
        Comparison comparison = EXACT.compare(
                Expected.anyOrder(columns, List.of(Row.of("caf\u00e9"))), table(columns, Row.of("cafe\u0301")), true);
        RowDiff.Change change =
                ((Comparison.RowsDiffer) comparison).diff().changed().get(0);
        assertThat(change.alike()).hasSize(1);
        assertThat(change.alike().get(0).expected())
                .isNotEqualTo(change.alike().get(0).actual());
    }

    @Test
    void aRowThatReadingDidNotReachIsNotCalledMissing() {
        List<Column> columns = columns("INTEGER");
        Comparison comparison = EXACT.compare(
                Expected.anyOrder(columns, List.of(Row.of(whole(1)))), table(columns, Row.of(whole(2))), false);
        RowDiff diff = ((Comparison.RowsDiffer) comparison).diff();
        assertThat(diff.truncated()).isTrue();
        assertThat(diff.missingCount()).isZero();
    }

    @Test
    void neighboursInsideTheToleranceArePairedEvenIfARoundingBoundaryLiesBetween() {
        List<Column> columns = columns("DOUBLE");
        Expected expected = Expected.anyOrder(columns, List.of(Row.of(1.0), Row.of(1.0 + 0.9e-9)));
        Table actual = table(columns, Row.of(1.0 - 0.9e-9), Row.of(1.0));
        assertThat(EXACT.compare(expected, actual, true).same()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aShuffledTableIsTheSameAndOneChangedCellIsSeen(long seed) {
        Random random = new Random(seed);
        List<Column> columns = columns("INTEGER", "DOUBLE", "VARCHAR", "DOUBLE");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            rows.add(Row.of(
                    random.nextInt(5) == 0 ? null : whole(random.nextInt(4)),
                    random.nextInt(5) == 0 ? null : random.nextInt(3) / 3.0,
                    random.nextBoolean() ? "x" : "",
                    (double) random.nextInt(3)));
        }
        List<Row> shuffled = new ArrayList<>();
        for (Row row : rows) {
            Object number = row.get(1);
            shuffled.add(
                    Row.of(row.get(0), number instanceof Double d ? d * (1 + 1e-13) : null, row.get(2), row.get(3)));
        }
        Collections.shuffle(shuffled, random);
        Expected expected = Expected.anyOrder(columns, rows);
        assertThat(EXACT.compare(expected, new Table(columns, shuffled), true).same())
                .isTrue();

        int at = random.nextInt(shuffled.size());
        Row changed = shuffled.get(at);
        shuffled.set(at, Row.of(changed.get(0), changed.get(1), "other", changed.get(3)));
        RowDiff diff = ((Comparison.RowsDiffer) EXACT.compare(expected, new Table(columns, shuffled), true)).diff();
        assertThat(diff.missingCount() + diff.changedCount()).isEqualTo(1);
        assertThat(diff.unexpectedCount() + diff.changedCount()).isEqualTo(1);
    }
}
