package dev.datakata.check.contract;

import dev.datakata.content.Change;
import dev.datakata.content.DataContract;
import dev.datakata.engine.FunctionCall;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what a check asks that is not in the data: the machine's clock, or chance. */
final class Repeatability {
    /** By the names under which the engine binds them. */
    private static final Set<String> CLOCK = Set.of(
            "now",
            "today",
            "get_current_timestamp",
            "get_current_time",
            "transaction_timestamp",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_localtime",
            "current_localtimestamp",
            "localtime",
            "localtimestamp",
            "pg_postmaster_start_time",
            "pg_conf_load_time");

    private static final Set<String> CHANCE = Set.of(
            "random",
            "setseed",
            "uuid",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "nextval",
            "currval",
            "sample",
            "txid_current",
            "current_transaction_id",
            "current_connection_id",
            "current_query_id");

    /** Words that mean a function without parentheses, where no column has the name. */
    private static final Set<String> BARE =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");

    private final SourceFile file;
    private final DataContract contract;
    private final List<SqlToken> schema;

    /** For the answer in {@code file}. */
    Repeatability(SourceFile file, DataContract contract) {
        this.file = file;
        this.contract = contract;
        this.schema = SqlTokens.of(contract.schema().text()).tokens();
    }

    /** The fault of one check, which the engine can bind; empty where the same data always give the same rows. */
    Optional<Fault> fault(StatementText statement, Session session) {
        List<FunctionCall> calls = new ArrayList<>(spelled(statement.text()));
        calls.addAll(session.functions(statement.text()).orElse(List.of()));
        for (FunctionCall call : calls) {
            // with one argument it counts from today
            boolean time = CLOCK.contains(call.name()) || (call.name().equals("age") && call.arguments() == 1);
            if (time || CHANCE.contains(call.name())) {
                Span at = call.at().orElse(new Span(0, statement.text().length()));
                String written = call.at()
                        .map(span -> statement.text().substring(span.start(), span.end()))
                        .orElse(call.name());
                return Optional.of(new ContractFault.Unrepeatable(
                        written,
                        time ? contract.clock().map(Change.ColumnRef::words) : Optional.empty(),
                        time,
                        Optional.of(file.excerpt(at.shifted(statement.span().start())))));
            }
        }
        return Optional.empty();
    }

    /**
     * Calls that the words tell for certain, since binding computes some at once and then says nothing of them: with empty parentheses, which neither a column nor
     * a list of names has, or as a word that is a function unless something has its name.
     */
    private List<FunctionCall> spelled(String sql) {
        List<FunctionCall> calls = new ArrayList<>();
        List<SqlToken> tokens = SqlTokens.of(sql).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            String name = token.text().toLowerCase(Locale.ROOT);
            boolean opens = token.kind() == TokenKind.WORD
                    && i + 2 < tokens.size()
                    && tokens.get(i + 1).isSymbol("(");
            if (opens && tokens.get(i + 2).isSymbol(")")) {
                // behind a dot, it takes what stands before the dot
                boolean method = i > 0 && tokens.get(i - 1).isSymbol(".");
                calls.add(new FunctionCall(name, method ? 1 : 0, Optional.of(token.span())));
            } else if (opens && name.equals("age") && !namesColumns(tokens, i + 1)) {
                calls.add(new FunctionCall(name, arguments(tokens, i + 1), Optional.of(token.span())));
            } else if (BARE.contains(name) && !named(tokens, name) && !inSchema(name)) {
                calls.add(new FunctionCall(name, 0, Optional.of(token.span())));
            }
        }
        return calls;
    }

    /** Whether an answer gives something that name: behind AS, or in a list of names for columns. */
    private static boolean named(List<SqlToken> tokens, String name) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i).name().equals(name)) {
                int open = i - 1;
                while (open > 0 && tokens.get(open).depth() >= tokens.get(i).depth()) {
                    open--;
                }
                boolean list = tokens.get(open).isSymbol("(")
                        && (namesColumns(tokens, open)
                                || (open > 1 && tokens.get(open - 2).is("AS")));
                if (tokens.get(i - 1).is("AS") || list) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code age(a, b) AS (SELECT …)} names a query and its columns. */
    private static boolean namesColumns(List<SqlToken> tokens, int open) {
        int close = open + 1;
        while (close < tokens.size()
                && tokens.get(close).depth() > tokens.get(open).depth()) {
            close++;
        }
        return close + 2 < tokens.size()
                && tokens.get(close + 1).is("AS")
                && (tokens.get(close + 2).isSymbol("(") || tokens.get(close + 2).isAny("MATERIALIZED", "NOT"));
    }

    private boolean inSchema(String name) {
        return schema.stream().anyMatch(token -> token.isName() && token.name().equals(name));
    }

    private static int arguments(List<SqlToken> tokens, int open) {
        int arguments = 1;
        for (int i = open + 1;
                i < tokens.size() && tokens.get(i).depth() > tokens.get(open).depth();
                i++) {
            if (tokens.get(i).isSymbol(",")
                    && tokens.get(i).depth() == tokens.get(open).depth() + 1) {
                arguments++;
            }
        }
        return arguments;
    }
}
