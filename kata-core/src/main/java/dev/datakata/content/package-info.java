/** The course as its author wrote it: modules, katas, challenges, contracts. */
@NullMarked
package dev.datakata.content;

import org.jspecify.annotations.NullMarked;
