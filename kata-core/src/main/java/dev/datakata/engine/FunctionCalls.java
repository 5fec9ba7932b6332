package dev.datakata.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.datakata.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the calls of functions in the plan of a statement that is bound and not optimised. */
final class FunctionCalls {
    private final String sql;
    private final List<FunctionCall> calls = new ArrayList<>();

    FunctionCalls(String sql) {
        this.sql = sql;
    }

    /** The calls; {@code json} is what {@link BoundPlan#CALL} gives. Empty where that has no plan. */
    Optional<List<FunctionCall>> in(String json) {
        return BoundPlan.objects(json).map(objects -> {
            objects.forEach(this::call);
            return List.copyOf(calls);
        });
    }

    private void call(JsonObject object) {
        if (text(object, "expression_class").equals("BOUND_FUNCTION")) {
            bound(object);
        }
        if (text(object, "type").equals("LOGICAL_SAMPLE") && !object.toString().contains("\"repeatable\":true")) {
            calls.add(new FunctionCall("sample", 0, Optional.empty()));
        }
    }

    private void bound(JsonObject function) {
        if (function.get("qname") instanceof JsonObject qname
                && qname.get("path") instanceof JsonArray path
                && !path.isEmpty()) {
            String name = path.get(path.size() - 1).getAsString().toLowerCase(Locale.ROOT);
            int arguments = function.get("children") instanceof JsonArray children ? children.size() : 0;
            // a call inside a macro has its place there
            Optional<Span> at = place(function)
                    .filter(span -> span.length() > 0
                            && name.contains(
                                    sql.substring(span.start(), span.end()).toLowerCase(Locale.ROOT)));
            calls.add(new FunctionCall(name, arguments, at));
        }
    }

    /** The word where an expression begins. */
    private Optional<Span> place(JsonObject expression) {
        if (expression.get("query_location") == null) {
            return Optional.empty();
        }
        int start = Refusals.charOffset(sql, expression.get("query_location").getAsLong());
        return Optional.of(new Span(start, wordEnd(start)));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static String text(JsonObject object, String member) {
        return object.get(member) != null && object.get(member).isJsonPrimitive()
                ? object.get(member).getAsString()
                : "";
    }
}
