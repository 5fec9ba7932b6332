package dev.datakata.sql.literal;

import dev.datakata.sql.ColumnName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A constant of a statement.
 *
 * @param kind what it is
 * @param value its value as text: a number with its sign, a text without quotes and escapes, a date or timestamp as written
 * @param columns the columns it is compared with or stands beside in a condition; empty where it meets none, or none is known
 * @param through what is done to the column before they meet: a function's name in lower case ({@code year}, {@code lower},
 *     {@code sum}), with its part for date_trunc and date_part ({@code date_trunc month}), an operator for arithmetic ({@code *}); empty when
 *     they meet directly
 * @param use what is done with it, as far as that is known
 */
public record Literal(Kind kind, String value, List<ColumnName> columns, Optional<String> through, Use use) {
    /** Functions that give a value where another one is NULL, as {@link #through} names them. */
    public static final Set<String> FOR_NULL = Set.of("coalesce", "ifnull", "nvl");

    /** What writes a column's value and other texts one behind the other, as {@link #through} names it. */
    public static final Set<String> WRITING = Set.of("||", "concat", "concat_ws", "format", "printf");

    public Literal {
        columns = List.copyOf(columns);
    }

    /** A literal that meets no column. */
    public Literal(Kind kind, String value) {
        this(kind, value, List.of(), Optional.empty(), Use.OTHER);
    }

    /** What a statement does with a literal. */
    public enum Use {
        /** It is compared, by itself or in arithmetic, and not {@link #COMPARED_AS_LEAST}. */
        COMPARED,
        /** What is less is told from it: {@code x >= 0}, {@code x < 0}, {@code x BETWEEN 0 AND 9}. */
        COMPARED_AS_LEAST,
        /** It is given where something else is NULL or some condition holds: by coalesce and its kin, or by a CASE. */
        IN_PLACE,
        OTHER;

        /** Whether it is compared, however. */
        public boolean isCompared() {
            return this == COMPARED || this == COMPARED_AS_LEAST;
        }
    }

    /** What a literal is, by how the statement writes and uses it. */
    public enum Kind {
        NUMBER,
        /** A text, or a date that is written as mere text. */
        TEXT,
        /** {@code DATE '…'} or a text cast to DATE. */
        DATE,
        /** {@code TIMESTAMP '…'} or a text cast to it, with or without time zone. */
        TIMESTAMP,
        TIME,
        /** The value is as written after INTERVAL, with its unit: {@code 3 day}. */
        INTERVAL,
        BOOLEAN,
        /** The right side of LIKE, ILIKE: {@code %} and {@code _} are wildcards. */
        LIKE_PATTERN,
        /** A regular expression or the right side of SIMILAR TO. */
        REGULAR_EXPRESSION,
        /** The number after LIMIT, OFFSET or FETCH. */
        ROW_COUNT,
        /**
         * A text or number that is an instruction, no data: the part of date_trunc, an ordinal of ORDER BY or GROUP BY, a separator, a time zone, what LIKE
         * compares with beside a column, as in {@code x LIKE '%' || y}.
         */
        SETTING
    }
}
