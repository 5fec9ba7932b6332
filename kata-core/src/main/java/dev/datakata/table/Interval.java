package dev.datakata.table;

/**
 * A DuckDB interval: its three parts do not mix.
 *
 * @param months whole months
 * @param days whole days
 * @param micros microseconds
 */
public record Interval(int months, int days, long micros) {}
