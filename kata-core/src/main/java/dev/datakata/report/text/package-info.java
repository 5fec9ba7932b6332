/** What an explanation is made of: sentences, blocks, and values as harmless text. */
@NullMarked
package dev.datakata.report.text;

import org.jspecify.annotations.NullMarked;
