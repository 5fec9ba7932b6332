/** The sentences of the learner's goals: hint, run, open, reset, reveal, sync, list, watch. */
@NullMarked
package dev.datakata.report.learner;

import org.jspecify.annotations.NullMarked;
