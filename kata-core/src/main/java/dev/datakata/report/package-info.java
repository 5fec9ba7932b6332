/** The results of a run, and the reporters that write them to files. */
@NullMarked
package dev.datakata.report;

import org.jspecify.annotations.NullMarked;
