package dev.datakata.sql.order;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers of LIMIT, OFFSET and FETCH. */
record RowLimit(OptionalLong limit, OptionalLong offset) {
    /** Reads the tokens from LIMIT, OFFSET or FETCH to the query's end; empty when something but plain numbers is there. */
    static Optional<RowLimit> of(List<SqlToken> tail) {
        OptionalLong limit = OptionalLong.empty();
        OptionalLong offset = OptionalLong.empty();
        int i = 0;
        while (i < tail.size()) {
            SqlToken token = tail.get(i);
            i++;
            if (token.is("LIMIT") && limit.isEmpty()) {
                if (i < tail.size() && tail.get(i).isAny("ALL", "NULL")) {
                    i++;
                    continue;
                }
                limit = number(tail, i);
                if (limit.isEmpty()) {
                    return Optional.empty();
                }
                i++;
            } else if (token.is("OFFSET") && offset.isEmpty()) {
                offset = number(tail, i);
                if (offset.isEmpty()) {
                    return Optional.empty();
                }
                i++;
                if (i < tail.size() && tail.get(i).isAny("ROW", "ROWS")) {
                    i++;
                }
            } else if (token.is("FETCH")
                    && limit.isEmpty()
                    && i < tail.size()
                    && tail.get(i).isAny("FIRST", "NEXT")) {
                i++;
                limit = number(tail, i);
                if (limit.isPresent()) {
                    i++;
                } else {
                    limit = OptionalLong.of(1);
                }
                if (i + 1 >= tail.size()
                        || !tail.get(i).isAny("ROW", "ROWS")
                        || !tail.get(i + 1).is("ONLY")) {
                    return Optional.empty();
                }
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new RowLimit(limit, offset));
    }

    private static OptionalLong number(List<SqlToken> tail, int i) {
        if (i >= tail.size()
                || tail.get(i).kind() != TokenKind.NUMBER
                || !tail.get(i).text().matches("[0-9]{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(tail.get(i).text()));
    }
}
