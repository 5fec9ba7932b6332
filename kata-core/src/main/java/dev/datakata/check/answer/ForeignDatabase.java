package dev.datakata.check.answer;

import dev.datakata.source.Span;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Databases beside the kata's own that a statement could reach by their names. Kinds of statements do not tell: {@code INSERT INTO memory.t} is an INSERT, and
 * {@code ALTER DATABASE} an ALTER.
 */
final class ForeignDatabase {
    /** The engine's own first database, which is everybody's. */
    private static final String SHARED = "memory";

    /** What the engine calls the databases of katas. */
    private static final Pattern KATAS = Pattern.compile("datakata_\\d+");

    private ForeignDatabase() {}

    /**
     * Where a statement names a database.
     *
     * @param words what it names, as SQL does
     * @param at the place in the statement
     */
    record Use(String words, Span at) {}

    static Optional<Use> in(String statement) {
        List<SqlToken> tokens = SqlTokens.of(statement).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean follows = i + 1 < tokens.size();
            if (token.is("ALTER") && follows && tokens.get(i + 1).is("DATABASE")) {
                return Optional.of(new Use("ALTER DATABASE", token.span()));
            }
            boolean starts = i == 0 || !tokens.get(i - 1).isSymbol(".");
            boolean names = starts && follows && tokens.get(i + 1).isSymbol(".");
            boolean foreign = token.isName()
                    && (KATAS.matcher(token.name()).matches()
                            || (names && token.name().equals(SHARED)));
            if (foreign) {
                return Optional.of(new Use(token.text(), token.span()));
            }
        }
        return Optional.empty();
    }
}
