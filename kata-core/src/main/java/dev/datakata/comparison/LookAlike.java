package dev.datakata.comparison;

import dev.datakata.table.Column;
import dev.datakata.table.ValueText;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.RowDiff.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds why two values that a person reads as the same are not. */
final class LookAlike {
    private LookAlike() {}

    static Optional<RowDiff.Alike> of(
            int column,
            Column expectedColumn,
            @Nullable Object expected,
            Column actualColumn,
            @Nullable Object actual) {
        String left = ValueText.of(expected);
        String right = ValueText.of(actual);
        if (left == null || right == null) {
            return Optional.empty();
        }
        if (expected instanceof Double || actual instanceof Double) {
            // printed with fewer digits the two would look alike; spelled out they do not
            return left.equals(right)
                    ? Optional.of(new RowDiff.Alike(column, Reason.PRECISION, left, right))
                    : Optional.empty();
        }
        if (left.equals(right)) {
            return Optional.of(new RowDiff.Alike(
                    column,
                    Reason.TYPE,
                    left + " (" + expectedColumn.type() + ")",
                    right + " (" + actualColumn.type() + ")"));
        }
        if (!(expected instanceof String) || !(actual instanceof String)) {
            return Optional.empty();
        }
        return reason(left, right)
                .map(reason -> new RowDiff.Alike(column, reason, spell(left, reason), spell(right, reason)));
    }

    private static Optional<Reason> reason(String a, String b) {
        if (a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT))) {
            return Optional.of(Reason.CASE);
        }
        if (blanks(a).equals(blanks(b))) {
            return Optional.of(Reason.BLANK);
        }
        if (a.replaceAll("\\p{Cf}", "").equals(b.replaceAll("\\p{Cf}", ""))) {
            return Optional.of(Reason.INVISIBLE);
        }
        if (plain(a).equals(plain(b))) {
            return Optional.of(Reason.ACCENT);
        }
        if (Normalizer.normalize(a, Normalizer.Form.NFKC).equals(Normalizer.normalize(b, Normalizer.Form.NFKC))) {
            return Optional.of(Reason.WIDTH);
        }
        return Optional.empty();
    }

    private static String blanks(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Where the difference cannot be seen as it stands, every char that is not plain ASCII is spelled out, and blanks are marked. */
    private static String spell(String text, Reason reason) {
        if (reason == Reason.CASE) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == ' ' && reason == Reason.BLANK) {
                spelled.append('␣');
            } else if ((c > ' ' && c < 127) || c == ' ') {
                spelled.appendCodePoint(c);
            } else {
                spelled.append(String.format(Locale.ROOT, "\\u{%X}", c));
            }
        });
        return spelled.toString();
    }
}
