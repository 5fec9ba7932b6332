/** What every checker needs of an answer: its file read, its statements, the faults of what the engine refuses. */
@NullMarked
package dev.datakata.check.answer;

import org.jspecify.annotations.NullMarked;
