/** Whether two tables are the same result: values, multisets of rows, ties and windows. Pure data in and out. */
@NullMarked
package dev.datakata.comparison;

import org.jspecify.annotations.NullMarked;
