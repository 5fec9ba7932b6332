package dev.datakata.witness;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What functions of a statement make alike, so that values which differ in nothing else have to meet. */
enum Coarsening {
    /** Letters in both cases. */
    CASES("lower( upper( lcase( ucase( ilike nocase ~~*"),
    /** Texts that begin or end alike. */
    PARTS_OF_TEXTS("left( right( substr( substring("),
    /** Texts of one length, in letters or in bytes. */
    LENGTHS_OF_TEXTS("length( len( strlen( char_length( character_length( ascii( ord( unicode( strip_accents("),
    /** Days of the same name in different months and years. */
    PARTS_OF_DATES("year( quarter( month( week( weekofyear( day( dayofmonth( dayofweek( dayofyear( isodow( extract("
            + " date_part( datepart( strftime( monthname( dayname("),
    /** Numbers that are compared as texts: 10 comes before 9. Numbers written beside others have a way of their own, see {@link AlikeTexts}. */
    NUMBERS_AS_TEXTS("varchar text char string format( printf("),
    /** Numbers halfway between those that they are rounded to. */
    ROUNDING("round( round_even( roundbankers( trunc( floor( ceil( ceiling(");

    private static final Map<String, Coarsening> BY_WORD = byWord();

    private final String words;

    /** @param words keywords, operators, and names of functions with an opening bracket behind, in lower case */
    Coarsening(String words) {
        this.words = words;
    }

    private static Map<String, Coarsening> byWord() {
        Map<String, Coarsening> byWord = new HashMap<>();
        for (Coarsening coarsening : values()) {
            Stream.of(coarsening.words.split(" ")).forEach(word -> byWord.put(word, coarsening));
        }
        return byWord;
    }

    /** Those that a statement's words may name. */
    static Set<Coarsening> of(ParsedSql statement) {
        Set<Coarsening> found = EnumSet.noneOf(Coarsening.class);
        List<SqlToken> tokens = statement.tokens().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == TokenKind.WORD || tokens.get(i).kind() == TokenKind.OPERATOR) {
                String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
                Coarsening coarsening = BY_WORD.getOrDefault(word, called ? BY_WORD.get(word + "(") : null);
                if (coarsening != null) {
                    found.add(coarsening);
                }
            }
        }
        return found;
    }
}
