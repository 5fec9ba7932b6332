package dev.datakata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.lint.LintRules;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** House rules that a text search can check, over every file of the repository that is not made by a build. */
class HouseRulesTest {
    private static final Path REPOSITORY = Path.of("..");

    /** Folders that a build, an editor or Git makes. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", ".settings");

    /** A class that is longer is about more than one thing. */
    private static final int MOST_LINES = 480;

    /** Written in two parts, so that this file keeps the rule. */
    private static final Pattern PROMISE = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    /** Hosts that serve packages: builds get them from whoever builds, never from the project. */
    private static final Pattern REGISTRY = Pattern.compile(
            "(?i)\\b((repo\\d?|registry|artifactory|nexus|proxy)\\.[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(org|com|io|net)"
                    + "|([a-z0-9-]+\\.)*(sonatype|npmjs|pypi|pythonhosted|jfrog|crates|rubygems|docker|ghcr)\\.(org|com|io))\\b");

    private static final Pattern RULE_ROW = Pattern.compile("\\| `([a-z:<>-]+)` \\|.*");

    /** A Markdown link to a file of the repository, without what follows a hash. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)(?:#[^)]*)?\\)");

    private static final Set<String> TEXT = Set.of(
            "java",
            "jte",
            "groovy",
            "md",
            "sql",
            "yaml",
            "yml",
            "xml",
            "json",
            "css",
            "js",
            "svg",
            "txt",
            "properties",
            "csv",
            "config",
            "run",
            "sh");

    @Test
    void no_class_is_longer_than_480_lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(file -> ending(file).equals("java")
                && !file.toString().replace('\\', '/').contains("/src/test/"))) {
            long lines = text(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(REPOSITORY.relativize(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void every_package_says_what_it_holds() throws IOException {
        Set<Path> packages = files(file -> ending(file).equals("java")
                        && file.toString().replace('\\', '/').contains("/src/main/java/"))
                .stream()
                .map(Path::getParent)
                .collect(Collectors.toSet());
        List<String> silent = new ArrayList<>();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)
                    || !text(info).contains("/**")
                    || !text(info).contains("@NullMarked")) {
                silent.add(folder.toString());
            }
        }
        assertThat(packages).isNotEmpty();
        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_is_put_off_in_a_comment() throws IOException {
        assertThat(linesWith(PROMISE)).isEmpty();
    }

    @Test
    void no_file_names_a_package_registry() throws IOException {
        assertThat(linesWith(REGISTRY)).isEmpty();
    }

    @Test
    void every_static_rule_is_documented() throws IOException {
        List<String> documented = Files.readAllLines(REPOSITORY.resolve("docs/rules.md")).stream()
                .map(RULE_ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        assertThat(documented).containsExactlyElementsOf(LintRules.ids());
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path file : files(HouseRulesTest::isDocument)) {
            Matcher link = LINK.matcher(text(file));
            while (link.find()) {
                if (!Files.exists(file.resolveSibling(link.group(1)))) {
                    dead.add(REPOSITORY.relativize(file) + " links to " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean isDocument(Path file) {
        Path folder = REPOSITORY.relativize(file).getParent();
        return ending(file).equals("md") && (folder == null || folder.startsWith("docs"));
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(file -> TEXT.contains(ending(file)))) {
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(REPOSITORY.relativize(file) + ":" + (i + 1) + ": "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && wanted.test(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            // a test's own file in another encoding: nothing in it is prose
            return "";
        }
    }
}
