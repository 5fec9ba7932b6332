package dev.datakata;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.datakata.worker.ExportMain;
import dev.datakata.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The package table of {@code docs/architecture.md}, enforced. Who changes the one changes the other. */
class ArchitectureTest {
    private static final String ROOT = "dev.datakata";
    private static final Path DOCUMENT = Path.of("../docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\| ([^|]+) \\|");

    /** Package below the root, and the other packages that its classes may use. The root itself may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("source", Set.of()),
            entry("table", Set.of()),
            entry("content", Set.of("source", "table")),
            entry("content.prompt", Set.of("content", "source", "table")),
            entry("content.yaml", Set.of("content", "source")),
            entry("content.pack", Set.of("content", "content.prompt", "content.yaml", "source", "table")),
            entry("sql", Set.of("source", "sql.token")),
            entry("sql.token", Set.of("source")),
            entry("sql.tree", Set.of("source", "sql", "sql.token")),
            entry("sql.name", Set.of("source", "sql", "sql.token", "sql.tree")),
            entry("sql.literal", Set.of("source", "sql", "sql.name", "sql.token", "sql.tree")),
            entry("sql.nulls", Set.of("source", "sql", "sql.token", "sql.tree")),
            entry("sql.order", Set.of("source", "sql", "sql.token")),
            entry("sql.lint", Set.of("source", "sql", "sql.name", "sql.token", "sql.tree")),
            entry("mutation.operator", Set.of("source", "sql", "sql.name", "sql.token", "sql.tree")),
            entry("mutation", Set.of("mutation.operator", "source", "sql", "sql.token")),
            entry("engine", Set.of("source", "table")),
            entry("verdict", Set.of("source", "table")),
            entry("comparison", Set.of("table", "verdict")),
            entry(
                    "reference",
                    Set.of("comparison", "content", "engine", "source", "sql", "sql.order", "sql.token", "table")),
            entry(
                    "witness",
                    Set.of(
                            "comparison",
                            "content",
                            "engine",
                            "reference",
                            "source",
                            "sql",
                            "sql.literal",
                            "sql.name",
                            "sql.token",
                            "table")),
            entry("check.answer", Set.of("content", "engine", "source", "sql.token", "table", "verdict")),
            entry(
                    "check.query",
                    Set.of(
                            "check.answer",
                            "comparison",
                            "content",
                            "engine",
                            "mutation",
                            "reference",
                            "source",
                            "sql",
                            "sql.lint",
                            "sql.order",
                            "sql.token",
                            "table",
                            "verdict",
                            "witness")),
            entry(
                    "check.pipeline",
                    Set.of(
                            "check.answer",
                            "comparison",
                            "content",
                            "engine",
                            "reference",
                            "source",
                            "table",
                            "verdict")),
            entry(
                    "check.model",
                    Set.of(
                            "check.answer",
                            "content",
                            "engine",
                            "reference",
                            "source",
                            "sql.token",
                            "table",
                            "verdict")),
            entry(
                    "check.contract",
                    Set.of("check.answer", "content", "engine", "incident", "source", "sql.token", "table", "verdict")),
            entry(
                    "check.plan",
                    Set.of(
                            "check.answer",
                            "check.query",
                            "comparison",
                            "content",
                            "engine",
                            "reference",
                            "source",
                            "table",
                            "verdict",
                            "witness")),
            entry(
                    "check.transaction",
                    Set.of(
                            "check.answer",
                            "comparison",
                            "content",
                            "engine",
                            "reference",
                            "source",
                            "sql.token",
                            "table",
                            "verdict")),
            entry(
                    "check",
                    Set.of(
                            "check.answer",
                            "check.contract",
                            "check.model",
                            "check.pipeline",
                            "check.plan",
                            "check.query",
                            "check.transaction",
                            "content",
                            "content.prompt",
                            "engine",
                            "reference",
                            "source",
                            "table",
                            "verdict",
                            "witness")),
            entry(
                    "proof",
                    Set.of(
                            "check",
                            "check.answer",
                            "check.contract",
                            "check.model",
                            "check.plan",
                            "check.query",
                            "content",
                            "engine",
                            "incident",
                            "mutation",
                            "reference",
                            "report.fault",
                            "source",
                            "sql.nulls",
                            "sql.token",
                            "table",
                            "verdict",
                            "witness")),
            entry("incident", Set.of("content", "engine", "reference", "source", "table")),
            entry("scaffold", Set.of("content", "content.pack", "content.prompt", "engine", "reference", "table")),
            entry("report", Set.of("content", "report.fault", "report.text", "source", "table", "verdict")),
            entry("report.text", Set.of("source", "table")),
            entry("report.fault", Set.of("report.text", "source", "table", "verdict")),
            entry("report.docs", Set.of("content")),
            entry(
                    "report.console",
                    Set.of(
                            "content",
                            "report",
                            "report.fault",
                            "report.learner",
                            "report.text",
                            "source",
                            "table",
                            "verdict")),
            entry(
                    "report.learner",
                    Set.of("content", "report", "report.fault", "report.text", "source", "table", "verdict")),
            entry(
                    "report.html",
                    Set.of(
                            "content",
                            "content.prompt",
                            "report",
                            "report.docs",
                            "report.fault",
                            "report.text",
                            "source",
                            "table",
                            "verdict")),
            entry(
                    "report.ci",
                    Set.of("content", "report", "report.docs", "report.fault", "report.text", "source", "verdict")),
            entry(
                    "gradebook",
                    Set.of("content", "content.yaml", "report", "report.fault", "report.text", "source", "verdict")),
            entry("worker", Set.of("check", "content", "content.pack", "engine", "reference", "source", "verdict")),
            entry("cache", Set.of("content", "source", "verdict", "worker")),
            entry(
                    "learner",
                    Set.of(
                            "cache",
                            "check",
                            "check.answer",
                            "content",
                            "content.pack",
                            "content.yaml",
                            "report",
                            "report.learner",
                            "report.text",
                            "scaffold",
                            "source",
                            "verdict",
                            "worker")),
            entry(
                    "watch",
                    Set.of(
                            "content",
                            "learner",
                            "report",
                            "report.console",
                            "report.learner",
                            "report.text",
                            "source",
                            "verdict")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void the_document_has_the_same_table() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), names(row.group(2)));
            }
        }
        Map<String, Set<String>> enforced = new TreeMap<>(MAY_USE);
        enforced.put(ROOT, Set.of("all"));
        assertThat(documented).isEqualTo(enforced);
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(name -> name.replace("`", "").strip())
                .filter(name -> !name.equals("–"))
                .collect(Collectors.toSet());
    }

    @Test
    void every_package_is_in_the_table() {
        Set<String> packages = CLASSES.stream()
                .map(ArchitectureTest::below)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void packages_use_only_those_the_table_names() {
        List<String> strangers = CLASSES.stream()
                .filter(type -> !below(type).isEmpty())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> ours(use.getTargetClass()) && !allowed(use))
                .map(use -> use.getOriginClass().getFullName() + " may not use "
                        + use.getTargetClass().getFullName())
                .distinct()
                .sorted()
                .toList();
        assertThat(strangers).isEmpty();
    }

    private static boolean allowed(Dependency use) {
        String from = below(use.getOriginClass());
        String to = below(use.getTargetClass());
        return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    /** The package below the root; empty for the root. */
    private static String below(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    }

    private static boolean ours(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(ROOT);
    }

    @Test
    void no_two_top_level_packages_use_each_other() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_engine_knows_jdbc_and_duckdb() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .check(CLASSES);
    }

    @Test
    void only_sql_and_mutation_know_jsqlparser() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".sql..", ROOT + ".mutation..")
                .should()
                .dependOnClassesThat(resideInAPackage("net.sf.jsqlparser.."))
                .check(CLASSES);
    }

    @Test
    void the_checker_knows_nothing_of_maven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.aether..")
                .check(CLASSES);
    }

    @Test
    void nothing_static_is_mutable() {
        List<String> mutable = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(STATIC)
                        && !field.getModifiers().contains(SYNTHETIC))
                .filter(field -> !field.getModifiers().contains(FINAL) || holdsState(field.getRawType()))
                // a private array is a constant's words: nobody else can change it
                .filter(field -> !(field.getRawType().isArray()
                        && field.getModifiers().contains(PRIVATE)
                        && field.getModifiers().contains(FINAL)))
                // jte's generated pages keep their line numbers in an array
                .filter(field -> !field.getOwner().getSimpleName().startsWith("Jte"))
                .map(field -> field.getFullName())
                .toList();
        assertThat(mutable).isEmpty();
    }

    /** Whether a constant of this type could change. List, Set and Map are taken for what their factories give. */
    private static boolean holdsState(JavaClass type) {
        return type.isArray()
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(StringBuilder.class)
                || (!type.isInterface()
                        && (type.isAssignableTo(java.util.Collection.class) || type.isAssignableTo(Map.class)));
    }

    @Test
    void classes_are_named_by_what_they_are() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helpers?|Utils?|Utilities|Impl|Common)")
                .check(CLASSES);
    }

    @Test
    void nothing_prints_but_the_worker_processes() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WorkerMain.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ExportMain.class.getName())
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }
}
