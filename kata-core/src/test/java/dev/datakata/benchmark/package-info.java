/** Programs that measure, each with a main method; no tests. */
@NullMarked
package dev.datakata.benchmark;

import org.jspecify.annotations.NullMarked;
