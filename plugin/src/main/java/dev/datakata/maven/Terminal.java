package dev.datakata.maven;

import dev.datakata.report.console.Style;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * What the place that Maven writes to can show.
 *
 * @param colour whether ANSI colours are wanted
 * @param width in cells
 * @param unicode whether it takes more than ASCII
 */
record Terminal(boolean colour, int width, boolean unicode) {
    private static final int USUAL_WIDTH = 100;
    private static final int WIDEST = 160;

    /** Maven's own switch for colours: up to 3.9, and from 3.10 on. Neither is part of an API, so either may be missing. */
    private static final List<String> SWITCHES =
            List.of("org.apache.maven.shared.utils.logging.MessageUtils", "org.apache.maven.jline.MessageUtils");

    /** The one this build writes to. */
    static Terminal ofThisBuild() {
        return of(System.getenv(), mavenSays("isColorEnabled").equals(Optional.of(true)));
    }

    /**
     * A terminal by its environment variables.
     *
     * @param mavenIsColoured whether Maven colours its own output, which it does neither in batch mode nor into a file
     */
    static Terminal of(Map<String, String> environment, boolean mavenIsColoured) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(mavenIsColoured && !refused, width(environment), takesUnicode());
    }

    /** The style for its colours. */
    Style style() {
        return colour ? Style.colour() : Style.plain();
    }

    private static int width(Map<String, String> environment) {
        int width = Stream.of(environment.getOrDefault("COLUMNS", ""))
                .filter(columns -> columns.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .findFirst()
                .or(() -> mavenSays("getTerminalWidth")
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .filter(columns -> columns > 0))
                .orElse(USUAL_WIDTH);
        return Math.min(width, WIDEST);
    }

    private static Optional<Object> mavenSays(String question) {
        for (String name : SWITCHES) {
            try {
                // Maven's own class loader sees what it does not export to plugins
                Class<?> messages = Class.forName(name, true, MavenSession.class.getClassLoader());
                return Optional.ofNullable(messages.getMethod(question).invoke(null));
            } catch (ReflectiveOperationException | LinkageError e) {
                // another Maven: the next name, or no answer
            }
        }
        return Optional.empty();
    }

    /** Maven prints in the encoding of standard output, which JDK 17 tells on some systems only. */
    private static boolean takesUnicode() {
        String encoding = Stream.of("stdout.encoding", "sun.stdout.encoding")
                .map(System::getProperty)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(Charset.defaultCharset().name());
        try {
            return Charset.forName(encoding).newEncoder().canEncode('✔');
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
