/** Reading a course pack: where it lies, what its folders and files have to be, one reader for each kind of kata. */
@NullMarked
package dev.datakata.content.pack;

import org.jspecify.annotations.NullMarked;
