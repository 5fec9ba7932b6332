/** The author's answer, run on a database: what is expected there. */
@NullMarked
package dev.datakata.reference;

import org.jspecify.annotations.NullMarked;
