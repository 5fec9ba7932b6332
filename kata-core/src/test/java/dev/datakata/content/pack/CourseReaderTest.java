package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.ContentException;
import dev.datakata.content.Contract;
import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseReaderTest {
    private static final String YAML = PackFolder.QUERY + "kata.yaml";

    @TempDir
    Path temp;

    private PackFolder pack;

    @BeforeEach
    void writeASoundCourse() {
        pack = PackFolder.sound(temp.resolve("course"));
    }

    @Test
    void readsTheCourseAndItsModules() throws Exception {
        Course course = pack.read();

        assertThat(course.id()).isEqualTo("small");
        assertThat(course.title()).isEqualTo("A small course");
        assertThat(course.version()).isEqualTo("1.0");
        assertThat(course.description()).isEqualTo("Two katas.");
        CourseModule module = course.modules().get(0);
        assertThat(course.modules()).hasSize(1);
        assertThat(module.folder()).isEqualTo("01-basics");
        assertThat(module.id()).isEqualTo("basics");
        assertThat(module.title()).isEqualTo("The *basics*");
        assertThat(module.lesson()).contains("Text.");
        assertThat(module.images()).containsExactly("bridge.svg");
        assertThat(course.katas().map(Kata::id)).containsExactly("stores", "totals");
    }

    @Test
    void readsAQueryWithAllItsFiles() throws Exception {
        Kata kata = kata("totals");
        Query query = (Query) kata.challenge();

        assertThat(kata.uuid()).isEqualTo("2f6c0000-0000-4000-8000-000000000001");
        assertThat(kata.title()).isEqualTo("Totals by month");
        assertThat(kata.module()).isEqualTo("basics");
        assertThat(kata.path()).isEqualTo("01-basics/02-totals");
        assertThat(kata.difficulty()).isEqualTo(3);
        assertThat(kata.summary()).isEqualTo("Add up.");
        assertThat(kata.prompt()).isEqualTo("Add up the orders.\n");
        assertThat(kata.stub()).isEqualTo("-- Write here.\n");
        assertThat(kata.hints()).containsExactly("first", "second");
        assertThat(kata.kind()).isEqualTo(Kind.QUERY);

        assertThat(query.schema().name()).isEqualTo("01-basics/02-totals/schema.sql");
        assertThat(query.visible().name()).isEqualTo("visible");
        assertThat(query.visible().script().map(SourceFile::name)).contains("01-basics/02-totals/data.sql");
        assertThat(query.visible().csv())
                .extracting(SourceFile::name)
                .containsExactly("01-basics/02-totals/data/refunds.csv");
        assertThat(query.further()).extracting(Dataset::name).containsExactly("datasets/one");
        assertThat(query.distilled()).extracting(Dataset::name).containsExactly("distilled/1");
        assertThat(query.reference().text()).startsWith("SELECT date_trunc");
        assertThat(query.accepted())
                .extracting(SourceFile::name)
                .containsExactly("01-basics/02-totals/accepted/other.sql");
        assertThat(query.rejected()).singleElement().satisfies(wrong -> {
            assertThat(wrong.fault()).isEqualTo("rows");
            assertThat(wrong.answer().text()).isEqualTo("-- expect: rows\nSELECT 2\n");
        });
        assertThat(query.misconceptions()).singleElement().satisfies(idea -> {
            assertThat(idea.id()).isEqualTo("all");
            assertThat(idea.says()).isEqualTo("All are counted.");
        });
        assertThat(query.rules().forbid()).containsExactly("select-star");
        assertThat(query.rules().require()).containsExactly("cte");
        assertThat(query.mayBeEmpty()).containsExactly("refunds");
        assertThat(query.assumptions())
                .singleElement()
                .satisfies(assumption ->
                        assertThat(assumption.text()).isEqualTo("(SELECT count(*) FROM orders WHERE cents < 0) = 0"));
        assertThat(query.contract())
                .isEqualTo(new Contract(
                        Optional.of(List.of(
                                new Contract.ContractColumn("month", Optional.of("DATE"), "first day"),
                                new Contract.ContractColumn("Total", Optional.empty(), ""))),
                        new Contract.KeyOrder(List.of(
                                new Contract.OrderKey("month", false, Optional.empty()),
                                new Contract.OrderKey("total", true, Optional.of(true)))),
                        List.of("month"),
                        Contract.Names.CASE_INSENSITIVE,
                        Contract.Types.COMPARABLE,
                        OptionalDouble.of(1e-6)));
    }

    @Test
    void readsAQuiz() throws Exception {
        Kata kata = kata("stores");

        assertThat(kata.title()).isEqualTo("Stores");
        assertThat(kata.stub()).isEmpty();
        assertThat(kata.challenge())
                .isEqualTo(new Quiz(
                        "Which store?\n\nChoose well.",
                        List.of(new Quiz.Choice("a", "`row`", true, ""), new Quiz.Choice("b", "Column", false, "No.")),
                        true,
                        Optional.of(new SourceFile("01-basics/01-stores/proof.sql", "SELECT 'a'\n"))));
    }

    @Test
    void aJarAndAFolderGiveTheSameCourse() throws Exception {
        Course folder = pack.read();

        assertThat(PackFolder.read(pack.jar(temp.resolve("plugin.jar"), "META-INF/datakata/")))
                .isEqualTo(folder);
        assertThat(PackFolder.read(pack.jar(temp.resolve("plain.zip"), ""))).isEqualTo(folder);
        assertThat(PackFolder.read(PackFolder.sound(temp.resolve("classes/META-INF/datakata"))
                        .jar(temp.resolve("x.jar"), "")))
                .isEqualTo(folder);
        assertThat(PackFolder.read(temp.resolve("classes"))).isEqualTo(folder);
    }

    @Test
    void refusesAPlaceWithoutACourse() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path text = Files.writeString(temp.resolve("course.yaml.txt"), "id: no-jar");

        assertThatThrownBy(() -> CoursePack.open(empty))
                .isInstanceOf(ContentException.class)
                .hasMessageEndingWith(
                        "empty:1: this holds no course: neither course.yaml nor META-INF/datakata/course.yaml is in it");
        assertThatThrownBy(() -> CoursePack.open(temp.resolve("nowhere")))
                .isInstanceOf(ContentException.class)
                .hasMessageEndingWith("nowhere:1: there is no such folder or jar");
        assertThatThrownBy(() -> CoursePack.open(text))
                .isInstanceOf(ContentException.class)
                .hasMessageEndingWith("course.yaml.txt:1: this is neither a folder nor a jar");
    }

    @Test
    void readsOneKataAsItIsInTheCourseAndLooksAtNoOther() throws Exception {
        Kata totals = kata("totals");
        pack.file(PackFolder.QUIZ + "kata.yaml", "kind: [broken");

        try (CoursePack open = CoursePack.open(temp.resolve("course"))) {
            CourseReader reader = new CourseReader();
            assertThat(reader.readKata(open, "totals")).contains(totals);
            assertThat(reader.readKata(open, "absent")).isEmpty();
            assertThatThrownBy(() -> reader.readKata(open, "stores"))
                    .isInstanceOf(ContentException.class)
                    .hasMessageStartingWith("01-basics/01-stores/kata.yaml:1: this is no YAML: ");
        }
    }

    @Test
    void aKataNeedsNoMoreThanItsKindAndTheKindsFiles() throws Exception {
        pack.without(PackFolder.QUERY)
                .without("01-basics/lesson.md")
                .file("course.yaml", "id: small\nmodules: [01-basics]\n")
                .file("01-basics/totals/kata.yaml", "kind: query\nhints: []\nmisconceptions: []\nrules: {}\n")
                .file("01-basics/totals/schema.sql", "CREATE TABLE orders (cents BIGINT);")
                .file("01-basics/totals/datasets/a.sql", "INSERT INTO orders VALUES (1);")
                .file("01-basics/totals/datasets/b.sql", "INSERT INTO orders VALUES (2);")
                .file("01-basics/totals/reference.sql", "SELECT sum(cents) AS total FROM orders");

        Kata kata = kata("totals");
        Query query = (Query) kata.challenge();

        assertThat(kata.title()).isEqualTo("Totals");
        assertThat(kata.uuid()).isEqualTo(kata("totals").uuid()).hasSize(36);
        assertThat(kata.difficulty()).isZero();
        assertThat(kata.stub()).isEqualTo("-- Totals: see prompt.md beside this file.\n-- Write your answer below.\n");
        assertThat(query.contract().columns()).isEmpty();
        assertThat(query.contract().order()).isEqualTo(new Contract.ReferenceOrder());
        assertThat(query.visible().name()).isEqualTo("datasets/a");
        assertThat(query.further()).extracting(Dataset::name).containsExactly("datasets/b");
        assertThat(pack.read().modules().get(0).title()).isEqualTo("Basics");
    }

    @Test
    void aContractThatNamesNoOrderTakesAnyOrder() throws Exception {
        pack.replace(YAML, "  order: [month, {column: total, direction: desc, nulls: first}]\n", "");

        assertThat(((Query) kata("totals").challenge()).contract().order()).isEqualTo(new Contract.AnyOrder());
    }

    @Test
    void exactNamesMustBeWrittenExactlyInTheContractToo() throws Exception {
        pack.replace(YAML, "names: case-insensitive", "names: exact");

        assertThat(pack.problems())
                .containsExactly(YAML + ":11: the contract has no column 'total'; did you mean 'Total'?");
    }

    @Test
    void aTypeThatIsNoneIsFoundBeforeAnAnswerIsHeldAgainstIt() throws Exception {
        pack.replace(YAML, "type: DATE", "type: DTAE")
                .replace(YAML, "{name: Total}", "{name: Total, type: 'INTEGR[3][]'}");

        assertThat(pack.problems())
                .containsExactly(
                        YAML + ":9: 'DTAE' is no type of DuckDB that a contract can name, such as BIGINT",
                        YAML + ":10: 'INTEGR[3][]' is no type of DuckDB that a contract can name, such as BIGINT");
        pack.replace(YAML, "DTAE", "'decimal(9, 2)'").replace(YAML, "INTEGR[3][]", "TIMESTAMP WITH TIME ZONE[]");
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void anAnswerThatIsNotReadIsAProblem() {
        pack.file(PackFolder.QUERY + "accepted/README.md", "Why these.\n")
                .file(PackFolder.QUERY + "accepted/enum.SQL", "SELECT 1\n")
                .file(PackFolder.QUERY + "rejected/more/no-key.sql", "SELECT 1\n")
                .file(PackFolder.QUERY + "rejected/no-key.txt", "SELECT 1\n");

        assertThat(pack.problems())
                .containsExactly(
                        PackFolder.QUERY
                                + "accepted/enum.SQL:1: nothing reads this: an answer is a file directly in accepted/ that ends with .sql",
                        PackFolder.QUERY
                                + "rejected/more/no-key.sql:1: nothing reads this: an answer is a file directly in rejected/ that ends with .sql",
                        PackFolder.QUERY
                                + "rejected/no-key.txt:1: nothing reads this: an answer is a file directly in rejected/ that ends with .sql");
    }

    @Test
    void aRuleThatIsNoneIsAProblemWithItsLine() throws Exception {
        pack.replace(YAML, "[cte]", "[distinc, 'uses-table:orders', 'uses-table:']");

        assertThat(pack.problems())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith(YAML + ":16: there is no rule '"))
                .anySatisfy(line -> assertThat(line).contains("'distinc'; did you mean 'distinct'?"));
    }

    @Test
    void anAssumptionIsNamedByItsLine() throws Exception {
        assertThat(((Query) kata("totals").challenge()).assumptions())
                .extracting(SourceFile::name)
                .containsExactly(YAML + ":21");
    }

    @Test
    void theFingerprintFollowsEveryFileAndIgnoresLineEndsAndHiddenFiles() throws Exception {
        String before = kata("totals").fingerprint();

        pack.file(PackFolder.QUERY + ".DS_Store", new byte[] {0, 1})
                .replace(PackFolder.QUERY + "schema.sql", "\n", "\r\n")
                .replace(PackFolder.QUERY + "rejected/all.sql", "\n", "\r\n");
        assertThat(kata("totals").fingerprint()).isEqualTo(before).hasSize(64);

        pack.file(PackFolder.QUERY + "distilled/2.sql", "");
        String distilled = kata("totals").fingerprint();
        assertThat(distilled).isNotEqualTo(before);
        pack.replace(PackFolder.QUERY + "accepted/other.sql", "1", "1 ");
        assertThat(kata("totals").fingerprint()).isNotIn(before, distilled);
    }

    @Test
    void aByteOrderMarkIsNoPartOfAText() throws Exception {
        pack.file(PackFolder.QUERY + "reference.sql", "\uFEFFSELECT 1 AS one");

        assertThat(((Query) kata("totals").challenge()).reference().text()).isEqualTo("SELECT 1 AS one");
    }

    @Test
    void anAliasThatContainsItselfEndsInAProblem() throws Exception {
        pack.replace(YAML, "hints: [first, second]", "hints: &loop [first, *loop]");

        assertThat(pack.problems())
                .singleElement()
                .asString()
                .endsWith("an element of 'hints' has to be a text, found a list");
    }

    @Test
    void aCourseWithoutModulesSaysSoOnce() {
        assertThat(pack.file("course.yaml", "id: small\n").problems())
                .containsExactly("course.yaml:1: the key 'modules' is missing");
        assertThat(pack.file("course.yaml", "id: small\nmodules: []\n").problems())
                .containsExactly(
                        "course.yaml:2: a course needs one module or more",
                        "course.yaml:2: the folder '01-basics' is not listed as a module");
    }

    @Test
    void aFileWithANulByteIsNoText() {
        assertThat(pack.file(PackFolder.QUERY + "data.sql", "\n\0").problems())
                .containsExactly("01-basics/02-totals/data.sql:2: this is no text: it has a NUL byte");
    }

    @Test
    void everyProblemOfABrokenCourseIsReportedAtItsLine() throws Exception {
        Path broken = Path.of(CourseReaderTest.class
                .getResource("/dev/datakata/content/broken-course")
                .toURI());
        String expected = Files.readString(broken.resolveSibling("broken-course.txt"));

        assertThatThrownBy(() -> PackFolder.read(broken)).isInstanceOfSatisfying(ContentException.class, e -> {
            assertThat(e.getMessage() + "\n").isEqualTo(expected);
            assertThat(e.problems()).hasSize((int) expected.lines().count()).isSorted();
        });
    }

    @Test
    void theCourseOfThisProjectHasNoProblem() throws Exception {
        Path content = Path.of("../kata-content/src/main/resources");
        Assumptions.assumeTrue(
                Files.exists(content.resolve("META-INF/datakata/course.yaml")), "the course is not here");

        assertThat(PackFolder.read(content).katas()).isNotEmpty();
    }

    private Kata kata(String id) throws ContentException {
        return pack.read()
                .katas()
                .filter(kata -> kata.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
