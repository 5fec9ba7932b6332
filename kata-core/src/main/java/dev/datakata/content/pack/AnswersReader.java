package dev.datakata.content.pack;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Rejected;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answers that an author wrote to a kata in SQL. */
final class AnswersReader {
    /** The keys of {@code kata.yaml} it reads. */
    static final List<String> KEYS = List.of("accept-mutants");

    /** The files and folders it reads. */
    static final List<String> FILES = List.of("reference.sql", "accepted", "rejected");

    private static final Pattern EXPECTATION = Pattern.compile("--\\s*expect:\\s*(\\S+)\\s*");

    private AnswersReader() {}

    /** The answers; nothing, and a problem, where there is no reference. */
    static Optional<AuthorAnswers> read(KataFolder folder, YamlMap kata, Problems problems) {
        Optional<SourceFile> reference = folder.required("reference.sql", "a kata needs the author's answer");
        folder.onlySql("accepted");
        folder.onlySql("rejected");
        List<SourceFile> accepted = folder.texts("accepted", ".sql");
        List<Rejected> rejected = rejected(folder, problems);
        Map<String, String> acceptedMutants = acceptedMutants(kata);
        return reference.map(answer -> new AuthorAnswers(answer, accepted, rejected, acceptedMutants));
    }

    private static List<Rejected> rejected(KataFolder folder, Problems problems) {
        List<Rejected> rejected = new ArrayList<>();
        for (SourceFile answer : folder.texts("rejected", ".sql")) {
            Matcher expectation =
                    EXPECTATION.matcher(answer.text().lines().findFirst().orElse(""));
            if (!expectation.matches()) {
                problems.add(
                        answer.name(),
                        1,
                        "the first line has to be '-- expect: <fault id>', such as '-- expect: rows'");
            } else if (!Rejected.FAULT_IDS.contains(expectation.group(1))) {
                String fault = expectation.group(1);
                problems.add(
                        answer.name(),
                        1,
                        "unknown fault id '" + fault + "'" + Spelling.advice(fault, Rejected.FAULT_IDS));
            } else {
                rejected.add(new Rejected(answer, expectation.group(1)));
            }
        }
        return rejected;
    }

    /** Mutants that the author lets stand, by their description; each needs a reason. */
    private static Map<String, String> acceptedMutants(YamlMap kata) {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (YamlMap map : kata.maps("accept-mutants")) {
            map.unknownKeys("of an accepted mutant", List.of("mutant", "reason"));
            Optional<YamlText> mutant = map.text("mutant");
            Optional<YamlText> reason = map.text("reason");
            if (mutant.isPresent() && reason.isPresent()) {
                accepted.put(mutant.get().text().strip(), reason.get().text().strip());
            }
        }
        return accepted;
    }
}
