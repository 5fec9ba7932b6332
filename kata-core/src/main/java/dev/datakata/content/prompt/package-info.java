/** What a learner reads and ticks: prompts and quiz sheets, rendered from the same contract that the checker enforces. */
@NullMarked
package dev.datakata.content.prompt;

import org.jspecify.annotations.NullMarked;
