/** The report a person reads in a terminal. */
@NullMarked
package dev.datakata.report.console;

import org.jspecify.annotations.NullMarked;
