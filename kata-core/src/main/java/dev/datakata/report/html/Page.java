package dev.datakata.report.html;

import dev.datakata.report.CourseResult;
import dev.datakata.report.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param result the result it tells of
 * @param nextStep the commands to tell of
 * @param style the page's style
 * @param script the page's script
 */
record Page(CourseResult result, NextStep nextStep, Asset style, Asset script) {
    /**
     * One module.
     *
     * @param id unique in the course
     * @param number the module's number as in its folder; may be empty
     * @param title the module's id in words
     * @param katas in teaching order
     */
    record Module(String id, String number, String title, List<KataView> katas) {
        long passed() {
            return katas.stream().filter(kata -> kata.word().equals("passed")).count();
        }
    }

    /**
     * A stretch of the bar of progress.
     *
     * @param word the verdict's word
     * @param count how many katas have it
     * @param start where it starts, in katas
     */
    record Stretch(String word, int count, int start) {}

    /** The page may apply its own style and run its own script, and load nothing: Content Security Policy 3. */
    String policy() {
        return "default-src 'none'; img-src data:; style-src " + style.source() + "; script-src " + script.source()
                + "; base-uri 'none'; form-action 'none'";
    }

    List<Module> modules() {
        Markdown markdown = new Markdown();
        List<Module> modules = new ArrayList<>();
        result.byModule().forEach((id, katas) -> {
            String folder = katas.get(0).kata().path().replaceFirst("/.*", "");
            String number = folder.matches("[0-9]+-.*") ? folder.substring(0, folder.indexOf('-')) : "";
            modules.add(new Module(
                    id,
                    number,
                    words(id),
                    katas.stream()
                            .map(kata -> new KataView(kata, nextStep, markdown))
                            .toList()));
        });
        return modules;
    }

    private static String words(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        int[] counts = {result.passed(), result.failed(), result.error(), result.pending()};
        String[] words = {"passed", "failed", "error", "pending"};
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                stretches.add(new Stretch(words[i], counts[i], start));
                start += counts[i];
            }
        }
        return stretches;
    }

    Optional<KataView> next() {
        return result.next().map(kata -> new KataView(kata, nextStep, new Markdown()));
    }

    boolean allSolved() {
        return result.total() > 0 && result.passed() == result.total();
    }

    static String sign(String word) {
        return switch (word) {
            case "passed" -> "✔";
            case "failed" -> "✘";
            case "pending" -> "○";
            default -> "!";
        };
    }

    static String plural(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
