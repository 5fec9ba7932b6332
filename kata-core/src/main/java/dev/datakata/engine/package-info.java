/** DuckDB behind a sandbox. The only importer of java.sql and of DuckDB; it knows no kata. */
@NullMarked
package dev.datakata.engine;

import org.jspecify.annotations.NullMarked;
