/** Small, described changes of a query or script that an author's data must tell from the original. */
@NullMarked
package dev.datakata.mutation;

import org.jspecify.annotations.NullMarked;
