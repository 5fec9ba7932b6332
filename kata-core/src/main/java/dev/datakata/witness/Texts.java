package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the {@link Pool} of a column of texts. Where the visible texts all look alike (dates, numbers, codes such as {@code AB-100}), only
 * texts that look so are fair: a right answer may take them apart.
 */
final class Texts {
    private static final int LONGEST = 60;
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

    /** Functions that ask whether a text has another one in it. */
    private static final Set<String> TESTS = Set.of("contains", "starts_with", "ends_with", "prefix", "suffix");

    private static final Set<String> APART = Set.of("split_part", "left", "right", "replace", "string_split");
    private static final Set<String> SPLITTING = Set.of("string_split", "str_split", "string_to_array", "split");
    private static final Set<String> LENGTHS = Set.of("length", "len", "strlen", "char_length", "character_length");
    private static final Set<String> TELLING = Set.of("regexp_matches", "regexp_full_match");
    private static final Set<String> SEPARATORS = Set.of(",", ";", "|");

    /** Signs of a text with a grammar of its own, whose parts cannot change places. */
    private static final Pattern GRAMMAR = Pattern.compile("[{}\\[\\]\"<>]");

    /** Visible texts that others are made from. */
    private static final int MODELS = 3;

    private static final String SIGN = "[^\\p{L}\\p{N}\\s%_]";
    private static final Pattern ESCAPED_WILDCARD = Pattern.compile(SIGN + "[%_]");

    private final Pool pool;
    private final Set<Object> all;
    private final Optional<TextShape> shape;
    private final Optional<TextForm> form;
    private final Pool formed = new Pool();
    private final Optional<Values> underlying;
    /** Whether a statement compares the column with a text, or looks for one in it. */
    private boolean searched;
    /** Whether a statement takes its texts apart: a word that all visible ones have, such as a unit, is none to be changed then. */
    private boolean takenApart;
    /** Whether it compares a part with a constant: then that part has to be another one somewhere, though all visible texts have the same. */
    private boolean partCompared;
    /** Whether words are fair, though they have another number of words than the visible texts. */
    private boolean anyWords;
    /** Whether that is never so. */
    private boolean shapeKept;
    /** Whether a statement tells by a regular expression which texts are of some kind. */
    private boolean sorted;
    /** Signs that a text has to have. */
    private final Set<Integer> commonSigns;
    /** What statements take texts apart by. */
    private final Set<String> separators = new LinkedHashSet<>();

    /**
     * @param visible the visible values that are taken
     * @param all all visible values, which show what the column's texts look like
     */
    Texts(Pool pool, Set<Object> visible, Set<Object> all) {
        this.pool = pool;
        this.all = all;
        this.shape = TextShape.of(all);
        this.commonSigns = commonSigns(all);
        this.form = TextForm.of(all);
        this.underlying = form.map(of -> new Values(formed, of.type(), of.values(visible), of.values(all)));
    }

    /** Has every text keep the shape. */
    void keepShape() {
        shapeKept = true;
    }

    private boolean fair(String text) {
        return commonSigns.stream().allMatch(sign -> text.indexOf(sign) >= 0)
                && (shape.isEmpty() || shape.get().fits(text) || (anyWords && TextShape.areWords(text)));
    }

    /** Signs that every visible text has, as every mail address has its {@code @}; not blanks, which names of several words have. */
    static Set<Integer> commonSigns(Set<Object> texts) {
        Set<Integer> signs = new LinkedHashSet<>();
        if (texts.size() > 1) {
            texts.iterator()
                    .next()
                    .toString()
                    .codePoints()
                    .filter(sign -> !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign))
                    .forEach(signs::add);
        }
        texts.forEach(text -> signs.removeIf(sign -> text.toString().indexOf(sign) < 0));
        return signs;
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

    /** Whether a regular expression tells texts of one kind from others, and takes none apart: some are none of the kind, then. */
    static boolean sorts(Literal literal) {
        return literal.kind() == Literal.Kind.REGULAR_EXPRESSION
                && literal.through().map(TELLING::contains).orElse(true);
    }

    /**
     * Adds to a pool texts in which {@code part} is found at the begin, at the end, as a part of a longer word, or in another case only.
     *
     * @param signs those that each of the pool's texts has to have
     */
    static void containing(Pool pool, String part, Set<Integer> signs) {
        if (!part.isBlank() && part.length() < LONGEST) {
            if (signs.stream().allMatch(sign -> part.indexOf(sign) >= 0)) {
                pool.near(part);
                pool.near(part + "x");
                pool.near("x" + part);
                pool.odd(otherCase(part) + "x");
            }
            pool.values().stream()
                    .map(Object::toString)
                    .filter(text -> text.contains(part) && !text.equals(part) && text.length() < LONGEST)
                    .limit(2)
                    .forEach(text -> {
                        pool.near(otherCase(text));
                        pool.near(text.replace(part, "x" + part));
                        pool.near(text.replace(part, part + "x"));
                    });
        }
    }

    /** Adds what a constant says, and what differs from it by a letter's case, an accent or an ending. */
    void literal(Literal literal, boolean meets) {
        underlying.ifPresent(values -> values.addLiteral(literal, meets));
        String value = literal.value();
        boolean asText = literal.kind() == Literal.Kind.TEXT || literal.kind() == Literal.Kind.LIKE_PATTERN;
        if (asText && meets && isTestedFor(literal)) {
            List<Integer> asked = commonSigns.stream()
                    .filter(sign -> value.indexOf(sign) >= 0)
                    .toList();
            asked.forEach(this::without);
        }
        // whatever else is done to a text may need it to be a time, a measure or the like
        if (meets && literal.through().filter(APART::contains).isPresent()) {
            takenApart = true;
            partCompared |= literal.use().isCompared() && literal.kind() == Literal.Kind.TEXT;
        }
        searched |=
                meets && asText && literal.through().map(SEARCHING::contains).orElse(true);
        // names of two words are no code: one word is as good where a statement compares the column itself with it
        anyWords = !shapeKept
                && shape.filter(TextShape::isWords).isPresent()
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
                if (meets && SEPARATORS.contains(value.strip())) {
                    separators.add(value.strip());
                }
                if (meets
                        && value.equals(" ")
                        && literal.through().filter(SPLITTING::contains).isPresent()) {
                    separators.add(value);
                }
                boolean format =
                        literal.through().filter(f -> f.startsWith("strftime")).isPresent();
                if (value.length() <= LONGEST && !format && !isWrittenBeside(literal) && !isSeparator(literal)) {
                    text(value, meets);
                }
            }
            case REGULAR_EXPRESSION -> sorted |= meets && sorts(literal);
            default -> {
                // says nothing about texts
            }
        }
        anyWords = false;
    }

    /** Lets texts be without a sign that all visible ones have, and has one be so. */
    private void without(int sign) {
        commonSigns.remove(sign);
        all.stream().limit(1).forEach(text -> near(text.toString().replace(Character.toString(sign), "")));
    }

    /** Whether a statement asks if a text has that in it, so that some have not. */
    private static boolean isTestedFor(Literal literal) {
        return literal.through().map(TESTS::contains).orElse(literal.kind() == Literal.Kind.LIKE_PATTERN);
    }

    /** Whether a statement writes a constant beside the column's values: then it is none of them. */
    private static boolean isWrittenBeside(Literal literal) {
        return literal.through().filter(Literal.WRITING::contains).isPresent();
    }

    /** Whether a constant has no letter and no digit, and is not compared: it takes texts apart. */
    private static boolean isSeparator(Literal literal) {
        return !literal.use().isCompared()
                && !literal.value().isEmpty()
                && literal.value().codePoints().noneMatch(Character::isLetterOrDigit);
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

    /** Adds texts that the statements make like visible ones. Only words have parts that mean nothing by themselves. */
    void alike(Set<Object> visible, Set<Coarsening> coarsenings) {
        List<String> models =
                visible.stream().limit(MODELS).map(Object::toString).toList();
        // blanks stand at either end if they do at one
        all.stream()
                .map(Object::toString)
                .filter(text -> !text.equals(text.strip()) && !text.isBlank())
                .limit(MODELS)
                .forEach(text -> {
                    near(" " + text.strip());
                    near(text.strip() + " ");
                });
        if (coarsenings.contains(Coarsening.CASES)) {
            models.forEach(text -> near(otherCase(text)));
        }
        boolean parts = coarsenings.contains(Coarsening.PARTS_OF_TEXTS);
        boolean lengths = coarsenings.contains(Coarsening.LENGTHS_OF_TEXTS);
        if ((parts || lengths) && all.stream().map(Object::toString).allMatch(TextShape::areWords)) {
            for (String text : models) {
                near(text + "b");
                near("b" + text.substring(1));
                String begin = text.substring(0, text.length() - 1);
                near(begin + "q");
                if (lengths) {
                    // as long in letters, and longer in bytes
                    odd(begin + "é");
                }
            }
        }
    }

    /** Adds, as texts, the dates or numbers that the column's texts stand for and that lie beside the constants. */
    void finish() {
        if (sorted) {
            all.stream().limit(MODELS).forEach(text -> ofNoKind(text.toString()));
        }
        separators.forEach(this::listed);
        if (form.isEmpty() && searched && !hasGrammar()) {
            // or a pattern that all visible texts match would never fail
            shape.ifPresent(of -> all.stream()
                    .limit(2)
                    .forEach(text -> of.variants(text.toString(), takenApart && !partCompared ? all : Set.of())
                            .forEach(this::near)));
        }
        if (form.isPresent()) {
            pool.join(formed, value -> form.get().text(value, all).filter(this::fair));
        }
    }

    /** Texts that differ from one of a kind in a single place, so that expressions which are nearly right tell them otherwise. */
    private void ofNoKind(String text) {
        if (text.length() < 2 || text.length() > LONGEST) {
            return;
        }
        String rest = text.substring(1);
        Stream.of(
                        text + "x",
                        text + ".x",
                        "_" + rest,
                        "9" + rest,
                        " " + text,
                        text + " ",
                        text.substring(0, text.length() - 1))
                .forEach(pool::near);
        pool.near(text.replaceFirst("\\.", "x"));
    }

    /** Texts that list the same things in another order, more or fewer of them, or one twice; where visible ones list different numbers of things. */
    private void listed(String separator) {
        List<String> texts = all.stream().map(Object::toString).toList();
        List<List<String>> lists = texts.stream()
                .map(text -> List.of(text.split(Pattern.quote(separator), -1)))
                .toList();
        boolean many = lists.stream().mapToInt(List::size).distinct().count() > 1;
        if (!many || hasGrammar()) {
            return;
        }
        String blank = texts.stream().anyMatch(text -> text.contains(separator + " ")) ? " " : "";
        String other = lists.get(lists.size() - 1).get(0).strip();
        for (List<String> parts : lists.stream().limit(MODELS).toList()) {
            List<String> things =
                    new ArrayList<>(parts.stream().map(String::strip).toList());
            String first = things.get(0);
            String last = things.get(things.size() - 1);
            String written = String.join(separator + blank, things);
            Collections.reverse(things);
            Stream.of(
                            String.join(separator + blank, things),
                            written + separator + blank + first,
                            written + separator + blank + last,
                            written + separator + blank + other,
                            first)
                    .forEach(pool::near);
        }
    }

    private boolean hasGrammar() {
        return all.stream().anyMatch(text -> GRAMMAR.matcher(text.toString()).find());
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
