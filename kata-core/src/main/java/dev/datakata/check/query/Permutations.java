package dev.datakata.check.query;

import dev.datakata.engine.Database;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same rows, inserted in other orders: a result that depends on the order of insertion is right by luck only. */
final class Permutations {
    private static final long SEED = 20;

    private final Datasets datasets;

    Permutations(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Databases with the rows of {@code original}: once backwards, once shuffled. */
    List<Database> of(Database original) {
        List<TableRows> tables = datasets.rows(original);
        List<Database> permuted = new ArrayList<>();
        Random random = new Random(SEED);
        for (boolean backwards : new boolean[] {true, false}) {
            List<TableRows> other = tables.stream()
                    .map(table -> {
                        List<Row> rows = new ArrayList<>(table.rows());
                        if (backwards) {
                            Collections.reverse(rows);
                        } else {
                            Collections.shuffle(rows, random);
                        }
                        return new TableRows(table.table(), rows);
                    })
                    .toList();
            Database database = datasets.loose();
            if (TableRows.insertLoosely(other, database)) {
                permuted.add(database);
            } else {
                // a schema that cannot be made without its keys may need rows in their own order
                database.close();
            }
        }
        return permuted;
    }
}
