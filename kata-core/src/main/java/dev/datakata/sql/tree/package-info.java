/** JSQLParser's trees walked in one way: query blocks with their scopes, and every place an expression stands in. */
@NullMarked
package dev.datakata.sql.tree;

import org.jspecify.annotations.NullMarked;
