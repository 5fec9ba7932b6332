package dev.datakata.sql;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statements;

/** Reads a text of SQL as far as it can be read. Holds no state; safe for any number of threads. */
public final class SqlReader {
    /** A text that takes JSQLParser longer than this counts as unreadable: no plain text comes near (0.4 ms a query, docs/engine-facts.md). */
    private static final long TIMEOUT_MILLIS = 2_000;

    private static final long IDLE_SECONDS = 5;

    /** Room for deeply nested texts: JSQLParser descends recursively. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    /** Threads that read, kept for a while: to make one takes as long as to read a short text. */
    private static final ExecutorService READERS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), SqlReader::thread);

    /** Words that JSQLParser adds, drops or writes in another way without changing what is said. */
    private static final Set<String> NOISE = Set.of("as", "inner", "outer", "asc");

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "datakata-sql-reader", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Never throws: a text that cannot be read comes back without a tree. */
    public ParsedSql read(String sql) {
        SqlTokens tokens = SqlTokens.of(sql);
        return new ParsedSql(sql, tokens, () -> {
            Optional<Statements> tree = parse(sql);
            return new ParsedSql.Reading(tree, tree.isPresent() && isTrusted(tokens, tree.get()));
        });
    }

    /** A fresh tree of the text; empty when JSQLParser refuses it. Each call's tree is the caller's own to change. */
    public Optional<Statements> parse(String sql) {
        if (SqlTokens.of(sql).tokens().isEmpty()) {
            return Optional.empty();
        }
        CCJSqlParser parser = parser(sql);
        Future<Optional<Statements>> reading = READERS.submit(() -> statements(parser));
        try {
            return reading.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            parser.interrupted = true;
            return Optional.empty();
        } catch (InterruptedException e) {
            parser.interrupted = true;
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Statements> statements(CCJSqlParser parser) {
        try {
            return Optional.ofNullable(parser.Statements());
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            // unreadable: the answer is the absent tree
            return Optional.empty();
        }
    }

    /** Parses in the calling thread, without a time limit: for texts that were read before, and small changes of them. */
    public Optional<Statements> parseTrustedText(String sql) {
        return statements(parser(sql));
    }

    private static CCJSqlParser parser(String sql) {
        return CCJSqlParserUtil.newParser(blanked(SqlTokens.of(sql)))
                .withSquareBracketQuotation(false)
                .withBackslashEscapeCharacter(false)
                .withAllowComplexParsing(true)
                .withUnsupportedStatements(false);
    }

    private boolean isTrusted(SqlTokens tokens, Statements tree) {
        if (!tokens.complete() || tokens.statements().size() != tree.size() || holdsMisread(tokens)) {
            return false;
        }
        String printed;
        try {
            printed = tree.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
        SqlTokens again = SqlTokens.of(printed);
        if (spelled(tokens).equals(spelled(again))) {
            // to read the same once more gives the same
            return true;
        }
        if (!words(tokens).equals(words(again))) {
            return false;
        }
        return parse(printed).map(second -> second.toString().equals(printed)).orElse(false);
    }

    /** Constructs of DuckDB that JSQLParser takes for something else without an error (docs/engine-facts.md). */
    private static boolean holdsMisread(SqlTokens tokens) {
        for (SqlToken token : tokens.tokens()) {
            String text = token.text();
            boolean integerDivision =
                    token.kind() == TokenKind.OPERATOR && (text.equals("//") || text.equals("**") || text.equals("^@"));
            boolean specialText = token.kind() == TokenKind.TEXT && !text.startsWith("'");
            if (integerDivision || specialText) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text with every comment and blank turned into blanks of the same length. JSQLParser would end a statement at three line feeds and
     * does not know nested comments; offsets stay what they are.
     */
    private static String blanked(SqlTokens tokens) {
        StringBuilder text = new StringBuilder(" ".repeat(tokens.text().length()));
        for (SqlToken token : tokens.tokens()) {
            text.replace(token.span().start(), token.span().end(), token.text());
        }
        return text.toString();
    }

    /** The text's tokens as a parser tells them apart, without the mark that ends it. */
    private static List<String> spelled(SqlTokens tokens) {
        List<String> spelled = new ArrayList<>();
        tokens.tokens().forEach(token -> spelled.add(folded(token)));
        if (!spelled.isEmpty() && spelled.get(spelled.size() - 1).equals(";")) {
            spelled.remove(spelled.size() - 1);
        }
        return spelled;
    }

    private static String folded(SqlToken token) {
        return token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    /** The text's words, names and literals in order, without what may be printed in several ways. */
    private static List<String> words(SqlTokens tokens) {
        List<String> words = new ArrayList<>();
        for (SqlToken token : tokens.tokens()) {
            String text = folded(token);
            boolean noise = (token.kind() == TokenKind.WORD && NOISE.contains(text)) || text.equals(";");
            if (!noise) {
                words.add(text.equals("!=") ? "<>" : text.equals("==") ? "=" : text);
            }
        }
        return words;
    }
}
