/** Own queries over own schemas, right and wrong ones, that the checker must tell apart. */
@NullMarked
package dev.datakata.corpus;

import org.jspecify.annotations.NullMarked;
