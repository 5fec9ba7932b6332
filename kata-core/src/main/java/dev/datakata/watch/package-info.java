/** The loop of {@code kata:watch}: sees what is saved, checks it, takes keys, and shows one page at a time. */
@NullMarked
package dev.datakata.watch;

import org.jspecify.annotations.NullMarked;
