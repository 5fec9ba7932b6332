package dev.datakata.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A type's name taken apart, as far as reading and making values needs it.
 *
 * @param name the whole name
 * @param head the name without arguments, or {@code []} for a list or an array
 * @param fields the types inside: an element, a struct's or union's fields, a map's key and value
 * @param scale a decimal's digits after the point, else 0
 */
public record TypeName(String name, String head, List<TypeName> fields, int scale) {
    private static final TypeName UNKNOWN = new TypeName("", "", List.of(), 0);

    /** The name taken apart; what cannot be is a leaf. */
    public static TypeName parse(String name) {
        String text = name.strip();
        if (text.endsWith("]")) {
            return new TypeName(text, "[]", List.of(parse(text.substring(0, text.lastIndexOf('[')))), 0);
        }
        int open = text.indexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            return new TypeName(text, text, List.of(), 0);
        }
        String head = text.substring(0, open).strip();
        List<String> arguments = split(text.substring(open + 1, text.length() - 1));
        List<TypeName> fields = new ArrayList<>();
        switch (head) {
            case "MAP", "TUPLE" -> arguments.forEach(argument -> fields.add(parse(argument)));
            case "STRUCT", "UNION" ->
                arguments.forEach(argument -> fields.add(parse(withoutFieldName(argument.strip()))));
            default -> {}
        }
        return new TypeName(
                text,
                head,
                fields,
                head.equals("DECIMAL") && arguments.size() == 2
                        ? Integer.parseInt(arguments.get(1).strip())
                        : 0);
    }

    /** Whether values hold other values, in the engine's text of them. A union prints as its member. */
    public boolean nested() {
        return head.equals("[]") || head.equals("STRUCT") || head.equals("TUPLE") || head.equals("MAP");
    }

    /** Whether this is an array, of whose values each has as many elements. */
    public boolean fixedLength() {
        return head.equals("[]") && !name.endsWith("[]");
    }

    /** The type of the field counted from 0. */
    public TypeName field(int index) {
        return index < fields.size() ? fields.get(index) : UNKNOWN;
    }

    /** The values of an enum type written in full, in order; empty for every other type. */
    static List<String> enumValues(String name) {
        String text = name.strip();
        if (!text.startsWith("ENUM(") || !text.endsWith(")")) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String value : split(text.substring(5, text.length() - 1))) {
            String quoted = value.strip();
            values.add(quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        }
        return values;
    }

    private static String withoutFieldName(String field) {
        int end = field.startsWith("\"") ? quotedEnd(field, 0) : field.indexOf(' ');
        return end < 0 ? field : field.substring(end);
    }

    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '"' || c == '\'') {
                i = quotedEnd(arguments, i) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(arguments.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(arguments.substring(start));
        return parts;
    }

    /** The offset after the quoted stretch that begins at {@code start}; a doubled quote stands for itself. */
    private static int quotedEnd(String text, int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < text.length()) {
            if (text.charAt(i) == quote) {
                if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
            i++;
        }
        return text.length();
    }
}
