/** Checks checks of data by the incidents they notice. */
@NullMarked
package dev.datakata.check.contract;

import org.jspecify.annotations.NullMarked;
