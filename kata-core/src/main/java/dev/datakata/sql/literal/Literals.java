package dev.datakata.sql.literal;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.tree.QueryTree;
import java.util.ArrayList;
import java.util.List;

/** The constants of a statement. */
public final class Literals {
    private Literals() {}

    /** Every literal in the order of the text, repeated ones too; read from the tokens (then without columns) when no tree is trusted. */
    public static List<Literal> of(ParsedSql sql) {
        return of(sql, Schema.empty());
    }

    /** As {@link #of(ParsedSql)}, with unqualified columns resolved by the tables' columns. */
    public static List<Literal> of(ParsedSql sql, Schema schema) {
        List<Literal> lexed = LexedLiterals.of(sql.tokens());
        if (sql.trustedTree().isEmpty()) {
            return lexed;
        }
        List<Literal> read = new TreeLiterals(QueryTree.of(sql.trustedTree().get()), schema).collect();
        return withMissing(read, lexed);
    }

    /** Adds what the tokens show and the tree's walk did not reach, so that no constant is lost. */
    private static List<Literal> withMissing(List<Literal> read, List<Literal> lexed) {
        List<Literal> all = new ArrayList<>(read);
        List<String> seen = new ArrayList<>();
        read.forEach(l -> seen.add(l.value()));
        for (Literal literal : lexed) {
            if (!seen.remove(literal.value())) {
                all.add(literal);
            }
        }
        return List.copyOf(all);
    }
}
