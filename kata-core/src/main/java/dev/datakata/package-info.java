/** The entry to the checker: run a course against a learner's folder and get one report. */
@NullMarked
package dev.datakata;

import org.jspecify.annotations.NullMarked;
