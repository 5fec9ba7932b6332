/** Judges a script by what it leaves in tables, over scenarios. */
@NullMarked
package dev.datakata.check.pipeline;

import org.jspecify.annotations.NullMarked;
