/** Checks a script by what stays true beside other sessions. */
@NullMarked
package dev.datakata.check.transaction;

import org.jspecify.annotations.NullMarked;
