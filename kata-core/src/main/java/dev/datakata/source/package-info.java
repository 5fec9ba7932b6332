/** Texts that people write: files, spans inside them, and the excerpt a message shows. Uses nothing else. */
@NullMarked
package dev.datakata.source;

import org.jspecify.annotations.NullMarked;
