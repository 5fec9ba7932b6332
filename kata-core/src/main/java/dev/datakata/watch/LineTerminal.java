package dev.datakata.watch;

import dev.datakata.report.console.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A place that takes lines and gives lines: an IDE's console, a pipe, a terminal without raw mode. Its end ends no watch. */
final class LineTerminal implements WatchTerminal {
    private final InputStream input;
    private final Consumer<List<String>> print;
    private final Style style;
    private final int width;
    private final boolean unicode;

    LineTerminal(InputStream input, Consumer<List<String>> print, Style style, int width, boolean unicode) {
        this.input = input;
        this.print = print;
        this.style = style;
        this.width = width;
        this.unicode = unicode;
    }

    @Override
    public void listen(Consumer<WatchEvent> events) {
        Thread reader = new Thread(
                () -> {
                    try {
                        BufferedReader lines =
                                new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (!line.isBlank()) {
                                events.accept(new WatchEvent.Key(line.strip().codePointAt(0)));
                            }
                        }
                    } catch (IOException e) {
                        // as good as its end: saves are followed all the same
                    }
                },
                "kata-lines");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void show(Page page) {
        List<String> lines = new ArrayList<>();
        page.on(new Page.Canvas(lines::add, style, width, unicode));
        print.accept(lines);
    }

    @Override
    public void add(Page page) {
        show(page);
    }

    @Override
    public boolean takesKeys() {
        return false;
    }

    @Override
    public void close() {
        // standard input is not ours, and nothing about it was changed
    }
}
