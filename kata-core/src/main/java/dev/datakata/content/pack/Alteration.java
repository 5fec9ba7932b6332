package dev.datakata.content.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a table as an author writes them in a scenario, and their SQL. */
final class Alteration {
    private static final String COLUMN = "(?<table>[\\w.]+)\\.(?<column>\\w+)";
    private static final Pattern RENAME = pattern("rename " + COLUMN + " to (?<name>\\w+)");
    private static final Pattern RETYPE = pattern("retype " + COLUMN + " to (?<type>.+?)( using (?<expression>.+))?");
    private static final Pattern DROP = pattern("drop " + COLUMN);
    private static final Pattern ADD = pattern("add " + COLUMN + " (?<type>.+)");

    private Alteration() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", "\\s+"), Pattern.DOTALL);
    }

    /** The statement that makes the change; empty if the words are none. */
    static Optional<String> sql(String words) {
        Matcher rename = RENAME.matcher(words);
        if (rename.matches()) {
            return Optional.of(
                    alter(rename) + "RENAME COLUMN " + rename.group("column") + " TO " + rename.group("name"));
        }
        Matcher retype = RETYPE.matcher(words);
        if (retype.matches()) {
            String expression = retype.group("expression");
            return Optional.of(alter(retype) + "ALTER COLUMN " + retype.group("column") + " TYPE "
                    + retype.group("type") + (expression == null ? "" : " USING " + expression));
        }
        Matcher drop = DROP.matcher(words);
        if (drop.matches()) {
            return Optional.of(alter(drop) + "DROP COLUMN " + drop.group("column"));
        }
        Matcher add = ADD.matcher(words);
        return add.matches()
                ? Optional.of(alter(add) + "ADD COLUMN " + add.group("column") + " " + add.group("type"))
                : Optional.empty();
    }

    private static String alter(Matcher change) {
        return "ALTER TABLE " + change.group("table") + " ";
    }
}
