package dev.datakata.sql.token;

/** What a token is to DuckDB's lexer. Comments and blanks are no tokens. */
public enum TokenKind {
    /** A keyword or a name without quotes. */
    WORD,
    /** A name in double quotes. */
    QUOTED_NAME,
    /** A text literal: {@code '…'}, {@code E'…'}, {@code $tag$…$tag$}, {@code X'…'}. */
    TEXT,
    /** A number without sign. */
    NUMBER,
    /** {@code ?}, {@code $1} or {@code $name}. */
    PARAMETER,
    /** An operator such as {@code <=}, {@code ::}, {@code //} or {@code ->>}. */
    OPERATOR,
    /** One of {@code ( ) [ ] { } , ; .} */
    PUNCTUATION
}
