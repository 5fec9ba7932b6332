package dev.datakata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.datakata.content.ContentException;
import dev.datakata.gradebook.ShopCourse;
import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.learner.LearnerException;
import dev.datakata.learner.LearnerFixture;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.ResultsJsonReporter;
import dev.datakata.report.console.Style;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, real worker processes; pages and keys as an IDE's console has them. */
class WatchTest {
    private static final long PATIENCE_SECONDS = 90;

    /** Counts for ever, and gives a result of the right type. */
    private static final String ENDLESS =
            "SELECT 'x' AS status, count(*)::HUGEINT AS cents FROM range(100000000000) AS a\n";

    @TempDir
    Path temp;

    private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();
    private final PipedOutputStream keys = new PipedOutputStream();
    private LearnerFixture learner;
    private CompletableFuture<Void> ended;
    private Thread watching;

    @BeforeEach
    void makeAProject() throws Exception {
        learner = new LearnerFixture(temp);
    }

    @AfterEach
    void quit() throws Exception {
        if (ended != null && !ended.isDone()) {
            type("q");
            ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void start(Duration timeout, String kata) throws Exception {
        Path output = learner.project().resolve("target/kata");
        Desk desk = learner.desk(timeout, false);
        WatchTerminal terminal = new LineTerminal(
                new PipedInputStream(keys), lines -> pages.add(String.join("\n", lines)), Style.plain(), 100, true);
        Watch watch = new Watch(
                desk,
                new Choice(kata, k -> kata.isEmpty() || k.id().equals(kata)),
                List.of(new ResultsJsonReporter(new ReportFolder(output))),
                output.resolve("index.html"),
                terminal);
        ended = new CompletableFuture<>();
        watching = new Thread(() -> {
            try {
                watch.run();
                ended.complete(null);
            } catch (Exception e) {
                ended.completeExceptionally(e);
            }
        });
        watching.setDaemon(true);
        watching.start();
    }

    private void start() throws Exception {
        start(Duration.ofSeconds(20), "");
        await("Save an answer");
    }

    private void type(String key) throws Exception {
        keys.write((key + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** The next page that says something. */
    private String await(String wanted) throws Exception {
        StringBuilder others = new StringBuilder();
        while (true) {
            String page = pages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(page).as("a page with '%s' after%n%s", wanted, others).isNotNull();
            if (page.contains(wanted)) {
                return page;
            }
            others.append(page).append("\n----\n");
        }
    }

    private JsonObject results() throws Exception {
        return JsonParser.parseString(Files.readString(learner.project().resolve("target/kata/results.json")))
                .getAsJsonObject();
    }

    @Test
    void aSaveIsCheckedAndReportsAreCurrentWhenTheWatchEnds() throws Exception {
        start();
        learner.answer(LearnerFixture.REVENUE, LearnerFixture.WRONG);
        assertThat(await("checked at"))
                .contains("✘ failed  03-revenue")
                .contains("0/3  next: 03-revenue")
                .doesNotContain("mvn ");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue").contains("1/3  next: 01-units");
        learner.answer(LearnerFixture.UNITS, ShopCourse.UNITS);
        assertThat(await("checked at")).contains("✔ passed   01-units").contains("2/3");
        type("q");
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(results().toString()).contains("\"passed\":2");
    }

    @Test
    void anAnswerThatGoesAwayIsPendingAgain() throws Exception {
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        start();
        Files.delete(learner.project().resolve(LearnerFixture.REVENUE));
        assertThat(await("checked at")).contains("○ pending  03-revenue").contains("0/3");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue");
    }

    @Test
    void aHangingAnswerTimesOutAndTheWatchGoesOn() throws Exception {
        start(Duration.ofSeconds(1), "revenue");
        await("Save an answer");
        learner.answer(LearnerFixture.REVENUE, ENDLESS);
        assertThat(await("checked at")).contains("✘ failed  03-revenue").contains("1 s");
        learner.answer(LearnerFixture.REVENUE, LearnerFixture.WRONG);
        assertThat(await("checked at")).contains("✘ failed  03-revenue").contains("the result has 1 column");
    }

    @Test
    void aSecondSaveTakesThePlaceOfOneThatHangs() throws Exception {
        // without it the first would hang for ten minutes
        start(Duration.ofMinutes(10), "");
        await("Save an answer");
        learner.answer(LearnerFixture.REVENUE, ENDLESS);
        await("checking 03-revenue");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue");
    }

    @Test
    void aSaveOfAnotherKataIsNotHeldUpByOneThatHangs() throws Exception {
        start(Duration.ofMinutes(10), "");
        await("Save an answer");
        learner.answer(LearnerFixture.REVENUE, ENDLESS);
        await("checking 03-revenue");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        assertThat(await("checked at")).contains("✔ passed   02-paid");
        // and the other is not forgotten
        await("checking 03-revenue");
    }

    @Test
    void aSaveEndsARunThatHangs() throws Exception {
        learner.answer(LearnerFixture.REVENUE, LearnerFixture.WRONG);
        start(Duration.ofMinutes(10), "revenue");
        await("Save an answer");
        learner.answer(LearnerFixture.REVENUE, ENDLESS);
        await("checking 03-revenue");
        type("r");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue");
    }

    @Test
    void aCourseThatBreaksIsToldAndReadAgainWhenItIsMended() throws Exception {
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        start();
        String kata = "01-shop/03-revenue/kata.yaml";
        String good = Files.readString(learner.course.folder().resolve(kata));
        learner.course.file(kata, "id: [\n");
        assertThat(await("The course cannot be read")).contains("kata.yaml").contains("not yours");
        type("l");
        learner.course.file(kata, good);
        assertThat(await("1/3")).contains("✔ passed   03-revenue");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        assertThat(await("checked at")).contains("✔ passed   02-paid").contains("2/3");
    }

    @Test
    void aCourseThatIsBrokenFromTheBeginningIsWaitedFor() throws Exception {
        String course = Files.readString(learner.course.folder().resolve("course.yaml"));
        learner.course.file("course.yaml", "id: [\n");
        start(Duration.ofSeconds(20), "");
        await("The course cannot be read");
        learner.course.file("course.yaml", course);
        await("0/3");
    }

    @Test
    void aPackThatIsNoCourseAndNoFolderEndsTheWatch() throws Exception {
        Path jar = Files.writeString(temp.resolve("no.jar"), "no jar");
        Desk usual = learner.desk();
        Desk desk = new Desk(jar, usual.project(), usual.timeout(), usual.classpath(), usual.cache(), false);
        assertThatThrownBy(() -> new Watch(
                                desk,
                                new Choice("", kata -> true),
                                List.of(),
                                temp,
                                new LineTerminal(new PipedInputStream(keys), lines -> {}, Style.plain(), 100, true))
                        .run())
                .isInstanceOf(ContentException.class);
    }

    @Test
    void aNameThatMatchesNothingEndsTheWatch() throws Exception {
        start(Duration.ofSeconds(20), "revenu");
        assertThatThrownBy(() -> ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(LearnerException.class)
                .hasMessageContaining("did you mean 'revenue'?");
    }

    @Test
    void reportsThatCannotBeWrittenAreToldAndTheVerdictIsShown() throws Exception {
        ShopCourse.write(learner.project().resolve("target/kata"), "a file in the folder's place");
        start();
        await("is a file and not a folder");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue");
        type("o");
        await("There is no report at");
    }

    @Test
    void keysWorkWhileNothingIsSaved() throws Exception {
        learner.answer(LearnerFixture.PAID, LearnerFixture.WRONG);
        start();
        type("l");
        assertThat(await("0 passed")).contains("02-paid").contains("query");
        type("r");
        assertThat(await("rows")).contains("id").contains("BIGINT").contains("TABLE_SCAN");
        type("h");
        await("has no hints");
        type("n");
        await("03-revenue");
        type("c");
        assertThat(await("checked at")).contains("✘ failed   02-paid").contains("○ pending  03-revenue");
        type("x");
        type("?");
        await("Between saves");
    }

    @Test
    void theEndOfInputIsNotTheEndOfTheWatch() throws Exception {
        start();
        keys.close();
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(await("checked at")).contains("✔ passed   03-revenue");
        // no key can end it any more, and it still writes into a folder that is about to be deleted
        watching.interrupt();
        watching.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        assertThat(watching.isAlive()).isFalse();
        ended = null;
    }
}
