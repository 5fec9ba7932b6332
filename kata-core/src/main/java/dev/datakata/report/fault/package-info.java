/** The sentences about what is wrong with an answer, and the only place that has any. */
@NullMarked
package dev.datakata.report.fault;

import org.jspecify.annotations.NullMarked;
