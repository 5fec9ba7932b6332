/** Reporters and FaultText, the only home of English sentences about faults. */
@NullMarked
package dev.datakata.report;

import org.jspecify.annotations.NullMarked;
