/** Columns, types by family, rows and tables: what a query gives back. Uses nothing else. */
@NullMarked
package dev.datakata.table;

import org.jspecify.annotations.NullMarked;
