/** Static rules on a statement's text that a kata may forbid or require. */
@NullMarked
package dev.datakata.sql.lint;

import org.jspecify.annotations.NullMarked;
