/** Databases that checks of data meet: healthy ones, and what incidents make of them. */
@NullMarked
package dev.datakata.incident;

import org.jspecify.annotations.NullMarked;
