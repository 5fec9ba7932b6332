/** Reporters for the programs of a CI job and of a classroom. */
@NullMarked
package dev.datakata.report.ci;

import org.jspecify.annotations.NullMarked;
