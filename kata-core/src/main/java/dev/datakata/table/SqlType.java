package dev.datakata.table;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type as DuckDB names it.
 *
 * @param name the type's full name, such as {@code DECIMAL(18,2)}, {@code INTEGER[]} or {@code STRUCT(a INTEGER)}
 */
public record SqlType(String name) {
    private static final Pattern DECIMAL =
            Pattern.compile("(?:DECIMAL|NUMERIC|DEC)\\s*\\(\\s*\\d+\\s*,\\s*(\\d+)\\s*\\)");

    public SqlType {
        Objects.requireNonNull(name);
        name = name.strip();
    }

    /** The family this type belongs to. Enums are text. */
    public TypeFamily family() {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.endsWith("]")) {
            return TypeFamily.LIST;
        }
        String head = head(upper);
        if (upper.startsWith("TIMESTAMP WITH TIME ZONE") || head.equals("TIMESTAMPTZ")) {
            return TypeFamily.TIMESTAMP_TZ;
        }
        return switch (head) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT",
                    "INT",
                    "INT1",
                    "INT2",
                    "INT4",
                    "INT8",
                    "INT16",
                    "INT32",
                    "INT64",
                    "INT128",
                    "LONG",
                    "SHORT",
                    "SIGNED",
                    "BIGNUM",
                    "VARINT" -> TypeFamily.INTEGER;
            case "DECIMAL", "NUMERIC", "DEC" -> TypeFamily.DECIMAL;
            case "DOUBLE", "FLOAT", "REAL", "FLOAT4", "FLOAT8" -> TypeFamily.FLOATING;
            case "VARCHAR", "CHAR", "BPCHAR", "TEXT", "STRING", "ENUM" -> TypeFamily.TEXT;
            case "BOOLEAN", "BOOL", "LOGICAL" -> TypeFamily.BOOLEAN;
            case "DATE" -> TypeFamily.DATE;
            case "TIMESTAMP", "DATETIME", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP_US" ->
                TypeFamily.TIMESTAMP;
            case "TIME", "TIMETZ", "TIME_NS" -> TypeFamily.TIME;
            case "INTERVAL" -> TypeFamily.INTERVAL;
            case "UUID", "GUID" -> TypeFamily.UUID;
            case "BLOB", "BYTEA", "BINARY", "VARBINARY" -> TypeFamily.BLOB;
            case "BIT", "BITSTRING" -> TypeFamily.BIT;
            case "STRUCT", "ROW" -> TypeFamily.STRUCT;
            case "MAP" -> TypeFamily.MAP;
            case "UNION" -> TypeFamily.UNION;
            case "JSON" -> TypeFamily.JSON;
            case "\"NULL\"", "NULL" -> TypeFamily.NULL;
            default -> TypeFamily.OTHER;
        };
    }

    private static String head(String upper) {
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c == '(' || c == '[' || Character.isWhitespace(c)) {
                return upper.substring(0, i);
            }
        }
        return upper;
    }

    /** Whether this is a decimal without digits after the point, such as {@code DECIMAL(38,0)}. */
    public boolean wholeDecimal() {
        Matcher matcher = DECIMAL.matcher(name.toUpperCase(Locale.ROOT));
        return matcher.matches() && matcher.group(1).equals("0");
    }

    @Override
    public String toString() {
        return name;
    }
}
