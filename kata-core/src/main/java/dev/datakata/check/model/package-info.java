/** Checks tables by the rows they take and refuse. */
@NullMarked
package dev.datakata.check.model;

import org.jspecify.annotations.NullMarked;
