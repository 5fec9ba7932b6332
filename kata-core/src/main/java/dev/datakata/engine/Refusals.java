package dev.datakata.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.datakata.source.Span;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the engine's exceptions, which carry JSON ({@code errors_as_json}), into outcomes. */
final class Refusals {
    /** Every database's alias begins so; the alias never reaches a message. */
    static final String ALIAS_PREFIX = "datakata_";

    private static final Pattern ALIAS = Pattern.compile("\"" + ALIAS_PREFIX + "\\d+\"\\.|" + ALIAS_PREFIX + "\\d+\\.");
    private static final Pattern LOCATION = Pattern.compile("\\[(\\d+),(\\d+)]");
    /** What the engine appends to a message and what stands in {@code candidates}, or points into the text. */
    private static final Pattern APPENDIX = Pattern.compile(
            "\\n+(?:\\s*Candidate (?:bindings|functions)|Did you mean|LINE \\d+:|\\s*Candidate macros).*",
            Pattern.DOTALL);
    /** How a message begins that another transaction is the reason of. */
    private static final Pattern CONFLICT =
            Pattern.compile("Conflict on |Catalog write-write conflict |Failed to commit: ");
    /**
     * What the driver says where the JVM has no room for the texts of a result, of which it makes those of some two thousand rows at once, before
     * any can be counted.
     */
    private static final String HEAP = "Java heap space";
    /** JNI hands a char beyond the BMP over as its four UTF-8 bytes, each a char. */
    private static final Pattern SPLIT_CHAR = Pattern.compile("[\\u00F0-\\u00F4][\\u0080-\\u00BF]{3}");

    private final Limits limits;

    Refusals(Limits limits) {
        this.limits = limits;
    }

    /** Text without the name of the sandbox's database. */
    static String withoutAlias(String text) {
        return ALIAS.matcher(text).replaceAll("");
    }

    /** The driver's way of saying that a streamed statement failed while it ran: it has lost the reason. */
    static boolean lostReason(SQLException e) {
        return e.getMessage() != null && e.getMessage().endsWith("Invalid result set");
    }

    /**
     * The outcome that {@code e} stands for. Positions are those of {@code sql}.
     *
     * @throws EngineException if the engine has ended itself: nothing can be run on it any more
     */
    Outcome of(SQLException e, String sql) {
        String raw = e.getMessage() == null ? e.toString() : e.getMessage();
        JsonObject json = json(repaired(raw));
        String type = text(json, "exception_type");
        String message = text(json, "exception_message");
        if (message == null) {
            message = raw.replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
        }
        if ("FATAL".equals(type) || message.contains("database has been invalidated")) {
            throw new EngineException("The engine cannot go on: " + message, e);
        }
        if (type == null && message.equals(HEAP)) {
            return new Outcome.LimitReached(Outcome.Resource.RESULT, limits.resultBytes());
        }
        if ("INTERRUPT".equals(type)) {
            return new Outcome.TimedOut(limits.statement());
        }
        if ("Out of Memory".equals(type) || raw.startsWith("Out of Memory Error")) {
            return new Outcome.LimitReached(Outcome.Resource.MEMORY, limits.memoryBytes());
        }
        if (message.contains("Max expression depth")) {
            return new Outcome.LimitReached(Outcome.Resource.NESTING, Engine.NESTING);
        }
        String clean = withoutAlias(APPENDIX.matcher(message).replaceFirst("")).strip();
        return new Outcome.Refused(
                phase(type, raw.startsWith("{") ? message : ""),
                clean,
                span(text(json, "location"), text(json, "position"), sql),
                candidates(json));
    }

    /** The name of a table that {@code e} says is nowhere; empty if it says something else. */
    static Optional<String> missingTable(SQLException e) {
        JsonObject json = json(repaired(String.valueOf(e.getMessage())));
        return "Table".equals(text(json, "type")) && isMissing(json)
                ? Optional.ofNullable(text(json, "name"))
                : Optional.empty();
    }

    private static Outcome.Phase phase(@Nullable String type, String message) {
        if (type == null) {
            return Outcome.Phase.EXECUTE;
        }
        return switch (type) {
            // The engine has this type for a BEGIN too many as well. A message that is not all JSON is text that a
            // query
            // gave to error(), whatever it looks like.
            case "TransactionContext" ->
                CONFLICT.matcher(message).lookingAt() ? Outcome.Phase.CONFLICT : Outcome.Phase.EXECUTE;
            case "Parser", "Syntax" -> Outcome.Phase.PARSE;
            case "Binder", "Catalog", "Parameter Not Resolved", "Parameter Not Allowed" -> Outcome.Phase.BIND;
            case "Constraint" -> Outcome.Phase.CONSTRAINT;
            default -> Outcome.Phase.EXECUTE;
        };
    }

    /** Chars beyond the BMP put together again. */
    private static String repaired(String raw) {
        return SPLIT_CHAR
                .matcher(raw)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new String(match.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
    }

    /** The JSON in {@code raw}. A char beyond the BMP makes the driver cut the end off, so the last member may be missing. */
    private static JsonObject json(String raw) {
        int start = raw.indexOf('{');
        if (start < 0) {
            return new JsonObject();
        }
        String text = raw.substring(start);
        int comma = text.lastIndexOf("\",\"");
        for (String attempt :
                new String[] {text, text + "}", text + "\"}", comma < 0 ? "{}" : text.substring(0, comma + 1) + "}"}) {
            try {
                JsonElement element = JsonParser.parseString(attempt);
                if (element.isJsonObject()) {
                    return element.getAsJsonObject();
                }
            } catch (JsonParseException ignored) {
                // the next attempt closes it elsewhere
            }
        }
        return new JsonObject();
    }

    private static @Nullable String text(JsonObject json, String member) {
        return json.get(member) instanceof JsonPrimitive primitive ? primitive.getAsString() : null;
    }

    /** What the engine proposes; for a table nothing, since it also proposes those of other databases. */
    private static List<String> candidates(JsonObject json) {
        String joined = text(json, "candidates");
        if (joined == null || joined.isEmpty() || "Table".equals(text(json, "type"))) {
            return List.of();
        }
        String name = text(json, "name");
        // signatures hold commas of their own; each begins with the function's name
        String separator = text(json, "call") != null && name != null
                ? ",(?=\"?" + Pattern.quote(name) + "\"?\\()"
                : isMissing(json) ? ", or | or |, " : ",";
        List<String> candidates = new ArrayList<>();
        for (String candidate : Pattern.compile(separator).split(joined, -1)) {
            // what stands in the session's own database has no alias
            if (!ALIAS.matcher(candidate).lookingAt()) {
                candidates.add(candidate.strip());
            }
        }
        return candidates;
    }

    private static boolean isMissing(JsonObject json) {
        return "MISSING_ENTRY".equals(text(json, "error_subtype"));
    }

    private static Optional<Span> span(@Nullable String location, @Nullable String position, String sql) {
        Matcher matcher = LOCATION.matcher(location == null ? "" : location);
        long start;
        long length;
        if (matcher.matches()) {
            start = Long.parseUnsignedLong(matcher.group(1));
            length = Long.parseUnsignedLong(matcher.group(2));
        } else if (position != null && position.matches("\\d{1,18}")) {
            start = Long.parseLong(position);
            length = 0;
        } else {
            return Optional.empty();
        }
        if (start < 0 || start > Integer.MAX_VALUE || length < 0 || length > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int from = charOffset(sql, start);
        int to = charOffset(sql, start + length);
        if (from == to) {
            for (SqlLexer.Token token : SqlLexer.tokens(sql)) {
                if (token.span().start() <= from && from < token.span().end()) {
                    to = token.span().end();
                }
            }
        }
        return Optional.of(new Span(from, to));
    }

    /** The UTF-16 offset of a UTF-8 offset; one inside a char means the char, one past the end the end. */
    static int charOffset(String text, long utf8Offset) {
        long bytes = 0;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            // A lone surrogate goes over the wire as a question mark.
            int size = codePoint < 0x80 || (codePoint >= 0xD800 && codePoint < 0xE000)
                    ? 1
                    : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes + size > utf8Offset) {
                return i;
            }
            bytes += size;
            i += Character.charCount(codePoint);
        }
        return text.length();
    }
}
