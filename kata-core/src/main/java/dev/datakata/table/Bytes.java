package dev.datakata.table;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A BLOB, equal by content.
 *
 * @param bytes the content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record Bytes(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
