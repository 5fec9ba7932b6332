/** The report for a browser: one page that asks for nothing else. Its templates are in {@code src/main/jte}. */
@NullMarked
package dev.datakata.report.html;

import org.jspecify.annotations.NullMarked;
