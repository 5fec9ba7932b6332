package dev.datakata.witness;

import dev.datakata.table.TypeFamily;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How one database is made.
 *
 * @param rows the number of rows a table aims at
 * @param values how many different values a column draws from
 * @param nulls the share of NULLs in nullable columns, in percent
 * @param repeats the share of rows that copy an earlier row but for its keys, in percent
 * @param natural the share of rows taken from the visible dataset as they are, in percent
 * @param beside the share of numbers and moments that lie beside one that is there already, in percent
 * @param chained whether rows that refer to rows of their own table make a chain
 * @param crowd the parents to which most children belong; 0 where they are spread
 * @param twofold whether rows fall into two groups, each with as many rows as a constant names
 * @param uneven whether some columns have many values and others few: long groups, groups of many different members
 * @param wide whether a table that a statement reads several times has as many times the rows: those of each use have to meet
 * @param alike whether columns that are written beside each other have mostly values of which different pairs read the same
 * @param stepped whether numbers and moments go up by even steps from row to row: streaks, gaps, sessions
 * @param broken whether the steps of one parent's rows have a gap in the middle, with as many rows on either side as a constant names
 */
record Plan(
        int rows,
        int values,
        int nulls,
        int repeats,
        int natural,
        int beside,
        boolean chained,
        int crowd,
        boolean twofold,
        boolean uneven,
        boolean wide,
        boolean alike,
        boolean stepped,
        boolean broken) {
    /** More rows than this no table has. */
    static final int MOST_ROWS = 14;

    /** The plan of the database of this number; {@code counts} are numbers of rows that a statement's constants suggest. */
    static Plan of(int index, SplittableRandom random, List<Integer> counts) {
        int[] sizes = {1, 2, 3, 3, 4, 5, 6, 8};
        int rows = sizes[index % sizes.length];
        boolean counted = !counts.isEmpty() && index % 5 == 4;
        boolean twofold = counted && (index % 20 == 4 || index % 40 == 14);
        boolean broken = counted && index % 20 == 9;
        if (counted) {
            int count = counts.get(random.nextInt(counts.size()));
            rows = Math.min(
                    MOST_ROWS, twofold || broken ? 2 * count + random.nextInt(2) : count + random.nextInt(4) - 1);
        }
        int[] nulls = {0, 0, 10, 25, 50};
        int[] natural = {0, 0, 0, 40};
        return new Plan(
                Math.max(1, rows),
                twofold ? 2 : broken ? 1 : 1 + random.nextInt(index % 3 == 0 ? 5 : 3),
                nulls[random.nextInt(nulls.length)],
                twofold || broken ? 0 : random.nextInt(3) * 25,
                twofold || broken ? 0 : natural[random.nextInt(natural.length)],
                twofold ? 0 : random.nextInt(3) * 25,
                index % 4 == 1 || index % 8 == 7,
                twofold ? 2 : counted || random.nextInt(3) == 0 ? 1 : 0,
                twofold,
                twofold || index % 6 == 3,
                index % 4 != 0,
                index % 8 == 5,
                index % 4 == 2 || broken,
                broken);
    }

    /** The share, in percent, of a column's values that lie beside one that is there already. Who makes two runs of days makes them of one parent's. */
    int beside(TypeFamily family) {
        if (broken) {
            return switch (family) {
                case DATE, TIMESTAMP, TIMESTAMP_TZ -> 100;
                default -> 0;
            };
        }
        return stepped ? 70 : beside;
    }

    /** Whether steps are wider before the row of this number. */
    boolean hasGapBefore(int row) {
        return broken && row == rows / 2;
    }

    /** The place, among so many parents, of the one that a row refers to. */
    int parent(int parents, int row, SplittableRandom random) {
        if (crowd == 0 || random.nextInt(100) >= 75) {
            return random.nextInt(parents);
        }
        return row % Math.min(crowd, parents);
    }
}
