package dev.datakata.check.transaction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The orders in which the turns of two scripts can meet, those with the fewest changes of turn first: a mistake that shows at all mostly shows with
 * two or three changes, and the first order that shows it is the easiest to read.
 */
final class Interleavings {
    private Interleavings() {}

    /** How many orders there are of {@code n} and {@code m} turns; {@code Long.MAX_VALUE} for more than that. */
    static long count(int n, int m) {
        BigInteger count = BigInteger.ONE;
        for (int i = 1; i <= Math.min(n, m); i++) {
            count = count.multiply(BigInteger.valueOf(n + m - (long) Math.min(n, m) + i))
                    .divide(BigInteger.valueOf(i));
        }
        return count.bitLength() > 62 ? Long.MAX_VALUE : count.longValueExact();
    }

    /**
     * The first {@code limit} orders, or all. Each says for every turn whose it is: 0 for the script of {@code n} turns, 1 for that of {@code m}; both are at least 1.
     * The first two are one script after the other.
     */
    static List<int[]> of(int n, int m, int limit) {
        return of(n, m, limit, 1);
    }

    /** The first {@code limit} orders, or all, of a script and the same script again: those that the first of the two begins. The first of them is one after the other. */
    static List<int[]> ofTwins(int n, int limit) {
        return of(n, n, limit, 0);
    }

    private static List<int[]> of(int n, int m, int limit, int lastToBegin) {
        List<int[]> orders = new ArrayList<>();
        for (int count = 2; count <= n + m && orders.size() < limit; count++) {
            for (int first = 0; first <= lastToBegin; first++) {
                int[] blocks = new int[count];
                fill(blocks, 0, first, new int[] {n, m}, orders, limit);
            }
        }
        return orders;
    }

    /** Shares what is left of each script out among the blocks from {@code at} on; every block has one turn or more. */
    private static void fill(int[] blocks, int at, int first, int[] left, List<int[]> orders, int limit) {
        if (orders.size() >= limit) {
            return;
        }
        int who = (first + at) % 2;
        int blocksLeft = blocks.length - at;
        if (blocksLeft == 0) {
            if (left[0] == 0 && left[1] == 0) {
                orders.add(spelled(blocks, first));
            }
            return;
        }
        int later = (blocksLeft - 1) / 2;
        int others = blocksLeft / 2;
        if (left[1 - who] < others) {
            return;
        }
        int least = later == 0 ? left[who] : 1;
        for (int size = Math.max(1, least); size <= left[who] - later; size++) {
            blocks[at] = size;
            left[who] -= size;
            fill(blocks, at + 1, first, left, orders, limit);
            left[who] += size;
        }
    }

    private static int[] spelled(int[] blocks, int first) {
        int[] order = new int[Arrays.stream(blocks).sum()];
        int next = 0;
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < blocks[block]; i++) {
                order[next++] = (first + block) % 2;
            }
        }
        return order;
    }
}
