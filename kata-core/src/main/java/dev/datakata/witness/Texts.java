package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the {@link Pool} of a column of texts. Where the visible texts all look alike (dates, numbers, codes such as {@code AB-100}), only
 * texts that look so are fair: a right answer may take them apart.
 */
final class Texts {
    private static final int LONGEST = 60;
    private static final int MOST_PARTS = 4;
    private static final Set<String> SEARCHING = Set.of(
            "lower",
            "upper",
            "split_part",
            "starts_with",
            "ends_with",
            "prefix",
            "suffix",
            "contains",
            "left",
            "right");
    private static final Set<String> LENGTHS = Set.of("length", "len", "strlen", "char_length", "character_length");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+( \\p{L}+)*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String SIGN = "[^\\p{L}\\p{N}\\s%_]";
    private static final Pattern ESCAPED_WILDCARD = Pattern.compile(SIGN + "[%_]");
    private static final Pattern LAST_DIGITS = Pattern.compile("(\\d+)\\D*$");

    private final Pool pool;
    private final Set<Object> all;
    private final @Nullable String shape;
    private final boolean exact;
    private boolean kept;
    private boolean searched;
    private boolean free;
    private final Optional<TextForm> form;
    private final Pool formed = new Pool();
    private final Optional<Values> underlying;

    /**
     * @param visible the visible values that are taken
     * @param all all visible values, which show what the column's texts look like
     */
    Texts(Pool pool, Set<Object> visible, Set<Object> all) {
        this.pool = pool;
        this.all = all;
        String collapsed = common(all, false);
        String counted = common(all, true);
        this.exact = counted != null;
        this.shape = exact ? counted : collapsed;
        this.form = TextForm.of(all);
        this.underlying = form.map(of -> new Values(formed, of.type(), of.values(visible), of.values(all)));
    }

    /** The shape that all of {@code texts} have, if it says anything; null otherwise. */
    private static @Nullable String common(Set<Object> texts, boolean exact) {
        Set<String> shapes =
                texts.stream().map(text -> shape(text.toString(), exact)).collect(Collectors.toSet());
        String only =
                texts.size() < 2 || shapes.size() > 1 ? "" : shapes.iterator().next();
        return only.matches("[\\p{L}]*") ? null : only;
    }

    private static String shape(String text, boolean exact) {
        String digits = (exact ? DIGIT : DIGITS).matcher(text).replaceAll("0");
        return LETTERS.matcher(digits).replaceAll("a");
    }

    /** Whether a column's texts have a form that other texts would break. */
    static boolean shaped(Set<Object> texts) {
        return common(texts, false) != null;
    }

    /** Many different texts for a key: small ones to read, or ones that look like the visible texts where those all look alike. */
    static final class Series {
        private final @Nullable String model;
        private final List<String> known = new ArrayList<>();

        /** @param texts the visible texts */
        Series(Set<Object> texts) {
            this.model = shaped(texts) ? texts.iterator().next().toString() : null;
        }

        /** The text of a number from 1 on. */
        synchronized String get(int number) {
            while (known.size() < number) {
                known.add(model == null ? "k" + (known.size() + 1) : other(model, known.size() + 1));
            }
            return known.get(number - 1);
        }
    }

    /** Another text that looks like {@code text}, for each number another one. */
    static String other(String text, int number) {
        if (TextForm.DATE.reads(text)) {
            return LocalDate.parse(text).plusDays(number).toString();
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.find()) {
            // letters only, so that the digits keep their number
            String letters = Integer.toString(number, 8)
                    .chars()
                    .mapToObj(digit -> String.valueOf((char) ('b' + digit - '0')))
                    .collect(Collectors.joining());
            boolean upper = Character.isUpperCase(letter.group().charAt(0));
            return text.substring(0, letter.start())
                    + (upper ? letters.toUpperCase(Locale.ROOT) : letters)
                    + text.substring(letter.start());
        }
        Matcher digits = LAST_DIGITS.matcher(text);
        if (digits.find()) {
            String run = digits.group(1);
            String next = new BigInteger(run).add(BigInteger.valueOf(number)).toString();
            return text.substring(0, digits.start(1))
                    + "0".repeat(Math.max(0, run.length() - next.length()))
                    + next
                    + text.substring(digits.end(1));
        }
        return text + "-" + number;
    }

    /** Has every text keep the shape. */
    void keepShape() {
        kept = true;
    }

    private boolean fair(String text) {
        return shape == null
                || shape(text, exact).equals(shape)
                || (free && WORDS.matcher(text).matches());
    }

    private void core(String text) {
        if (fair(text)) {
            pool.core(text);
        }
    }

    private void near(String text) {
        if (fair(text)) {
            pool.near(text);
        }
    }

    private void odd(String text) {
        if (fair(text)) {
            pool.odd(text);
        }
    }

    /** Adds what a constant says, and what differs from it by a letter's case, an accent or an ending. */
    void literal(Literal literal, boolean meets) {
        underlying.ifPresent(values -> values.addLiteral(literal, meets));
        String value = literal.value();
        boolean asText = literal.kind() == Literal.Kind.TEXT || literal.kind() == Literal.Kind.LIKE_PATTERN;
        // whatever else is done to a text may need it to be a time, a measure or the like
        searched |=
                meets && asText && literal.through().map(SEARCHING::contains).orElse(true);
        // names of two words are no code: one word is as good where a statement compares the column itself with it
        free = !kept
                && shape != null
                && WORDS.matcher(shape).matches()
                && meets
                && literal.through().isEmpty();
        switch (literal.kind()) {
            case LIKE_PATTERN -> {
                if (meets || literal.columns().isEmpty()) {
                    likePattern(value);
                }
            }
            case NUMBER -> {
                // a text is compared with a number only where it is cast; another function's argument is no data
                if (meets && literal.through().isEmpty()) {
                    core(value);
                }
                if (meets && literal.through().filter(LENGTHS::contains).isPresent()) {
                    ValuePools.whole(literal).filter(n -> n >= 0 && n < LONGEST).ifPresent(n -> lengths(n.intValue()));
                }
            }
            case TEXT, DATE -> {
                boolean format =
                        literal.through().filter(f -> f.startsWith("strftime")).isPresent();
                if (value.length() <= LONGEST && !format) {
                    text(value, meets);
                }
            }
            default -> {
                // says nothing about texts
            }
        }
        free = false;
    }

    /** Texts about as long as a statement compares with. */
    private void lengths(int length) {
        for (int n = Math.max(0, length - 1); n <= length + 2; n++) {
            near("x".repeat(n));
        }
    }

    private void text(String value, boolean meets) {
        if (!meets) {
            near(value);
            return;
        }
        core(value);
        if (!value.isEmpty()) {
            near(value + "x");
            odd("x" + value);
            odd(otherCase(value));
            accented(value).ifPresent(this::odd);
        }
    }

    private void likePattern(String pattern) {
        String filled = pattern.replace("%", "").replace('_', 'x');
        near(filled);
        near(pattern.replace("%", "q").replace('_', 'x'));
        near(filled + "q");
        near("q" + filled);
        List<String> parts =
                Stream.of(pattern.split("%")).filter(part -> !part.isEmpty()).toList();
        if (parts.size() > 1) {
            // the same parts in another order, and each of them alone
            List<String> backwards = new ArrayList<>(parts);
            Collections.reverse(backwards);
            near(String.join("q", backwards).replace('_', 'x'));
            parts.forEach(part -> near(part.replace('_', 'x')));
        }
        core(filled);
        if (!filled.isEmpty()) {
            odd(otherCase(filled));
        }
        if (ESCAPED_WILDCARD.matcher(pattern).find()) {
            escaped(pattern);
        }
    }

    /** What a pattern matches, and what it does not, if the sign before a wildcard makes that an ordinary character. */
    private void escaped(String pattern) {
        String percent = "\uE000";
        String underscore = "\uE001";
        String plain = pattern.replaceAll(SIGN + "%", percent)
                .replaceAll(SIGN + "_", underscore)
                .replace("%", "")
                .replace('_', 'x');
        String written = plain.replace(percent, "%").replace(underscore, "_");
        core(written);
        near(written + "q");
        near("q" + written);
        odd(otherCase(written));
        near(plain.replace(percent, "q").replace(underscore, "x"));
    }

    /** Adds visible texts in the other case. */
    void folded(Set<Object> visible) {
        visible.stream().limit(3).forEach(value -> near(otherCase(value.toString())));
    }

    /** Adds, as texts, the dates or numbers that the column's texts stand for and that lie beside the constants. */
    void finish() {
        if (shape != null && form.isEmpty() && searched) {
            // texts that look like the others and have one part changed: a pattern that all visible ones match would
            // never fail
            all.stream().limit(2).forEach(text -> changed(text.toString()));
        }
        if (form.isPresent()) {
            pool.join(formed, value -> form.get().text(value, all).filter(this::fair));
        }
    }

    private void changed(String text) {
        // one less is a time, a day and a code still
        List<MatchResult> numbers = DIGITS.matcher(text).results().toList();
        for (MatchResult number : numbers) {
            BigInteger less = new BigInteger(number.group()).subtract(BigInteger.ONE);
            boolean outside = number == numbers.get(0) || number == numbers.get(numbers.size() - 1);
            if (outside && less.signum() > 0) {
                String zeros = exact
                        ? "0".repeat(number.group().length() - less.toString().length())
                        : "";
                near(text.substring(0, number.start()) + zeros + less + text.substring(number.end()));
            }
        }
        // one more letter in each part, and at the end
        Matcher word = LETTERS.matcher(text);
        for (int part = 0; part < MOST_PARTS && word.find(); part++) {
            String letter = Character.isUpperCase(text.charAt(word.start())) ? "B" : "b";
            near(text.substring(0, word.start()) + letter + text.substring(word.start()));
        }
        near(text + "b");
    }

    private static String otherCase(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    private static Optional<String> accented(String value) {
        int at = value.indexOf('e');
        return at < 0 ? Optional.empty() : Optional.of(value.substring(0, at) + 'é' + value.substring(at + 1));
    }
}
