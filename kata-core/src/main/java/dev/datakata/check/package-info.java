/** One checker per kind of challenge, and the comparison of tables. */
@NullMarked
package dev.datakata.check;

import org.jspecify.annotations.NullMarked;
