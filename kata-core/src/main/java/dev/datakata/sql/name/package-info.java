/** The tables and columns a statement names, and which columns it compares with each other. */
@NullMarked
package dev.datakata.sql.name;

import org.jspecify.annotations.NullMarked;
