/** The process that runs strangers' SQL, and the pool that feeds, times and replaces it. */
@NullMarked
package dev.datakata.worker;

import org.jspecify.annotations.NullMarked;
