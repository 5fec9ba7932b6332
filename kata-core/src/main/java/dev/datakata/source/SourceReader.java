package dev.datakata.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file a person wrote, and says what is wrong with one that is no text. */
public final class SourceReader {
    /** Answers longer than this are refused: beyond it DuckDB's own parser can end the process (docs/engine-facts.md). */
    public static final int MAX_BYTES = 64 * 1024;

    /** What reading a file gave. */
    public sealed interface Reading permits Text, Absent, Unreadable {}

    /** The decoded text. */
    public record Text(SourceFile source) implements Reading {}

    /** There is no such file. */
    public record Absent() implements Reading {}

    /**
     * The file is there and is no text we take.
     *
     * @param why the reason
     * @param offset the byte offset of the trouble, or the file's size for {@link Why#TOO_LARGE}
     */
    public record Unreadable(Why why, long offset) implements Reading {}

    /** Why a file cannot be read as text. */
    public enum Why {
        NOT_UTF8,
        NUL_BYTE,
        TOO_LARGE,
        NOT_A_FILE,
        NO_ACCESS
    }

    /**
     * Reads {@code file} as UTF-8, dropping a byte order mark.
     *
     * @param file the file
     * @param name the name messages use
     */
    public Reading read(Path file, String name) {
        if (!Files.exists(file)) {
            return new Absent();
        }
        if (!Files.isRegularFile(file)) {
            return new Unreadable(Why.NOT_A_FILE, 0);
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return new Unreadable(Why.TOO_LARGE, size);
            }
            return decode(Files.readAllBytes(file), name);
        } catch (IOException e) {
            return new Unreadable(Why.NO_ACCESS, 0);
        }
    }

    /** Decodes bytes as {@link #read} does. */
    public Reading decode(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            return new Unreadable(Why.TOO_LARGE, bytes.length);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return new Unreadable(Why.NUL_BYTE, i);
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return new Unreadable(Why.NOT_UTF8, in.position());
            }
            var flushed = decoder.flush(out);
            if (flushed.isError()) {
                flushed.throwException();
            }
        } catch (CharacterCodingException e) {
            return new Unreadable(Why.NOT_UTF8, in.position());
        }
        String text = out.flip().toString();
        return new Text(new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }
}
