/** The goals of the plugin: each turns parameters into one call of kata-core. */
@NullMarked
package dev.datakata.maven;

import org.jspecify.annotations.NullMarked;
