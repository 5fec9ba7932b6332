/** YAML files as typed values that know their lines, and a collector of what is wrong with them. */
@NullMarked
package dev.datakata.content.yaml;

import org.jspecify.annotations.NullMarked;
