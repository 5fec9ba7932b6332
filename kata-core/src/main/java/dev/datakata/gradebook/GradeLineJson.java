package dev.datakata.gradebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.datakata.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link GradeLine} as one line of JSON. What is not there is left out. */
final class GradeLineJson {
    private static final Set<String> VERDICTS = Set.of("passed", "failed", "pending", "error");

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    /** The line's members in the file's order; any may be missing in a file somebody else wrote. */
    private record Members(
            @Nullable String submitter,
            @Nullable String kata,
            @Nullable String verdict,
            @Nullable List<FaultMembers> faults,
            @Nullable List<DiagnosisMembers> diagnosis,
            @Nullable Integer counterexampleRows,
            @Nullable String error,
            @Nullable Long millis,
            @Nullable String key) {}

    private record FaultMembers(
            @Nullable String id,
            @Nullable String message,
            @Nullable Integer line,
            @Nullable Integer column) {}

    private record DiagnosisMembers(
            @Nullable String id, @Nullable String message) {}

    String write(GradeLine line) {
        OptionalInt rows = line.counterexampleRows();
        return gson.toJson(new Members(
                line.submitter(),
                line.kata(),
                line.verdict(),
                line.faults().stream().map(GradeLineJson::members).toList(),
                line.diagnosis().stream()
                        .map(found -> new DiagnosisMembers(found.id(), found.message()))
                        .toList(),
                rows.isPresent() ? rows.getAsInt() : null,
                line.error().orElse(null),
                line.millis(),
                line.key()));
    }

    private static FaultMembers members(GradeLine.FoundFault fault) {
        Integer line = fault.at().map(Position::line).orElse(null);
        Integer column = fault.at().map(Position::column).orElse(null);
        return new FaultMembers(fault.id(), fault.message(), line, column);
    }

    /** @throws JsonParseException if the text is no line of a gradebook */
    GradeLine read(String text) {
        Members members = gson.fromJson(text, Members.class);
        if (members == null) {
            throw new JsonParseException("an empty line");
        }
        String verdict = need(members.verdict(), "verdict");
        if (!VERDICTS.contains(verdict)) {
            throw new JsonParseException("no verdict: " + verdict);
        }
        Integer rows = members.counterexampleRows();
        return new GradeLine(
                need(members.submitter(), "submitter"),
                need(members.kata(), "kata"),
                verdict,
                need(members.faults(), "faults").stream()
                        .map(found -> fault(need(found, "fault")))
                        .toList(),
                need(members.diagnosis(), "diagnosis").stream()
                        .map(found -> diagnosis(need(found, "diagnosis")))
                        .toList(),
                rows == null ? OptionalInt.empty() : OptionalInt.of(rows),
                Optional.ofNullable(members.error()),
                need(members.millis(), "millis"),
                need(members.key(), "key"));
    }

    private static GradeLine.FoundDiagnosis diagnosis(DiagnosisMembers found) {
        return new GradeLine.FoundDiagnosis(need(found.id(), "id"), need(found.message(), "message"));
    }

    private static GradeLine.FoundFault fault(FaultMembers fault) {
        Integer line = fault.line();
        Integer column = fault.column();
        Optional<Position> at = line == null || column == null || line < 1 || column < 1
                ? Optional.empty()
                : Optional.of(new Position(line, column));
        return new GradeLine.FoundFault(need(fault.id(), "id"), need(fault.message(), "message"), at);
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw new JsonParseException("there is no " + name);
        }
        return value;
    }
}
