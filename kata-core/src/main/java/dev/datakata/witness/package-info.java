/** Generated databases: made, searched for a difference, and shrunk to a counterexample. */
@NullMarked
package dev.datakata.witness;

import org.jspecify.annotations.NullMarked;
