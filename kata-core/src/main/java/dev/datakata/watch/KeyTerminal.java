package dev.datakata.watch;

import dev.datakata.report.console.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal of this process in raw mode: a key counts as soon as it is pressed, and a page takes the place of the one before.
 * JLine puts it back when it is closed, and when the process is told to end before that.
 */
final class KeyTerminal implements WatchTerminal {
    private static final int ESCAPE = 27;
    private static final long SEQUENCE_MILLIS = 20;
    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;

    private final Terminal terminal;
    private final Attributes before;
    private final Style style;
    private final boolean unicode;
    private volatile boolean closed;

    private KeyTerminal(Terminal terminal, Style style, boolean unicode) {
        this.terminal = terminal;
        this.style = style;
        this.unicode = unicode;
        this.before = terminal.enterRawMode();
    }

    /** Takes over the terminal; empty if there is none, or none that has a raw mode and can be cleared. */
    static Optional<KeyTerminal> open(Style style, boolean unicode) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .name("kata")
                    .system(true)
                    .dumb(false)
                    // exec needs no native library, only stty; JNI is there for Windows
                    .providers("exec,jni")
                    // its question to the terminal would be answered among the keys
                    .graphemeCluster(false)
                    .nativeSignals(true)
                    .build();
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)
                    || terminal.getStringCapability(Capability.clear_screen) == null) {
                terminal.close();
                return Optional.empty();
            }
            return Optional.of(new KeyTerminal(terminal, style, unicode));
        } catch (IOException | IllegalStateException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public void listen(Consumer<WatchEvent> events) {
        terminal.handle(Signal.INT, signal -> events.accept(new WatchEvent.End()));
        terminal.handle(Signal.WINCH, signal -> events.accept(new WatchEvent.Redraw()));
        terminal.handle(Signal.CONT, signal -> {
            // the shell had the terminal meanwhile and put it into its own mode
            terminal.enterRawMode();
            events.accept(new WatchEvent.Redraw());
        });
        Thread reader = new Thread(() -> read(events), "kata-keys");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<WatchEvent> events) {
        try {
            NonBlockingReader keys = terminal.reader();
            while (!closed) {
                int key = keys.read(100);
                if (key == NonBlockingReader.READ_EXPIRED) {
                    continue;
                }
                if (key == NonBlockingReader.EOF || key == CONTROL_C || key == CONTROL_D) {
                    events.accept(new WatchEvent.End());
                    return;
                }
                if (key == ESCAPE) {
                    skipSequence(keys);
                    continue;
                }
                events.accept(new WatchEvent.Key(key));
            }
        } catch (IOException e) {
            // the terminal is gone, and with it the learner
            events.accept(new WatchEvent.End());
        }
    }

    /** An arrow or a function key comes as several characters (ECMA-48, 5.4), none of which is a key of ours. */
    private static void skipSequence(NonBlockingReader keys) throws IOException {
        int next = keys.read(SEQUENCE_MILLIS);
        if (next == 'O') {
            keys.read(SEQUENCE_MILLIS);
        } else if (next == '[') {
            int character = keys.read(SEQUENCE_MILLIS);
            while (character >= ' ' && character < '@') {
                character = keys.read(SEQUENCE_MILLIS);
            }
        }
    }

    @Override
    public void show(Page page) {
        terminal.puts(Capability.clear_screen);
        add(page);
    }

    @Override
    public void add(Page page) {
        PrintWriter out = terminal.writer();
        int columns = terminal.getColumns();
        page.on(new Page.Canvas(out::println, style, columns > 0 ? columns : 80, unicode));
        terminal.flush();
    }

    @Override
    public boolean takesKeys() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        try {
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException e) {
            // it is gone; there is nothing to leave as it was
        }
    }
}
