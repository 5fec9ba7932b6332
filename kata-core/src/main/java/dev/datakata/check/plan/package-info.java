/** Checks one SELECT by its result and by what the engine does for it. */
@NullMarked
package dev.datakata.check.plan;

import org.jspecify.annotations.NullMarked;
