package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Small databases, each with all its fair parts. Most wrong queries differ from the right one on some database of a few rows (the small scope
 * hypothesis of Jackson, <i>Software Abstractions</i>; 73 of 100 in the corpus on those made here), and the smallest of these that shows it need not
 * be made smaller.
 */
final class SmallScope {
    /** Rows of a database that is made, at most. */
    private static final int ROWS = 5;

    /** Rows of a database whose parts are taken, at most. */
    private static final int MOST_ROWS_OF_WHOLE = 8;

    /** No further database is taken apart once there are so many parts. */
    private static final int ENOUGH = 160;

    private final ParsedSql query;
    private final FairDatabases fair;

    SmallScope(ParsedSql query, FairDatabases fair) {
        this.query = query;
        this.fair = fair;
    }

    /** Parts of databases of {@code section} on which the query's result is no usual one, the smallest first. */
    List<Instance> of(Section section) {
        Predicate<TableRows> read = fair.read(List.of(query));
        List<Instance> wholes = Usual.of(section).others().stream()
                .map(number -> section.instance(number).reading(read))
                .filter(whole -> whole.size() <= MOST_ROWS_OF_WHOLE)
                .sorted(Comparator.comparingInt((Instance whole) -> Math.abs(whole.size() - ROWS)))
                .toList();
        Set<List<List<Row>>> known = new HashSet<>();
        List<Instance> parts = new ArrayList<>();
        for (int i = 0; i < wholes.size() && parts.size() < ENOUGH; i++) {
            fair.parts(wholes.get(i), ROWS).stream()
                    .filter(part -> known.add(part.rows()))
                    .forEach(parts::add);
        }
        parts.sort(Comparator.comparingInt(Instance::size));
        return fair.among(parts, read);
    }
}
