package dev.datakata.witness;

import dev.datakata.table.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the texts of a column really are: dates, timestamps or numbers that were stored as text. */
enum TextForm {
    DATE("DATE") {
        @Override
        Object read(String text) {
            return LocalDate.parse(text);
        }

        @Override
        String written(Object value, int places) {
            return value.toString();
        }
    },
    TIMESTAMP("TIMESTAMP") {
        @Override
        Object read(String text) {
            return LocalDateTime.parse(text, SECONDS);
        }

        @Override
        String written(Object value, int places) {
            return ((LocalDateTime) value).format(SECONDS);
        }
    },
    NUMBER("DECIMAL(18,6)") {
        @Override
        Object read(String text) {
            if (!text.matches("-?(0|[1-9]\\d{0,11})(\\.\\d{1,6})?")) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        }

        @Override
        String written(Object value, int places) {
            return ((BigDecimal) value)
                    .setScale(places, RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
    };

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final String type;

    TextForm(String type) {
        this.type = type;
    }

    /** The form that all of {@code texts} have; empty if there is none, or too few texts to tell. */
    static Optional<TextForm> of(Set<Object> texts) {
        return texts.size() < 2
                ? Optional.empty()
                : List.of(values()).stream()
                        .filter(form -> texts.stream().allMatch(text -> form.value(text) != null))
                        .findFirst();
    }

    private @Nullable Object value(Object text) {
        try {
            return read(text.toString());
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether {@code text} has this form. */
    boolean reads(String text) {
        return value(text) != null;
    }

    /** The type that the texts stand for. */
    SqlType type() {
        return new SqlType(type);
    }

    /** What {@code texts}, which have this form, stand for. */
    Set<Object> values(Set<Object> texts) {
        Set<Object> values = new LinkedHashSet<>();
        texts.forEach(text -> values.add(read(text.toString())));
        return values;
    }

    /** {@code value} written as {@code texts} are; empty where it cannot be written so. */
    Optional<String> text(Object value, Set<Object> texts) {
        int places = texts.stream()
                .mapToInt(text ->
                        Math.max(0, new StringBuilder(text.toString()).reverse().indexOf(".")))
                .max()
                .orElse(0);
        try {
            return Optional.of(written(value, places));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    abstract Object read(String text);

    abstract String written(Object value, int places);
}
