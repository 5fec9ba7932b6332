package dev.datakata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.datakata.gradebook.ShopCourse;
import dev.datakata.learner.LearnerFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The watch in a terminal of its own: {@code script} of util-linux makes a pseudo-terminal, keys are typed into it, the screen is
 * read, and the terminal's settings before and after are compared. Skipped where there is no such {@code script}.
 */
class WatchInPtyTest {
    private static final long PATIENCE_SECONDS = 90;

    /** Ends the line that stands below every page. */
    private static final String KEYS = "`q`";

    @TempDir
    Path temp;

    private LearnerFixture learner;
    private Process script;
    private OutputStream keyboard;
    private final Screen screen = new Screen();

    /** All that came out of the terminal so far, and the place from which on it has not been looked at. */
    private static final class Screen {
        private final StringBuilder text = new StringBuilder();
        private int seen;
        private boolean ended;

        synchronized void add(String more) {
            text.append(more);
            notifyAll();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        /** Waits until {@code wanted} appears after what was awaited last, and gives what came since. */
        synchronized String await(String wanted) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (text.indexOf(wanted, seen) < 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                assertThat(left > 0 && !ended)
                        .as("'%s' in the terminal, which shows:%n%s", wanted, text.substring(seen))
                        .isTrue();
                wait(left);
            }
            int from = seen;
            seen = text.indexOf(wanted, seen) + wanted.length();
            return text.substring(from, seen);
        }
    }

    @BeforeEach
    void makeAProject() throws Exception {
        assumeTrue(runs("script", "--version"), "script of util-linux is not here, so no terminal can be had");
        assumeTrue(runs("stty", "--version"), "stty of coreutils is not here");
        learner = new LearnerFixture(temp).answer(LearnerFixture.REVENUE, LearnerFixture.WRONG);
    }

    @AfterEach
    void endTheTerminal() {
        if (script != null) {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && (said.contains("util-linux") || said.contains("coreutils"));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts the watch in a terminal of a type. */
    private void start(String type) throws Exception {
        Path run = temp.resolve("run.sh");
        String classpath = String.join(
                ":", LearnerFixture.classpath().stream().map(Path::toString).toList());
        Files.writeString(run, """
                cd '%1$s'
                stty cols 72 rows 30
                tty > tty
                stty -a > before
                sh -c 'echo $$ > pid; exec "$0" "$@"' '%2$s' -cp '%3$s' dev.datakata.watch.WatchMain '%4$s' '%5$s'
                echo "code $?"
                stty -a > after
                echo 'the shell is back'
                """.formatted(
                        temp,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        classpath,
                        learner.course.folder(),
                        learner.project()));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", "sh " + run, "/dev/null");
        builder.environment().put("TERM", type);
        builder.environment().put("SHELL", "/bin/sh");
        builder.redirectErrorStream(true);
        script = builder.start();
        keyboard = script.getOutputStream();
        Thread reader = new Thread(() -> {
            byte[] bytes = new byte[8192];
            try (InputStream out = script.getInputStream()) {
                for (int n = out.read(bytes); n >= 0; n = out.read(bytes)) {
                    screen.add(new String(bytes, 0, n, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // the terminal is gone
            } finally {
                screen.end();
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private void awaitTheBegin() throws Exception {
        screen.await("Save an answer, and its verdict is here.");
        screen.await("0/3");
        screen.await(KEYS);
    }

    private void awaitTheShell() throws Exception {
        screen.await("the shell is back");
        assertThat(temp.resolve("after")).hasSameTextualContentAs(temp.resolve("before"));
    }

    @Test
    void keysAndSavesAreShownAndTheTerminalIsLeftAsItWas() throws Exception {
        start("xterm-256color");
        awaitTheBegin();

        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(screen.await(KEYS))
                .contains("passed   03-revenue")
                .contains("1/3")
                .contains("checked at");
        assertThat(learner.project().resolve("target/kata/results.json")).exists();

        type("l");
        assertThat(screen.await(KEYS)).contains("1 passed, 0 failed, 2 pending");
        type("n");
        assertThat(screen.await(KEYS)).contains("01-units");
        type("n");
        assertThat(screen.await(KEYS)).contains("02-paid").contains("prompt.md");
        // an arrow is no key of ours, and neither are the letters it is sent as
        type("\u001b[A");
        type("h");
        assertThat(screen.await(KEYS)).contains("has no hints");
        type("r");
        assertThat(screen.await(KEYS)).contains("has no answer to run yet");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        assertThat(screen.await(KEYS)).contains("passed   02-paid").contains("2/3");
        type("r");
        assertThat(screen.await(KEYS)).contains("2 rows").contains("TABLE_SCAN");
        type("c");
        assertThat(screen.await(KEYS)).contains("pending  01-units").contains("passed   02-paid");
        type("?");
        assertThat(screen.await(KEYS)).contains("Between saves");

        type("q");
        screen.await("ended");
        screen.await("code 0");
        awaitTheShell();
    }

    @Test
    void aScreenOfAnotherWidthIsDrawnAnew() throws Exception {
        start("xterm-256color");
        awaitTheBegin();
        type("l");
        screen.await(KEYS);
        new ProcessBuilder("stty", "-F", Files.readString(temp.resolve("tty")).strip(), "cols", "44")
                .inheritIO()
                .start()
                .waitFor();
        String drawn = screen.await(KEYS);
        assertThat(drawn).contains("2 pending");
        assertThat(drawn.lines().map(line -> line.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "")))
                .allMatch(line -> line.length() <= 44);
        Files.writeString(
                temp.resolve("before"), Files.readString(temp.resolve("before")).replace("columns 72", "columns 44"));
        type("q");
        awaitTheShell();
    }

    @Test
    void controlCLeavesTheTerminalAsItWas() throws Exception {
        start("xterm-256color");
        awaitTheBegin();
        type("\u0003");
        screen.await("ended");
        awaitTheShell();
    }

    @Test
    void aProcessThatIsToldToEndLeavesTheTerminalAsItWas() throws Exception {
        start("xterm-256color");
        awaitTheBegin();
        long pid = Long.parseLong(Files.readString(temp.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroy()).isTrue();
        screen.await("code 143");
        awaitTheShell();
    }

    @Test
    void aTerminalWithoutRawModeTakesLines() throws Exception {
        start("dumb");
        awaitTheBegin();
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(screen.await(KEYS)).contains("passed   03-revenue").doesNotContain("\u001b");
        type("l\n");
        assertThat(screen.await(KEYS)).contains("1 passed, 0 failed, 2 pending");
        type("q\n");
        screen.await("ended");
        awaitTheShell();
    }

    @Test
    void whatAnAnswerGivesDoesNothingToTheTerminal() throws Exception {
        learner.answer(
                LearnerFixture.REVENUE,
                "SELECT chr(27) || ']0;title' || chr(7) || chr(27) || '[2J' || chr(8238) AS status, 1::HUGEINT AS cents\n");
        start("xterm-256color");
        awaitTheBegin();
        type("r");
        String page = screen.await(KEYS);
        assertThat(page).contains("\\u001B]0;");
        assertThat(List.of("\u001b]0;title", "\u0007", "\u202e")).noneMatch(page::contains);
        type("q");
        awaitTheShell();
    }
}
