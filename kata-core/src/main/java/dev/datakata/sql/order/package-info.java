/** What a statement promises about the order of its rows, and what may make its result vary. */
@NullMarked
package dev.datakata.sql.order;

import org.jspecify.annotations.NullMarked;
