/** What can be said of NULLs by a query's text and its tables' NOT NULLs. */
@NullMarked
package dev.datakata.sql.nulls;

import org.jspecify.annotations.NullMarked;
