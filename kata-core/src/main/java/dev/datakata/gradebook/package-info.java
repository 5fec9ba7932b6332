/** Many learners' answers and what came of them: the folder they are read from, and the gradebook's files. */
@NullMarked
package dev.datakata.gradebook;

import org.jspecify.annotations.NullMarked;
