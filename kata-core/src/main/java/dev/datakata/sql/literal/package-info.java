/** The constants a statement holds and the columns they meet. */
@NullMarked
package dev.datakata.sql.literal;

import org.jspecify.annotations.NullMarked;
