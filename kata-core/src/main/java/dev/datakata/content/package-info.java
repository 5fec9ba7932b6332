/** The course as its author wrote it: modules, katas, challenges, contracts, and the reader of a course pack. */
@NullMarked
package dev.datakata.content;

import org.jspecify.annotations.NullMarked;
