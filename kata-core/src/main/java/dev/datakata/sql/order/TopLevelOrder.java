package dev.datakata.sql.order;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A query's own ORDER BY and LIMIT taken apart, so that ties can be told from order.
 *
 * @param sqlWithKeys the query without its top-level LIMIT, OFFSET and FETCH, its ORDER BY kept, with every key that is no output column
 *     appended as a further output column {@code __datakata_key_1}, …
 * @param sqlWithoutLimit the query without its top-level LIMIT, OFFSET and FETCH, its output unchanged
 * @param keys the ORDER BY items in order, empty when there is no top-level ORDER BY
 * @param appended how many columns were appended
 * @param limit the greatest number of rows, empty when not limited
 * @param offset the number of rows left out first, empty when none is said
 */
public record TopLevelOrder(
        String sqlWithKeys,
        String sqlWithoutLimit,
        List<Key> keys,
        int appended,
        OptionalLong limit,
        OptionalLong offset) {
    public TopLevelOrder {
        keys = List.copyOf(keys);
    }

    /**
     * Where a key is found in a row of {@link TopLevelOrder#sqlWithKeys()}.
     *
     * @param item the ORDER BY item, to be shown to people
     * @param position the 0-based place of its column
     * @param fromEnd whether the place counts from the last column (0 is the last): so it is for appended columns and for those after a {@code *}
     */
    public record Key(OrderItem item, int position, boolean fromEnd) {
        /** The 0-based place in a row of {@code width} columns, {@code width} counting the appended ones. */
        public int in(int width) {
            return fromEnd ? width - 1 - position : position;
        }
    }

    /**
     * Takes one query apart; works on its tokens, so that JSQLParser need not be able to read it.
     *
     * <p>As DuckDB reads them, a bare name in ORDER BY is an output column's if one has it, and names inside a larger expression are the
     * tables' columns first: the same that they are in a select list, where such a key is appended.
     *
     * @param sql a text with one SELECT, VALUES or FROM-first query, with or without WITH and a closing semicolon
     * @return empty when the text is no such query, LIMIT or OFFSET is no plain number, or a key can neither be appended nor is an output column
     *     (SELECT DISTINCT, set operations)
     */
    public static Optional<TopLevelOrder> of(String sql) {
        SqlTokens text = SqlTokens.of(sql);
        List<List<SqlToken>> statements = text.statements();
        if (statements.size() != 1) {
            return Optional.empty();
        }
        return QueryText.of(text, statements.get(0)).flatMap(query -> of(text, query));
    }

    private static Optional<TopLevelOrder> of(SqlTokens text, QueryText query) {
        Optional<RowLimit> rows =
                RowLimit.of(query.tokens().subList(query.tail(), query.tokens().size()));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<OutputColumn> columns =
                query.selectItems().stream().map(OutputColumn::of).toList();
        List<Place> places = new ArrayList<>();
        for (List<SqlToken> item : query.orderItems()) {
            List<SqlToken> expression = OrderItem.expressionOf(item);
            if (expression.size() == 1
                    && (expression.get(0).is("ALL") || expression.get(0).isSymbol("*"))) {
                if (columns.isEmpty() || columns.stream().anyMatch(OutputColumn::star)) {
                    return Optional.empty();
                }
                OrderItem all = OrderItem.of(text, item);
                for (int i = 0; i < columns.size(); i++) {
                    String name = columns.get(i).name().orElse(Integer.toString(i + 1));
                    places.add(new Place(new OrderItem(name, all.descending(), all.nullsFirst()), i, List.of()));
                }
                continue;
            }
            Optional<Place> place = place(OrderItem.of(text, item), expression, columns, query);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        return Optional.of(build(text, query, places, rows.get()));
    }

    /** Where one key is found: {@code output} is its output column, -1 when {@code expression} has to be appended. */
    private record Place(OrderItem item, int output, List<SqlToken> expression) {}

    private static Optional<Place> place(
            OrderItem item, List<SqlToken> expression, List<OutputColumn> columns, QueryText query) {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        if (expression.size() == 1 && expression.get(0).kind() == TokenKind.NUMBER) {
            String ordinal = expression.get(0).text();
            return ordinal.matches("[1-9][0-9]{0,5}")
                    ? Optional.of(new Place(item, Integer.parseInt(ordinal) - 1, List.of()))
                    : Optional.empty();
        }
        boolean bareName = expression.size() == 1 && expression.get(0).isName();
        String wanted = OutputColumn.expression(expression);
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            boolean same = bareName
                    ? columns.get(i).name().filter(wanted::equals).isPresent()
                    : columns.get(i).expression().equals(wanted)
                            && !columns.get(i).star();
            if (same && found >= 0 && bareName) {
                // Two output columns of one name: which one is meant is not for us to say.
                return Optional.empty();
            }
            if (same && found < 0) {
                found = i;
            }
        }
        if (found < 0 && query.distinct()) {
            found = sameColumn(expression, query);
        }
        if (found >= 0) {
            return Optional.of(new Place(item, outputPosition(found, columns), List.of()));
        }
        boolean canAppend = !query.combined() && !query.distinct() && (query.selectFirst() >= 0 || query.fromFirst());
        return canAppend ? Optional.of(new Place(item, -1, expression)) : Optional.empty();
    }

    /**
     * The output item that is the same column as {@code expression}, one of them with its table's name and one without: as an unqualified name
     * is valid only where one table has it, they are one unless USING or NATURAL merges two. -1 for none.
     */
    private static int sameColumn(List<SqlToken> expression, QueryText query) {
        boolean merged = query.tokens().stream().anyMatch(t -> t.isAny("USING", "NATURAL"));
        if (merged || !OutputColumn.isColumn(expression)) {
            return -1;
        }
        String name = expression.get(expression.size() - 1).name();
        List<List<SqlToken>> items = query.selectItems();
        for (int i = 0; i < items.size(); i++) {
            List<SqlToken> item = items.get(i);
            boolean oneUnqualified = OutputColumn.isColumn(item) && (item.size() == 1) != (expression.size() == 1);
            if (oneUnqualified && item.get(item.size() - 1).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The column's place from the start, or, behind a {@code *}, minus two minus its place from the end of the unextended output. */
    private static int outputPosition(int column, List<OutputColumn> columns) {
        boolean behindStar = columns.subList(0, column).stream().anyMatch(OutputColumn::star);
        return behindStar ? -2 - (columns.size() - 1 - column) : column;
    }

    private static TopLevelOrder build(SqlTokens text, QueryText query, List<Place> places, RowLimit rows) {
        int appended = (int) places.stream().filter(p -> p.output() == -1).count();
        List<Key> keys = new ArrayList<>();
        StringBuilder extra = new StringBuilder();
        int number = 0;
        for (Place place : places) {
            if (place.output() == -1) {
                number++;
                extra.append(", (")
                        .append(text.textOf(place.expression()))
                        .append("\n) AS __datakata_key_")
                        .append(number);
                keys.add(new Key(place.item(), appended - number, true));
            } else if (place.output() < -1) {
                keys.add(new Key(place.item(), -2 - place.output() + appended, true));
            } else {
                keys.add(new Key(place.item(), place.output(), false));
            }
        }
        List<SqlToken> tokens = query.tokens();
        int start = tokens.get(0).span().start();
        int end = tokens.get(Math.max(query.tail() - 1, 0)).span().end();
        String withoutLimit = text.text().substring(start, end);
        if (extra.length() == 0) {
            return new TopLevelOrder(withoutLimit, withoutLimit, keys, 0, rows.limit(), rows.offset());
        }
        String withKeys;
        if (query.fromFirst()) {
            int at = tokens.get(query.body()).span().start() - start;
            withKeys = withoutLimit.substring(0, at) + "SELECT *" + extra + " " + withoutLimit.substring(at);
        } else {
            SqlToken last = tokens.get(query.selectEnd() - 1);
            // DuckDB allows a comma behind the last item.
            boolean comma = last.isSymbol(",");
            int at = (comma ? last.span().start() : last.span().end()) - start;
            int resume = last.span().end() - start;
            withKeys = withoutLimit.substring(0, at) + extra + withoutLimit.substring(resume);
        }
        return new TopLevelOrder(withKeys, withoutLimit, keys, appended, rows.limit(), rows.offset());
    }
}
