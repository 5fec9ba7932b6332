package dev.datakata.check.answer;

import dev.datakata.content.Contract;
import dev.datakata.table.SqlType;
import dev.datakata.table.TypeFamily;

/** Whether a type is one that a contract takes. */
public final class TypeFit {
    private TypeFit() {}

    /** Whether {@code found} passes for {@code wanted}; a bare NULL passes for everything. */
    public static boolean fits(Contract.Types types, SqlType wanted, SqlType found) {
        if (found.family() == TypeFamily.NULL || wanted.family() == TypeFamily.NULL) {
            return true;
        }
        return switch (types) {
            case EXACT -> wanted.name().equalsIgnoreCase(found.name());
            case FAMILY -> familyFits(wanted, found);
            case COMPARABLE -> familyFits(wanted, found) || comparable(wanted.family(), found.family());
        };
    }

    private static boolean familyFits(SqlType wanted, SqlType found) {
        if (wanted.family() != found.family()) {
            return wholeNumber(wanted) && wholeNumber(found);
        }
        if (wanted.family() == TypeFamily.LIST) {
            return elementFits(wanted, found);
        }
        return true;
    }

    private static boolean elementFits(SqlType wanted, SqlType found) {
        SqlType element = element(wanted);
        SqlType other = element(found);
        return element.family() == TypeFamily.NULL || other.family() == TypeFamily.NULL || familyFits(element, other);
    }

    private static SqlType element(SqlType list) {
        return new SqlType(list.name().replaceFirst("\\[\\d*]$", ""));
    }

    private static boolean wholeNumber(SqlType type) {
        return type.family() == TypeFamily.INTEGER || type.wholeDecimal();
    }

    private static boolean comparable(TypeFamily wanted, TypeFamily found) {
        return (wanted.numeric() && found.numeric()) || (moment(wanted) && moment(found));
    }

    private static boolean moment(TypeFamily family) {
        return family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP || family == TypeFamily.TIMESTAMP_TZ;
    }
}
