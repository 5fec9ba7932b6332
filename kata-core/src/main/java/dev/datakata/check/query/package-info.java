/** Checks one SELECT by its result. */
@NullMarked
package dev.datakata.check.query;

import org.jspecify.annotations.NullMarked;
