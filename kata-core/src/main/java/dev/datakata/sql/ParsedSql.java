package dev.datakata.sql;

import dev.datakata.sql.token.SqlTokens;
import java.util.Optional;
import net.sf.jsqlparser.statement.Statements;

/**
 * A text of SQL with its tokens and, where JSQLParser could read it, its trees.
 *
 * <p>DuckDB alone says what is valid: a text without a tree may well be right, and a tree that is not {@link #trusted()}
 * may say something the text does not.
 *
 * @param text the whole text
 * @param tokens the text's tokens, as DuckDB cuts them
 * @param tree JSQLParser's trees of all statements; empty when it refused the text, ran out of time or depth
 * @param trusted whether the tree was seen to say the same as the text: nothing in it that JSQLParser is known to misread, as many
 *     statements as the text has, printed with the very words and literals of the text, and stable when read again. False without a tree.
 */
public record ParsedSql(String text, SqlTokens tokens, Optional<Statements> tree, boolean trusted) {
    /** The tree if it is {@link #trusted()}. */
    public Optional<Statements> trustedTree() {
        return trusted ? tree : Optional.empty();
    }
}
