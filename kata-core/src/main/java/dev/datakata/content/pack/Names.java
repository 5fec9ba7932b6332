package dev.datakata.content.pack;

import java.util.regex.Pattern;

/** How a course names things: kebab-case ids, and folders that put two digits before them to sort. */
final class Names {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{2,}-(?=.)");

    private Names() {}

    static boolean isKebabCase(String name) {
        return KEBAB_CASE.matcher(name).matches();
    }

    /** Whether a folder's name begins with digits and a hyphen, and so claims to be a module or a kata. */
    static boolean isNumbered(String folder) {
        return NUMBER.matcher(folder).find();
    }

    /** {@code 03-revenue-by-month} without {@code 03-}. */
    static String withoutNumber(String folder) {
        return NUMBER.matcher(folder).replaceFirst("");
    }

    /** What people read where an author gives only an id: {@code Revenue by month}. */
    static String title(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
