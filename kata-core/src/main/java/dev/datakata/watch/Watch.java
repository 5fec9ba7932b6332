package dev.datakata.watch;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.learner.CheckSession;
import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.learner.LearnerException;
import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.ReportException;
import dev.datakata.report.Reporter;
import dev.datakata.report.learner.LearnerText;
import dev.datakata.report.learner.WatchText;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Checks each answer when it is saved, shows what came out, and does what keys ask for, until it is told to end. */
public final class Watch {
    /** A check that takes longer is told of, so that nobody waits for a screen that seems dead. */
    private static final Duration WITHOUT_A_WORD = Duration.ofMillis(400);

    private static final Duration TICK = Duration.ofMillis(40);

    private final Desk desk;
    private final Choice choice;
    private final List<Reporter> reporters;
    private final Path report;
    private final Pages pages;
    private final WatchTerminal terminal;
    private final Browser browser = new Browser(System.getProperty("os.name", ""));
    private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

    private @Nullable OpenCourse course;
    private @Nullable Lookout mending;
    private @Nullable String current;
    private @Nullable CompletableFuture<LearnerGoals.Shown> running;
    private @Nullable Kata toldToBeSlow;
    private Page page = canvas -> {};
    private boolean allWanted;
    private boolean everythingWanted;
    private boolean reportsDue;
    private String toldTrouble = "";

    /**
     * A watch that has not begun.
     *
     * @param choice the katas to watch
     * @param reporters write the files, which are current after each check
     * @param report the page that is opened in a browser
     * @param terminal where pages go and keys come from; stays the caller's to close
     */
    public Watch(Desk desk, Choice choice, List<Reporter> reporters, Path report, WatchTerminal terminal) {
        this.desk = desk;
        this.choice = choice;
        this.reporters = List.copyOf(reporters);
        this.report = report;
        this.pages = new Pages(!terminal.takesKeys());
        this.terminal = terminal;
    }

    /**
     * Watches until the learner ends it.
     *
     * @throws ContentException if the course is a jar that cannot be read; one in a folder is waited for
     * @throws LearnerException if no kata is meant
     * @throws IOException if the checker's own files cannot be looked at
     */
    public void run() throws ContentException, LearnerException, IOException {
        terminal.listen(events::add);
        try {
            open(true);
            for (WatchEvent event = next(); !(event instanceof WatchEvent.End); event = next()) {
                if (event != null) {
                    handle(event);
                }
                tick();
            }
            writeReports();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** The next event; null when there was none for a tick and something is under way. */
    private @Nullable WatchEvent next() throws InterruptedException {
        boolean underWay = reportsDue || (course != null && !course.checking().idle());
        return underWay ? events.poll(TICK.toMillis(), TimeUnit.MILLISECONDS) : events.take();
    }

    private void handle(WatchEvent event) throws ContentException, LearnerException, IOException {
        if (event instanceof WatchEvent.Redraw) {
            terminal.show(page);
        } else if (event instanceof WatchEvent.CourseChanged) {
            open(false);
        } else if (course == null) {
            // nothing else can be done before the course is mended, but to quit
            if (event instanceof WatchEvent.Key key && quits(key)) {
                events.add(new WatchEvent.End());
            }
        } else if (event instanceof WatchEvent.Saved saved) {
            saved(saved, course);
        } else if (event instanceof WatchEvent.Checked checked) {
            checked(checked, course);
        } else if (event instanceof WatchEvent.Ran ran) {
            ran(ran);
        } else if (event instanceof WatchEvent.Key key) {
            key(key, course);
        }
    }

    // ---- the course

    private void open(boolean first) throws ContentException, LearnerException, IOException {
        close();
        // what was on its way belongs to the course as it was
        events.removeIf(event -> event instanceof WatchEvent.Saved || event instanceof WatchEvent.Checked);
        CourseFolder files = new CourseFolder(desk.pack());
        try {
            OpenCourse opened = new OpenCourse(desk, choice, files, events::add);
            course = opened;
            allWanted = true;
            everythingWanted = !first;
            if (first) {
                show(pages.blocks(WatchText.starting(opened.katas().size())));
            }
            opened.checking().all();
        } catch (ContentException e) {
            if (first && !Files.isDirectory(desk.pack())) {
                throw e;
            }
            waitForMending(files, pages.blocks(WatchText.courseBroken(String.valueOf(e.getMessage()))));
        } catch (LearnerException e) {
            if (first) {
                throw e;
            }
            waitForMending(files, pages.blocks(WatchText.cannot(String.valueOf(e.getMessage()))));
        }
    }

    private void waitForMending(CourseFolder files, Page why) {
        mending = new Lookout(new SavedFiles(Collections.emptyMap(), System.nanoTime()), files, events::add);
        show(why);
    }

    private void close() {
        if (running != null) {
            running.cancel(true);
            running = null;
        }
        if (course != null) {
            course.close();
            course = null;
        }
        if (mending != null) {
            mending.close();
            mending = null;
        }
    }

    // ---- checks

    private void saved(WatchEvent.Saved saved, OpenCourse open) {
        if (running != null) {
            // who saves has moved on
            running.cancel(true);
        }
        List<Kata> katas = new ArrayList<>(saved.katas());
        Collections.reverse(katas);
        katas.forEach(open.checking()::saved);
        current = saved.katas().get(0).id();
    }

    private void checked(WatchEvent.Checked checked, OpenCourse open) {
        boolean wanted = open.checking().ended(checked);
        toldToBeSlow = null;
        Optional<CourseResult> all = open.checking().results();
        if (wanted && checked.result().isCompletedExceptionally()) {
            show(pages.blocks(WatchText.checkerFailed(cause(checked.result()))));
        } else if (wanted) {
            current = checked.kata().id();
            reportsDue = true;
            show(pages.verdict(checked.result().join(), all, LocalTime.now(ZoneId.systemDefault())));
        }
        if (allWanted && open.checking().idle()) {
            allWanted = false;
            reportsDue = true;
            if (all.isEmpty()) {
                show(pages.blocks(WatchText.checkerFailed(cause(checked.result()))));
            } else if (everythingWanted) {
                show(pages.everything(all.get(), LocalTime.now(ZoneId.systemDefault())));
            } else if (!wanted) {
                show(pages.begin(all.get(), goOn(open, all.get())));
            }
        }
    }

    /** Makes a kata the one at hand when a watch begins. */
    private Optional<KataResult> goOn(OpenCourse open, CourseResult all) {
        Optional<KataResult> next = all.next();
        current = next.map(result -> result.kata().id())
                .orElse(open.katas().get(0).id());
        return next;
    }

    private void tick() {
        OpenCourse open = course;
        if (open == null) {
            return;
        }
        long now = System.nanoTime();
        open.checking().makeWay(now);
        open.checking()
                .slow(WITHOUT_A_WORD, now)
                .filter(kata -> !kata.equals(toldToBeSlow))
                .ifPresent(kata -> {
                    toldToBeSlow = kata;
                    terminal.add(pages.note(WatchText.checking(kata)));
                });
        if (reportsDue && events.isEmpty() && open.checking().idle()) {
            writeReports();
        }
    }

    private void writeReports() {
        Optional<CourseResult> all =
                course == null ? Optional.empty() : course.checking().results();
        if (!reportsDue || all.isEmpty()) {
            return;
        }
        reportsDue = false;
        String trouble = "";
        try {
            for (Reporter reporter : reporters) {
                reporter.report(all.get());
            }
        } catch (ReportException e) {
            trouble = String.valueOf(e.getMessage());
        }
        if (!trouble.isEmpty() && !trouble.equals(toldTrouble)) {
            terminal.add(pages.note(WatchText.cannot(trouble)));
        }
        toldTrouble = trouble;
    }

    private static String cause(CompletableFuture<?> failed) {
        try {
            failed.join();
            return "";
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause.getMessage() == null ? cause.toString() : cause.getMessage();
        }
    }

    // ---- keys

    private static boolean quits(WatchEvent.Key key) {
        return Character.toLowerCase(key.character()) == 'q';
    }

    private void key(WatchEvent.Key key, OpenCourse open) throws IOException {
        Optional<Kata> kata = open.kata(current);
        switch (Character.toLowerCase(key.character())) {
            case 'q' -> events.add(new WatchEvent.End());
            case 'n' -> goToNext(open);
            case 'h' -> {
                if (kata.isPresent()) {
                    hint(open.goals(kata.get()));
                }
            }
            case 'l' -> show(open.checking().results().map(pages::list).orElse(pages.blocks(WatchText.othersToCome())));
            case 'r' -> {
                if (kata.isPresent()) {
                    run(open.goals(kata.get()), kata.get());
                }
            }
            case 'o' -> openReport();
            case 'c' -> {
                allWanted = true;
                everythingWanted = true;
                open.checking().all();
            }
            case '?' -> show(pages.blocks(WatchText.help(!terminal.takesKeys())));
            default -> {
                // a slip of the finger costs nobody the page before him
            }
        }
    }

    private void goToNext(OpenCourse open) {
        List<Kata> katas = open.katas();
        int at = open.kata(current).map(katas::indexOf).orElse(-1);
        for (int i = 1; i <= katas.size(); i++) {
            Kata kata = katas.get((at + i) % katas.size());
            Optional<KataResult> result = open.checking().result(kata);
            if (result.isEmpty() || !(result.get().verdict() instanceof Verdict.Passed)) {
                current = kata.id();
                show(pages.kata(kata, CheckSession.file(kata), result));
                return;
            }
        }
        show(pages.blocks(LearnerText.allSolved()));
    }

    private void hint(LearnerGoals goals) throws IOException {
        try {
            show(pages.blocks(goals.hint()));
        } catch (LearnerException | IOException e) {
            show(pages.blocks(WatchText.cannot(String.valueOf(e.getMessage()))));
        }
    }

    private void run(LearnerGoals goals, Kata kata) {
        if (running != null && !running.isDone()) {
            return;
        }
        try {
            CompletableFuture<LearnerGoals.Shown> shown = goals.running(kata);
            running = shown;
            CompletableFuture<LearnerGoals.Shown> unused =
                    shown.whenComplete((value, trouble) -> events.add(new WatchEvent.Ran(shown)));
        } catch (LearnerException e) {
            show(pages.blocks(WatchText.cannot(String.valueOf(e.getMessage()))));
        }
    }

    private void ran(WatchEvent.Ran ran) {
        if (ran.shown().isCancelled()) {
            return;
        }
        try {
            show(pages.run(ran.shown().join()));
        } catch (CancellationException e) {
            // a save took its place just now
        } catch (RuntimeException e) {
            show(pages.blocks(WatchText.checkerFailed(cause(ran.shown()))));
        }
    }

    private void openReport() {
        writeReports();
        String file = report.toString();
        if (!Files.isRegularFile(report)) {
            show(pages.blocks(WatchText.noReport(file)));
        } else {
            show(pages.blocks(browser.open(report) ? WatchText.reportOpened(file) : WatchText.openItYourself(file)));
        }
    }

    private void show(Page next) {
        page = next;
        terminal.show(page);
    }
}
