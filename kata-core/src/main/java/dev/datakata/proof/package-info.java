/** The author's side: every mutant killed, distilled datasets, the kill matrix. */
@NullMarked
package dev.datakata.proof;

import org.jspecify.annotations.NullMarked;
