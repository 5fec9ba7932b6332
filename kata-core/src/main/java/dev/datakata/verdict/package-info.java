/** What came out of checking one answer: data only, no sentences. */
@NullMarked
package dev.datakata.verdict;

import org.jspecify.annotations.NullMarked;
