package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads a finished gradebook once, from the first line to the last, and adds up. Only one submitter's lines are in memory. */
final class GradebookReader {
    private final List<String> submitters;
    private final Consumer<Score> scores;
    private final Map<String, KataStatistics> statistics = new LinkedHashMap<>();
    private final Map<String, String> verdicts = new HashMap<>();
    private int next;
    private int points;

    /**
     * @param submitters everybody's name, sorted; also of who has no line
     * @param katas in teaching order
     * @param scores is told each submitter's score, in the order of {@code submitters}
     */
    GradebookReader(List<String> submitters, List<Kata> katas, Consumer<Score> scores) {
        this.submitters = List.copyOf(submitters);
        this.scores = scores;
        katas.forEach(kata -> statistics.put(kata.id(), new KataStatistics(kata)));
    }

    /** Reads the gradebook in {@code folder}; returns how each kata went, in teaching order. */
    List<KataStatistics> read(Path folder) throws GradebookException {
        GradebookJsonl.forEach(folder, this::add);
        scoreUntil(submitters.size());
        return List.copyOf(statistics.values());
    }

    private void add(GradeLine line) {
        while (next < submitters.size() && !submitters.get(next).equals(line.submitter())) {
            scoreUntil(next + 1);
        }
        KataStatistics kata =
                Objects.requireNonNull(statistics.get(line.kata()), "a finished gradebook has the course's katas");
        kata.add(line);
        verdicts.put(line.kata(), line.verdict());
        if (line.verdict().equals("passed")) {
            points += Score.points(kata.kata());
        }
    }

    private void scoreUntil(int end) {
        while (next < end) {
            scores.accept(new Score(submitters.get(next), verdicts, points));
            verdicts.clear();
            points = 0;
            next++;
        }
    }
}
