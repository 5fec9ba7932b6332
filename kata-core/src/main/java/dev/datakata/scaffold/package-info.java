/** The learner's project: what a course puts into it, rendered from the course's pack, and how it gets there. */
@NullMarked
package dev.datakata.scaffold;

import org.jspecify.annotations.NullMarked;
