package dev.datakata.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.PipelineSamples;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Samples;
import dev.datakata.report.text.VisibleText;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

class HtmlReportInBrowserTest {
    @TempDir
    static Path temp;

    private static ChromeDriver browser;
    private static Path demo;
    private static Path nasty;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = Chromium.start(temp.resolve("profile"));
        demo = page("demo", DemoCourse.halfWay());
        nasty = page("nasty", NastyCourse.everywhere());
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Path page(String folder, CourseResult result) throws IOException {
        new HtmlReporter(new ReportFolder(temp.resolve(folder)), new NextStep(Set.of("check", "hint", "run")))
                .report(result);
        return temp.resolve(folder).resolve(HtmlReporter.FILE);
    }

    @BeforeEach
    void openDemo() {
        Chromium.prefer(browser, "light");
        Chromium.width(browser, 1200);
        open(demo);
        browser.executeScript("localStorage.clear()");
        open(demo);
    }

    private static void open(Path page) {
        // The same address again would only scroll.
        browser.get("about:blank");
        browser.get(page.toUri().toString());
    }

    private static void settle() {
        browser.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))");
    }

    private static WebElement kata(String id) {
        return browser.findElement(By.id("kata-" + id));
    }

    private static boolean is(WebElement element, String property) {
        return Boolean.TRUE.equals(browser.executeScript("return arguments[0]." + property, element));
    }

    @Test
    void the_course_map_leads_to_each_kata() {
        List<WebElement> links = browser.findElements(By.cssSelector(".map li a"));
        assertThat(links).hasSize(10);
        for (WebElement link : links) {
            link.click();
            settle();
            String anchor = link.getDomAttribute("href").substring(1);
            assertThat(browser.getCurrentUrl()).endsWith("#" + anchor);
            Number top = (Number) browser.executeScript(
                    "document.documentElement.style.scrollBehavior = 'auto';"
                            + "const box = document.getElementById(arguments[0]); box.scrollIntoView();"
                            + "return box.getBoundingClientRect().top",
                    anchor);
            assertThat(top.doubleValue()).as(anchor).isBetween(-1.0, 900.0);
        }
    }

    @Test
    void a_keyboard_reaches_the_katas_and_opens_and_closes_their_folds() {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the katas");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        settle();
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("show-all");

        WebElement hints = kata("revenue-by-month").findElement(By.cssSelector("details.hints"));
        WebElement second = hints.findElements(By.cssSelector("details.hint")).get(1);
        assertThat(second.isDisplayed()).isFalse();
        hints.findElement(By.cssSelector("summary")).sendKeys(Keys.ENTER);
        assertThat(is(hints, "open")).isTrue();
        assertThat(second.getText()).contains("Hint 2").doesNotContain("TIMESTAMP");
        second.findElement(By.cssSelector("summary")).sendKeys(Keys.SPACE);
        assertThat(second.getText()).contains("the contract asks for a DATE");
        second.findElement(By.cssSelector("summary")).sendKeys(Keys.SPACE);
        assertThat(is(second, "open")).isFalse();
    }

    @Test
    void where_the_keyboard_is_can_be_seen() {
        WebElement summary = kata("paid-orders").findElement(By.cssSelector("summary"));
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        browser.executeScript("arguments[0].focus({focusVisible: true})", summary);
        assertThat(browser.executeScript("return getComputedStyle(arguments[0]).outlineStyle", summary))
                .isEqualTo("solid");
    }

    @Test
    void the_filter_shows_one_verdict_and_a_link_to_a_hidden_kata_shows_all_again() {
        browser.findElement(By.id("show-failed")).click();
        assertThat(kata("revenue-by-month").isDisplayed()).isTrue();
        assertThat(kata("paid-orders").isDisplayed()).isFalse();
        assertThat(browser.findElement(By.id("module-data-modeling")).isDisplayed())
                .isFalse();
        browser.findElement(By.cssSelector(".map a[href='#kata-paid-orders']")).click();
        settle();
        assertThat(kata("paid-orders").isDisplayed()).isTrue();
    }

    @Test
    void the_theme_follows_the_system_until_the_reader_chooses() {
        String light = background();
        Chromium.prefer(browser, "dark");
        String dark = background();
        assertThat(dark).isNotEqualTo(light);
        WebElement button = browser.findElement(By.id("theme"));
        settle();
        assertThat(button.getText()).isEqualTo("Light theme");
        button.click();
        assertThat(background()).isEqualTo(light);
        open(demo);
        assertThat(background()).as("kept").isEqualTo(light);
        assertThat(browser.findElement(By.id("theme")).getText()).isEqualTo("Dark theme");
    }

    private static String background() {
        return String.valueOf(browser.executeScript("return getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void axe_finds_nothing_in_either_theme_and_at_any_width_with_every_fold_open() throws Exception {
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {1200, 340}) {
                Chromium.prefer(browser, scheme);
                Chromium.width(browser, width);
                open(demo);
                browser.executeScript("document.querySelectorAll('details').forEach(fold => fold.open = true)");
                settle();
                assertThat(axe()).as(scheme + " at " + width).isEmpty();
                Number overflow = (Number) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(overflow.intValue())
                        .as("sideways scrolling at " + width)
                        .isZero();
            }
        }
    }

    private static List<String> axe() throws IOException {
        try (InputStream script = HtmlReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object report = browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  rules: {'target-size': {enabled: true}},
                }).then(report => done(JSON.stringify(report)), error => done(JSON.stringify({error: String(error)})));
                """);
        JsonObject json = JsonParser.parseString(String.valueOf(report)).getAsJsonObject();
        assertThat(json.getAsJsonArray("passes").asList())
                .as("rules that looked at something")
                .hasSizeGreaterThan(20);
        return StreamSupport.stream(json.getAsJsonArray("violations").spliterator(), false)
                .map(violation -> violation.getAsJsonObject().get("id").getAsString() + ": "
                        + violation.getAsJsonObject().getAsJsonArray("nodes"))
                .toList();
    }

    @Test
    void nothing_is_asked_for_but_the_page_itself_and_its_policy_is_not_broken() {
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.manage().logs().get(LogType.BROWSER);
        for (Path page : List.of(demo, nasty)) {
            open(page);
            browser.executeScript("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            settle();
            List<String> asked = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                    .map(entry -> JsonParser.parseString(entry.getMessage())
                            .getAsJsonObject()
                            .getAsJsonObject("message"))
                    .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
                    .map(message -> message.getAsJsonObject("params")
                            .getAsJsonObject("request")
                            .get("url")
                            .getAsString())
                    .filter(url -> !url.startsWith("data:") && !url.equals("about:blank"))
                    .toList();
            assertThat(asked).containsExactly(page.toUri().toString());
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                            .map(LogEntry::getMessage))
                    .isEmpty();
        }
    }

    @Test
    void a_page_may_not_load_or_run_what_is_not_its_own() {
        Object refused = browser.executeAsyncScript("""
                const done = arguments[0];
                const refused = [];
                document.addEventListener('securitypolicyviolation', event => {
                  refused.push(event.effectiveDirective);
                  if (refused.length === 2) done(refused.sort().join());
                });
                const image = document.createElement('img');
                image.src = 'file:///nowhere.png';
                document.body.append(image);
                const script = document.createElement('script');
                script.textContent = 'window.owned = true';
                document.body.append(script);
                """);
        assertThat(refused).isEqualTo("img-src,script-src-elem");
        assertThat(browser.executeScript("return window.owned === undefined")).isEqualTo(true);
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        open(nasty);
        assertThat(browser.executeScript("return document.scripts.length")).isEqualTo(1L);
        assertThat(browser.executeScript("return document.querySelectorAll('img, iframe, object, embed, form, base,"
                        + " style:not(head > style), b, i, u').length"))
                .isEqualTo(0L);
        assertThat(
                        browser.executeScript(
                                "return [...document.querySelectorAll('*')].flatMap(node =>"
                                        + " node.getAttributeNames()).filter(name => name.startsWith('on') || name === 'style').length"))
                .isEqualTo(0L);
        assertThat(browser.executeScript("return [...document.links].filter(link =>"
                        + " !/^(https?|file):/.test(link.protocol)).length"))
                .isEqualTo(0L);
        String text = String.valueOf(browser.executeScript("return document.body.textContent"));
        assertThat(text).contains("<script>alert(1)</script>", "::error file=a.sql::owned", "\\u202E", "\\u001B[31m");
        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && !VisibleText.isPlain(Character.toString(c)))
                        .mapToObj(Character::getName))
                .isEmpty();
    }

    @Test
    void without_its_script_the_page_says_the_same() {
        String withScript = mainText();
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open(demo);
            assertThat(mainText()).isEqualTo(withScript);
            assertThat(browser.executeScript("return document.getElementById('theme').hidden"))
                    .isEqualTo(true);
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static String mainText() {
        return String.valueOf(browser.executeScript("return document.querySelector('main').innerText"));
    }

    @Test
    void printed_the_prompts_are_there_and_the_hints_are_not() throws Exception {
        browser.executeScript("dispatchEvent(new Event('beforeprint'))");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            WebElement kata = kata("latest-status");
            assertThat(kata.getText()).contains("what was paid").doesNotContain("Hint");
            assertThat(browser.findElement(By.cssSelector(".filter")).isDisplayed())
                    .isFalse();
            Chromium.screenshot(browser, "print");
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
        browser.executeScript("dispatchEvent(new Event('afterprint'))");
        assertThat(is(kata("latest-status").findElement(By.cssSelector("details.prompt")), "open"))
                .isFalse();
    }

    @Test
    void the_steps_of_a_pipeline_are_a_list_for_eyes_and_ears() throws Exception {
        List<KataResult> katas = PipelineSamples.faults().entrySet().stream()
                .map(sample -> Samples.result(
                        Samples.query(sample.getKey(), "The case " + sample.getKey()),
                        Verdict.Failed.of(sample.getValue())))
                .toList();
        open(page("pipeline", Samples.course(katas)));
        browser.executeScript("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        List<WebElement> steps = kata("half-done").findElements(By.cssSelector("ol.timeline li"));
        assertThat(steps).hasSize(4);
        assertThat(steps.get(3).getDomProperty("textContent"))
                .contains("went wrong:", "run", "statement 2 refused: Referenced column");
        for (String scheme : List.of("light", "dark")) {
            Chromium.prefer(browser, scheme);
            assertThat(axe()).isEmpty();
            Chromium.screenshot(browser, "pipeline-" + scheme);
        }
        Chromium.width(browser, 380);
        assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Chromium.screenshot(browser, "pipeline-narrow");
    }

    @Test
    void pictures_of_the_page_are_kept() throws Exception {
        Chromium.screenshot(browser, "light");
        browser.executeScript("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        settle();
        Chromium.screenshot(browser, "light-all-open");
        Chromium.prefer(browser, "dark");
        Chromium.width(browser, 1200);
        Chromium.screenshot(browser, "dark-all-open");
        Chromium.width(browser, 380);
        Chromium.screenshot(browser, "narrow-all-open");
        open(nasty);
        Chromium.screenshot(browser, "nasty");
        assertThat(Path.of("target", "screenshots", "dark-all-open.png")).isNotEmptyFile();
    }
}
