/** What {@code kata:check} is measured against: a plugin that opens DuckDB and does nothing with it. */
@NullMarked
package dev.datakata.benchmark.baseline;

import org.jspecify.annotations.NullMarked;
