/** The ways a query is changed into a mutant, one class per subject, on JSQLParser's tree. */
@NullMarked
package dev.datakata.mutation.operator;

import org.jspecify.annotations.NullMarked;
