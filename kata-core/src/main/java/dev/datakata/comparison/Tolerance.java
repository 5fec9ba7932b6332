package dev.datakata.comparison;

/**
 * How far apart two floating values may be and still be the same: |a−b| ≤ bound·max(1, |a|, |b|).
 *
 * @param bound not negative
 */
public record Tolerance(double bound) {
    /** What a contract without a tolerance of its own means. */
    public static final Tolerance DEFAULT = new Tolerance(1e-9);

    public Tolerance {
        if (!(bound >= 0)) {
            throw new IllegalArgumentException("a tolerance is not negative: " + bound);
        }
    }

    /** Whether the two are the same; NaN is the same as NaN, and each infinity as itself. */
    public boolean near(double a, double b) {
        if (a == b || (Double.isNaN(a) && Double.isNaN(b))) {
            return true;
        }
        if (Double.isNaN(a) || Double.isNaN(b) || Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        return Math.abs(a - b) <= bound * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
