/** Verdicts of earlier runs, kept for as long as nothing they depend on has changed. */
@NullMarked
package dev.datakata.cache;

import org.jspecify.annotations.NullMarked;
