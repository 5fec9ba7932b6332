package dev.datakata.witness;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a column all look like: words and numbers between signs, as in {@code AB-100} or {@code 09:30}.
 *
 * @param pattern a text with {@code a} for each word and {@code 0} for each number, or for each digit
 * @param exact whether numbers all have as many digits, and in texts with digits words as many letters
 */
record TextShape(String pattern, boolean exact) {
    /** Parts of a text that are changed, at most. */
    private static final int MOST_PARTS = 4;

    private static final Pattern WORDS = Pattern.compile("\\p{L}+( \\p{L}+)*");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&\\P{Lu}]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LAST_DIGITS = Pattern.compile("(\\d+)\\D*$");

    /** The shape that all of {@code texts} have; empty if they have several, or one that says nothing. */
    static Optional<TextShape> of(Set<Object> texts) {
        return common(texts, true).or(() -> common(texts, false));
    }

    private static Optional<TextShape> common(Set<Object> texts, boolean exact) {
        Set<String> shapes =
                texts.stream().map(text -> pattern(text.toString(), exact)).collect(Collectors.toSet());
        return texts.size() < 2 || shapes.size() > 1
                ? Optional.empty()
                : shapes.stream()
                        .filter(only -> !only.matches("[\\p{L}]*"))
                        .map(only -> new TextShape(only, exact))
                        .findFirst();
    }

    private static String pattern(String text, boolean exact) {
        String digits = (exact ? DIGIT : DIGITS).matcher(text).replaceAll("0");
        boolean code = exact && !digits.equals(text);
        return code
                ? CAPITAL.matcher(LETTER.matcher(digits).replaceAll("a")).replaceAll("A")
                : LETTERS.matcher(digits).replaceAll("a");
    }

    /** Whether {@code text} has this shape. */
    boolean fits(String text) {
        return pattern(text, exact).equals(pattern);
    }

    /** Whether texts of this shape are words with blanks between, such as names. */
    boolean isWords() {
        return areWords(pattern);
    }

    /** Whether a text is words with blanks between. */
    static boolean areWords(String text) {
        return WORDS.matcher(text).matches();
    }

    /**
     * Texts of this shape in which one part of {@code text} is changed: a number is one less, a word has one more letter.
     *
     * @param alike texts of this shape; a word that all of them have in one place stays
     */
    List<String> variants(String text, Set<Object> alike) {
        List<List<String>> words =
                alike.stream().map(other -> words(other.toString())).toList();
        List<String> variants = new ArrayList<>();
        // one less is a time, a day and a code still
        List<MatchResult> numbers = DIGITS.matcher(text).results().toList();
        for (MatchResult number : numbers) {
            BigInteger less = new BigInteger(number.group()).subtract(BigInteger.ONE);
            boolean outside = number == numbers.get(0) || number == numbers.get(numbers.size() - 1);
            if (outside && less.signum() > 0) {
                String zeros = exact
                        ? "0".repeat(number.group().length() - less.toString().length())
                        : "";
                variants.add(text.substring(0, number.start()) + zeros + less + text.substring(number.end()));
            }
        }
        // one more letter in each part, and at the end
        Matcher word = LETTERS.matcher(text);
        int parts = words(text).size();
        for (int part = 0; part < MOST_PARTS && word.find(); part++) {
            if (isSame(words, part)) {
                continue;
            }
            String letter = Character.isUpperCase(text.charAt(word.start())) ? "B" : "b";
            variants.add(text.substring(0, word.start()) + letter + text.substring(word.start()));
            // in a code of so many letters another one
            variants.add(text.substring(0, word.start()) + letter + text.substring(word.start() + 1));
        }
        if (!isSame(words, parts - 1)) {
            variants.add(text + "b");
        }
        return variants.stream().filter(this::fits).toList();
    }

    private static List<String> words(String text) {
        return LETTERS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isSame(List<List<String>> words, int part) {
        return words.size() > 1
                && part >= 0
                && words.stream()
                                .map(of -> part < of.size() ? of.get(part) : "")
                                .distinct()
                                .count()
                        == 1;
    }

    /** Many different texts for a key: small ones to read, or ones that look like the visible texts where those all look alike. */
    static final class Series {
        private final @Nullable String model;
        private final boolean code;
        private final List<String> known = new ArrayList<>();

        /** @param texts the visible texts */
        Series(Set<Object> texts) {
            Optional<TextShape> shape = of(texts);
            this.model = shape.isPresent() ? texts.iterator().next().toString() : null;
            this.code = shape.map(TextShape::isCode).orElse(false);
        }

        /** The text of a number from 1 on. */
        synchronized String get(int number) {
            while (known.size() < number) {
                int next = known.size() + 1;
                known.add(model == null ? "k" + next : code ? nextCode(model, next) : other(model, next));
            }
            return known.get(number - 1);
        }
    }

    /** Whether texts of this shape are codes of so many letters and digits. */
    private boolean isCode() {
        return exact && pattern.contains("a") && pattern.contains("0") && !pattern.contains(":");
    }

    /** The code that comes so many after {@code code}, its digits and letters counted up from the right. */
    private static String nextCode(String code, int number) {
        StringBuilder next = new StringBuilder(code);
        int rest = number;
        for (int i = code.length() - 1; i >= 0 && rest > 0; i--) {
            char c = code.charAt(i);
            char first = c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
            if (first != 0) {
                int radix = first == '0' ? 10 : 26;
                int sum = c - first + rest;
                next.setCharAt(i, (char) (first + sum % radix));
                rest = sum / radix;
            }
        }
        return next.toString();
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
}
