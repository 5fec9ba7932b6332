/** The pages of {@code docs/faults} as the reports carry them. */
@NullMarked
package dev.datakata.report.docs;

import org.jspecify.annotations.NullMarked;
