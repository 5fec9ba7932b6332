/** The checker of each kind of challenge, and what an answer gives by itself. */
@NullMarked
package dev.datakata.check;

import org.jspecify.annotations.NullMarked;
