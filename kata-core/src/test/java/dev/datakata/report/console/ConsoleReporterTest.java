package dev.datakata.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.Rejected;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.Samples;
import dev.datakata.report.fault.FaultText;
import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleReporterTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/console");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> ids() {
        return Samples.failures().keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void explains_each_fault_as_the_golden_file_shows(String id) {
        List<KataResult> katas = new ArrayList<>();
        Samples.failures().forEach((name, failed) -> {
            if (name.startsWith(id + "/")) {
                String kata = name.substring(id.length() + 1);
                katas.add(Samples.result(Samples.query(kata, "The case " + kata), failed));
            }
        });
        golden(id, render(Samples.course(katas), Style.plain(), 100, true, katas.size()));
    }

    @Test
    void shows_every_verdict_in_words_with_progress_and_the_next_kata() {
        golden("course", render(Samples.mixed(), Style.plain(), 100, true, 5));
    }

    @Test
    void tells_of_a_right_answer_of_each_kind_what_may_be_better() throws Exception {
        List<KataResult> passed = new ArrayList<>();
        try (CoursePack pack = CoursePack.open(Path.of("../kata-content/src/main/resources"))) {
            List<Kata> katas = new CourseReader().read(pack).katas().toList();
            for (Kind kind : Kind.values()) {
                Kata kata = katas.stream()
                        .filter(each -> each.kind() == kind)
                        .findFirst()
                        .orElseThrow();
                List<Note> notes = switch (kind) {
                    case QUERY -> List.of(Note.NEEDLESS_ORDER);
                    case CONTRACT -> List.of(Note.IDLE_CHECK);
                    default -> List.of();
                };
                passed.add(Samples.result(kata, new Verdict.Passed(notes)));
            }
        }
        golden("passed", render(Samples.course(passed), Style.plain(), 100, true, 5));
    }

    @Test
    void shows_the_same_without_unicode() {
        List<KataResult> katas = new ArrayList<>(Samples.mixed().katas());
        katas.add(
                Samples.result(Samples.query("text", "Text"), Samples.failures().get("rows/null-and-empty")));
        List<String> lines = render(Samples.course(katas), Style.plain(), 100, false, 5);
        assertThat(String.join("", lines)).isPrintable().matches("\\p{ASCII}*");
        golden("ascii", lines);
    }

    @Test
    void keeps_to_a_narrow_terminal() {
        List<KataResult> katas = new ArrayList<>(Samples.mixed().katas());
        katas.add(
                Samples.result(Samples.query("wide", "Wide"), Samples.failures().get("rows/wide-table")));
        List<String> lines = render(Samples.course(katas), Style.plain(), 60, true, 5);
        assertThat(lines).filteredOn(line -> !line.contains("katas/")).allMatch(line -> DisplayWidth.of(line) <= 60);
        golden("narrow", lines);
    }

    @Test
    void tells_the_steps_of_a_pipeline_on_a_narrow_terminal_without_unicode() {
        List<String> lines = render(
                Samples.course(List.of(Samples.result(
                        Samples.query("half-done", "Half done"),
                        Samples.failures().get("state/half-done")))),
                Style.plain(),
                60,
                false,
                5);
        assertThat(lines).filteredOn(line -> !line.contains("katas/")).allMatch(line -> DisplayWidth.of(line) <= 60);
        assertThat(String.join("", lines)).matches("\\p{ASCII}*");
        golden("pipeline-narrow", lines);
    }

    @Test
    void puts_plans_side_by_side_only_where_there_is_room() {
        List<KataResult> katas = List.of(
                Samples.result(Samples.query("all", "All"), Samples.failures().get("plan/reads-all")),
                Samples.result(
                        Samples.query("pairs", "Pairs"), Samples.failures().get("plan/pairs")));
        List<String> wide = render(Samples.course(katas), Style.plain(), 160, true, 5);
        assertThat(wide).allMatch(line -> DisplayWidth.of(line) <= 160);
        golden("plan-wide", wide);
        List<String> narrow = render(Samples.course(katas), Style.plain(), 60, false, 5);
        assertThat(String.join("", narrow)).matches("\\p{ASCII}*");
        golden("plan-narrow", narrow);
    }

    @Test
    void a_matrix_keeps_to_narrow_terminals_and_to_ascii() {
        List<KataResult> katas = new ArrayList<>();
        Samples.failures().forEach((name, failed) -> {
            if (name.startsWith("missed-incident/") || name.startsWith("false-alarm/")) {
                katas.add(Samples.result(Samples.query("checks", "Checks"), failed));
            }
        });
        for (int width : new int[] {40, 60, 80}) {
            List<String> lines = render(Samples.course(katas), Style.plain(), width, false, katas.size());
            assertThat(String.join("", lines)).matches("\\p{ASCII}*");
            // a command or a long piece of code is kept whole
            assertThat(lines)
                    .filteredOn(line -> !line.contains("katas/") && !line.contains("mvn") && !line.contains("`"))
                    .allMatch(line -> DisplayWidth.of(line) <= width);
        }
    }

    @Test
    void colours_without_changing_a_word() {
        List<String> coloured = render(Samples.mixed(), Style.colour(), 100, true, 5);
        List<String> plain = render(Samples.mixed(), Style.plain(), 100, true, 5);
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", ""))
                        .toList())
                .isEqualTo(plain);
        assertThat(coloured).isNotEqualTo(plain);
        golden(
                "colour",
                coloured.stream().map(line -> line.replace("\u001B", "␛")).toList());
    }

    @Test
    void explains_five_and_names_the_others() {
        List<KataResult> katas = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            katas.add(Samples.result(
                    Samples.query("kata-" + i, "Kata " + i), Verdict.Failed.of(new Fault.Timeout(i, false))));
        }
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(lines::add, Style.plain(), 100, true, NextStep.checkOnly()).report(Samples.course(katas));
        assertThat(lines).filteredOn(line -> line.contains("usual causes")).hasSize(5);
        assertThat(lines)
                .filteredOn(line -> line.contains("no result within the time limit"))
                .hasSize(7);
        assertThat(lines)
                .filteredOn(line -> line.contains("mvn verify -Dkata=kata-"))
                .hasSize(5);
    }

    @Test
    void names_only_commands_that_exist() {
        assertThat(render(Samples.mixed(), Style.plain(), 100, true, 5)).noneMatch(line -> line.contains("kata:"));
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(lines::add, Style.plain(), 100, true, new NextStep(Set.of("check", "hint", "run")))
                .report(Samples.mixed());
        assertThat(lines)
                .anyMatch(line -> line.contains("mvn kata:hint -Dkata=revenue-by-month"))
                .anyMatch(line -> line.contains("mvn kata:run -Dkata=revenue-by-month"));
    }

    @Test
    void an_empty_course_is_reported_too() {
        assertThat(render(Samples.course(List.of()), Style.plain(), 80, true, 5))
                .anyMatch(line -> line.contains("0/0"));
    }

    @Test
    void says_that_all_passed() {
        CourseResult result =
                Samples.course(List.of(Samples.result(Samples.query("a", "A"), new Verdict.Passed(List.of()))));
        assertThat(render(result, Style.plain(), 80, true, 5))
                .last()
                .isEqualTo("[####################] 1/1  all passed");
    }

    @Test
    void no_text_of_unknown_origin_acts_on_a_terminal_or_a_CI_runner() {
        Random random = new Random(42);
        for (int round = 0; round < 120; round++) {
            String text = round < Samples.NASTY.size() ? Samples.NASTY.get(round) : randomText(random);
            for (boolean coloured : new boolean[] {false, true}) {
                Style style = coloured ? Style.colour() : Style.plain();
                for (String line : render(everywhere(text), style, 40 + random.nextInt(100), random.nextBoolean(), 9)) {
                    // The colours are ours; in plain style nothing may be left to strip.
                    String seen = coloured ? line.replaceAll("\u001B\\[[0-9;]*m", "") : line;
                    assertThat(seen.codePoints()
                                    .filter(ConsoleReporterTest::acts)
                                    .toArray())
                            .as("hidden characters in <%s>", seen)
                            .isEmpty();
                    assertThat(line.strip()).doesNotStartWith("::");
                    assertThat(seen.strip()).doesNotStartWith("::");
                    assertThat(seen).doesNotContainPattern("##\\w*\\[");
                }
            }
        }
    }

    private static boolean acts(int c) {
        return Character.isISOControl(c)
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0x2028
                || c == 0x2029
                || c == 0x061C
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        String salt = "::error::##[ \n\r\t\u001B[31m'\\`{}\u202E\u200F\u0000\u0085";
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(salt.charAt(random.nextInt(salt.length())));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append((char) random.nextInt(0x100));
                default -> text.append("::error::");
            }
        }
        return text.toString();
    }

    /** A result with {@code text} in every place a text can come from. */
    private static CourseResult everywhere(String text) {
        Column column = Column.of(text, text);
        Excerpt excerpt = new Excerpt(text, new Position(1, 2), text, 3);
        RowDiff diff = new RowDiff(
                List.of(column, column),
                2,
                2,
                false,
                1,
                1,
                1,
                List.of(new RowDiff.Line(Arrays.asList(text, null), 1)),
                List.of(new RowDiff.Line(Arrays.asList(text, text), 2)),
                List.of(new RowDiff.Change(
                        List.of(text, "x"),
                        List.of("x", text),
                        List.of(0, 1),
                        List.of(new RowDiff.Alike(0, RowDiff.Reason.CASE, text, text)))));
        TextTable table = new TextTable(List.of(column), List.of(List.of(text)));
        CheckMatrix matrix = new CheckMatrix(
                List.of(text, text),
                List.of(
                        new CheckMatrix.Stage(
                                text, false, true, List.of(CheckMatrix.Signal.ALARM, CheckMatrix.Signal.QUIET)),
                        new CheckMatrix.Stage(
                                text, true, false, List.of(CheckMatrix.Signal.QUIET, CheckMatrix.Signal.QUIET))),
                false);
        List<Fault> faults = List.of(
                new ContractFault.MissedIncident(matrix),
                new ContractFault.FalseAlarm(
                        List.of(new ContractFault.Alarm(text, text, table, false)), matrix, Optional.of(excerpt)),
                new ContractFault.Unrepeatable(text, Optional.of(text), true, Optional.empty()),
                new Fault.Syntax(text, Optional.of(excerpt)),
                new Fault.Forbidden(text, text, Optional.empty()),
                new Fault.Execution(text + "\n" + text, text, List.of(text), Optional.empty()),
                new Fault.ColumnCount(List.of(column, column), List.of(column)),
                new Fault.ColumnNames(List.of(Column.of("a", "DATE")), List.of(column), Arrays.asList(text)),
                new Fault.ColumnOrder(List.of(column), List.of(column)),
                new Fault.ColumnTypes(List.of(column), List.of(column), List.of(0)),
                new Fault.Rows(diff, text),
                new Fault.Order(List.of(text), List.of(column), 1, List.of(text), List.of(text), text),
                new Fault.Unordered(List.of(text)),
                new Fault.Nondeterministic(Fault.Cause.UNKNOWN, diff, text),
                new Fault.Rule(text, true, Optional.empty()),
                new Fault.Answer(Fault.Problem.WRONG_CHOICE, List.of(text), List.of(text), Optional.of(excerpt)),
                Samples.planEverywhere(text));
        Verdict failed = new Verdict.Failed(
                faults,
                List.of(new Diagnosis(text, text, true)),
                Optional.of(new Counterexample(text, Map.of(text, table), table, table, text)));
        KataResult kata = Samples.result(Samples.query("k", text), failed);
        return new CourseResult(
                text,
                text,
                text,
                List.of(
                        new KataResult(kata.kata(), text, failed, 1),
                        new KataResult(kata.kata(), text, new Verdict.Broken(text, text), 1),
                        new KataResult(kata.kata(), text, new Verdict.Pending(), 1)));
    }

    @Test
    void every_kind_of_fault_has_a_sample_a_sentence_and_a_page() {
        Set<Class<?>> sampled = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        Samples.failures()
                .values()
                .forEach(failed -> failed.faults().forEach(fault -> {
                    sampled.add(fault.getClass());
                    ids.add(fault.id());
                    assertThat(new FaultText("solution.sql", 10).headline(fault))
                            .isNotBlank()
                            .doesNotContain("\n");
                }));
        assertThat(sampled).containsAll(records(Fault.class).toList());
        assertThat(Rejected.FAULT_IDS).containsAll(ids).doesNotHaveDuplicates();

        Path pages = Path.of("../docs/faults");
        assertThat(Rejected.FAULT_IDS)
                .allSatisfy(
                        id -> assertThat(pages.resolve(id + ".md")).content().startsWith("# " + id + "\n"));
        assertThat(Rejected.FAULT_IDS)
                .allSatisfy(
                        id -> assertThat(pages.resolve("README.md")).content().contains("(" + id + ".md)"));
    }

    /** The records of a sealed family, those of the families in it among them. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ConsoleReporterTest::records)
                : Stream.of(type);
    }

    private static List<String> render(CourseResult result, Style style, int width, boolean unicode, int inFull) {
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(lines::add, style, width, unicode, NextStep.checkOnly(), inFull).report(result);
        return lines;
    }

    private static void golden(String name, List<String> lines) {
        Path file = GOLDEN.resolve(name + ".txt");
        String text = String.join("\n", lines) + "\n";
        try {
            if (UPDATE) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("run with -Dgolden.update=true to write " + file, e);
        }
    }
}
