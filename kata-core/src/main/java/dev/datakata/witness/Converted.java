package dev.datakata.witness;

import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Values of one type as another type holds them: what a comparison of two columns of different types converts. */
final class Converted {
    /** An hour that is no edge of a day. */
    private static final int MORNING = 9;

    private Converted() {}

    /** The values of {@code family} that {@code value} is compared with as equal, or nearly so: a day's first moment and one within it. */
    static Stream<Object> to(TypeFamily family, Object value) {
        return switch (family) {
            case DATE -> moment(value).map(LocalDateTime::toLocalDate);
            case TIMESTAMP -> moment(value).flatMap(Converted::within);
            case TIMESTAMP_TZ ->
                moment(value).flatMap(Converted::within).map(moment -> OffsetDateTime.of(moment, ZoneOffset.UTC));
            case INTEGER -> number(value).map(BigDecimal::toBigInteger);
            case DECIMAL -> number(value).map(number -> (Object) number);
            case FLOATING -> number(value).map(BigDecimal::doubleValue);
            default -> Stream.empty();
        };
    }

    private static Stream<LocalDateTime> moment(Object value) {
        if (value instanceof LocalDate date) {
            return Stream.of(date.atStartOfDay());
        }
        if (value instanceof LocalDateTime timestamp) {
            return Stream.of(timestamp);
        }
        return value instanceof OffsetDateTime timestamp
                ? Stream.of(timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime())
                : Stream.empty();
    }

    private static Stream<LocalDateTime> within(LocalDateTime moment) {
        return moment.equals(moment.toLocalDate().atStartOfDay())
                ? Stream.of(moment, moment.plusHours(MORNING))
                : Stream.of(moment);
    }

    private static Stream<BigDecimal> number(Object value) {
        if (value instanceof BigInteger integer) {
            return Stream.of(new BigDecimal(integer));
        }
        if (value instanceof BigDecimal decimal) {
            return Stream.of(decimal);
        }
        return value instanceof Double number && Double.isFinite(number)
                ? Stream.of(BigDecimal.valueOf(number))
                : Stream.empty();
    }
}
