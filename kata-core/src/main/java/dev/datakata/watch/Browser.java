package dev.datakata.watch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The program that this system opens pages with. */
final class Browser {
    private final String system;

    /** @param system the system's name, as the property {@code os.name} gives it */
    Browser(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Opens a file, and says whether there is a program that was asked to. What it says goes nowhere near the terminal. */
    boolean open(Path file) {
        try {
            new ProcessBuilder(command(file))
                    .redirectInput(Redirect.PIPE)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command that opens a file. */
    List<String> command(Path file) {
        String uri = file.toUri().toString();
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", uri);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", uri);
    }
}
