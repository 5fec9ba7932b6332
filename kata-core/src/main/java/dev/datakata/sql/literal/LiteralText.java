package dev.datakata.sql.literal;

/** What a text literal says, its quotes and escapes undone. */
final class LiteralText {
    private LiteralText() {}

    /** The value of a text token as DuckDB reads it; escapes of {@code E'…'} beyond the usual single letters are left as written. */
    static String valueOf(String token) {
        if (token.startsWith("'")) {
            return body(token, 1).replace("''", "'");
        }
        if (token.startsWith("$")) {
            int tag = token.indexOf('$', 1) + 1;
            return token.length() >= 2 * tag ? token.substring(tag, token.length() - tag) : token.substring(tag);
        }
        String body = body(token, 2);
        return token.startsWith("e") || token.startsWith("E") ? unescaped(body.replace("''", "'")) : body;
    }

    /** Whether a text is nothing but signs that match anything: {@code %} and {@code _}. */
    static boolean isWildcards(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> sign == '%' || sign == '_');
    }

    private static String body(String token, int from) {
        boolean closed = token.length() > from && token.endsWith("'");
        return token.substring(Math.min(from, token.length()), closed ? token.length() - 1 : token.length());
    }

    private static String unescaped(String body) {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (escaped) {
                int at = "ntrbf".indexOf(c);
                text.append(at >= 0 ? "\n\t\r\b\f".charAt(at) : c);
                escaped = false;
            } else if (c == '\\' && i + 1 < body.length()) {
                escaped = true;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
