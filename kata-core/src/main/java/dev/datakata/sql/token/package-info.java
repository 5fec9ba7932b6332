/** DuckDB's tokens, read without a parser: what every fall-back stands on. */
@NullMarked
package dev.datakata.sql.token;

import org.jspecify.annotations.NullMarked;
