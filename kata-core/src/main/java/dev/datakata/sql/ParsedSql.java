package dev.datakata.sql;

import dev.datakata.sql.token.SqlTokens;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.jsqlparser.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A text of SQL with its tokens and, where JSQLParser could read it, its trees. The trees are made when somebody first asks for them: most of what is asked of an answer
 * its tokens tell.
 *
 * <p>DuckDB alone says what is valid: a text without a tree may well be right, and a tree that is not {@link #trusted()}
 * may say something the text does not.
 */
public final class ParsedSql {
    private final String text;
    private final SqlTokens tokens;
    private final Supplier<Reading> reader;
    private @Nullable Reading reading;

    /**
     * What JSQLParser made of the text.
     *
     * @param tree its trees of all statements; empty when it refused the text, ran out of time or depth
     * @param trusted whether the tree was seen to say the same as the text
     */
    record Reading(Optional<Statements> tree, boolean trusted) {}

    ParsedSql(String text, SqlTokens tokens, Supplier<Reading> reader) {
        this.text = text;
        this.tokens = tokens;
        this.reader = reader;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The text's tokens, as DuckDB cuts them. */
    public SqlTokens tokens() {
        return tokens;
    }

    /** JSQLParser's trees of all statements; empty when it refused the text, ran out of time or depth. */
    public Optional<Statements> tree() {
        return reading().tree();
    }

    /**
     * Whether the tree was seen to say the same as the text: nothing in it that JSQLParser is known to misread, as many
     * statements as the text has, printed with the very words and literals of the text, and stable when read again. False without a tree.
     */
    public boolean trusted() {
        return reading().trusted();
    }

    /** The tree if it is {@link #trusted()}. */
    public Optional<Statements> trustedTree() {
        return trusted() ? tree() : Optional.empty();
    }

    private synchronized Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = reader.get();
            reading = known;
        }
        return known;
    }
}
