/** SQL as text and tree, without running it: statements, literals, order, lint rules. Only this package and mutation import JSQLParser. */
@NullMarked
package dev.datakata.sql;

import org.jspecify.annotations.NullMarked;
