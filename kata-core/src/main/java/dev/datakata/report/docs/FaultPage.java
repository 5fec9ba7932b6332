package dev.datakata.report.docs;

import dev.datakata.content.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of {@code docs/faults} about one fault. It travels with the checker, so that a report can show it where the project's
 * documentation is out of reach.
 *
 * @param id the fault's id
 * @param summary its first sentences, as Markdown of one paragraph
 * @param details Markdown: the page without its title and summary
 */
public record FaultPage(String id, String summary, String details) {
    /**
     * The page of a fault.
     *
     * @throws IllegalArgumentException if there is no fault of that id
     */
    public static FaultPage of(String id) {
        if (!Rejected.FAULT_IDS.contains(id)) {
            throw new IllegalArgumentException("no fault " + id);
        }
        String page = read(id + ".md").replace("\r\n", "\n").strip();
        String text = page.substring(page.indexOf('\n') + 1).strip();
        int end = text.indexOf("\n\n");
        return end < 0
                ? new FaultPage(id, text, "")
                : new FaultPage(id, text.substring(0, end), text.substring(end).strip());
    }

    private static String read(String name) {
        try (InputStream page = FaultPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("the checker was built without its page " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page but its title, as Markdown. */
    public String markdown() {
        return details.isEmpty() ? summary : summary + "\n\n" + details;
    }
}
