package dev.datakata.report.fault;

import dev.datakata.report.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Phrases that more than one sentence about faults has. */
final class Words {
    /** The name of the dataset that the prompt shows. */
    static final String VISIBLE = "visible";

    private Words() {}

    /** DuckDB's first line without what it advises to SET, which an answer cannot. */
    static Sentence.Part engine(String message) {
        List<String> lines = message.strip().lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0).replaceFirst(",? or SET [a-z_]+=.*", ".");
        boolean cutInQuotes =
                lines.size() > 1 && first.chars().filter(c -> c == '"').count() % 2 == 1;
        return Sentence.plain(cutInQuotes ? first + "…\"" : first);
    }

    static Sentence dataset(String name) {
        if (name.equals(VISIBLE)) {
            return Sentence.of("the prompt's dataset");
        }
        return name.equals("generated") ? Sentence.of("a generated database") : Sentence.of("the dataset {}", name);
    }

    /** The end of a sentence that names a dataset, where it is not the prompt's. */
    static Sentence where(String dataset) {
        return dataset.equals(VISIBLE) ? none() : Sentence.of(", on {}", dataset(dataset));
    }

    static Sentence none() {
        return new Sentence(List.of());
    }

    /** Names between commas; the first ones, where they are many. */
    static Sentence names(List<String> names) {
        int shown = Math.min(names.size(), 8);
        String template =
                String.join(", ", Collections.nCopies(shown, "{}")) + (shown < names.size() ? " and {} more" : "");
        List<Object> values = new ArrayList<>(names.subList(0, shown));
        values.add(names.size() - shown);
        return Sentence.of(template, values.toArray());
    }

    static String identifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static Sentence isAre(int count) {
        return Sentence.of(count == 1 ? "{} is" : "{} are", count);
    }

    static String rows(long count) {
        return count == 1 ? "1 row" : grouped(count) + " rows";
    }

    static String rowsAre(long count) {
        return rows(count) + (count == 1 ? " is" : " are");
    }

    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static Sentence.Part seconds(double seconds) {
        return Sentence.plain(
                seconds == Math.rint(seconds)
                        ? String.valueOf((long) seconds)
                        : String.valueOf(Math.round(seconds * 10) / 10.0));
    }

    static String bytes(long bytes) {
        if (bytes >= 1_000_000) {
            return grouped(bytes / 1_000_000) + " MB";
        }
        return bytes >= 1_000 ? grouped(bytes / 1_000) + " KB" : grouped(bytes) + " bytes";
    }
}
