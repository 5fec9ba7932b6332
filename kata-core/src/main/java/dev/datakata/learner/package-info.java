/** What a learner does between two builds: check what changed, look at results, ask for a hint, start again, move on. */
@NullMarked
package dev.datakata.learner;

import org.jspecify.annotations.NullMarked;
