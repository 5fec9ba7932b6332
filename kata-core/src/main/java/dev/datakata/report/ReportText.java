package dev.datakata.report;

/** Replaces what a file format has no place for by U+FFFD, the replacement character. */
final class ReportText {
    private static final int REPLACEMENT = 0xFFFD;

    private ReportText() {}

    /** Text that UTF-8 can hold. */
    static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Text of the characters that XML 1.0 allows (its section 2.2). */
    static String xml(String text) {
        return text.codePoints()
                .map(c -> allowedInXml(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowedInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
