package dev.datakata.content.pack;

import dev.datakata.content.ContentException;
import dev.datakata.content.Course;
import dev.datakata.content.CourseModule;
import dev.datakata.content.Kata;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlDocument;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a course from its pack. Stateless; a reading reports everything that is wrong, not only the first. */
public final class CourseReader {
    private static final String LESSON = "lesson.md";
    private static final List<String> KEYS = List.of("id", "title", "version", "description", "modules");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.*?)[ \\t]*(?:[ \\t]#+[ \\t]*)?");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");

    /**
     * Reads all of it.
     *
     * @throws ContentException with all problems of all katas, if there is any
     */
    public Course read(CoursePack pack) throws ContentException {
        return read(pack, kata -> {});
    }

    /**
     * Reads all of it as {@link #read(CoursePack)}, and tells each kata as soon as it is read: also those of a course that has problems.
     *
     * @throws ContentException with all problems of all katas, if there is any
     */
    public Course read(CoursePack pack, Consumer<Kata> asRead) throws ContentException {
        Problems problems = new Problems();
        PackFiles files = new PackFiles(pack.root(), problems);
        Optional<Outline> outline = outline(files, problems);
        if (outline.isEmpty()) {
            problems.throwIfAny();
        }
        Outline course = outline.orElseThrow();
        TakenNames taken = new TakenNames(problems);
        KataReader katas = new KataReader(course.id(), taken, problems);
        List<CourseModule> modules = new ArrayList<>();
        course.modules().forEach((folder, line) -> {
            taken.take("module id", Names.withoutNumber(folder), CoursePack.COURSE_FILE, line);
            modules.add(module(folder, files, katas, problems, asRead));
        });
        problems.throwIfAny();
        return new Course(course.id(), course.title(), course.version(), course.description(), modules);
    }

    /**
     * Reads one kata and no other, for who checks only that one. The result equals the one in {@link #read}.
     *
     * @return nothing if the course has no kata of that id
     * @throws ContentException if the kata or {@code course.yaml} has a problem; other katas are not looked at
     */
    public Optional<Kata> readKata(CoursePack pack, String id) throws ContentException {
        Problems problems = new Problems();
        PackFiles files = new PackFiles(pack.root(), problems);
        Optional<Outline> outline = outline(files, problems);
        problems.throwIfAny();
        Outline course = outline.orElseThrow();
        KataReader reader = new KataReader(course.id(), new TakenNames(problems), problems);
        for (String module : course.modules().keySet()) {
            for (String path : kataFolders(module, files)) {
                String folder = path.substring(path.lastIndexOf('/') + 1);
                // A folder is named by its kata's id, so that no other kata.yaml has to be opened to find one.
                if (folder.equals(id) || Names.withoutNumber(folder).equals(id)) {
                    Optional<Kata> kata =
                            reader.read(Names.withoutNumber(module), new KataFolder(path, files, problems));
                    problems.throwIfAny();
                    if (kata.isPresent() && kata.get().id().equals(id)) {
                        return kata;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What {@code course.yaml} says; {@code modules} are folders with the lines that name them, in order. */
    private record Outline(String id, String title, String version, String description, Map<String, Integer> modules) {}

    private static Optional<Outline> outline(PackFiles files, Problems problems) {
        Optional<YamlMap> read = files.text(CoursePack.COURSE_FILE).flatMap(file -> YamlDocument.read(file, problems));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        YamlMap yaml = read.get();
        yaml.unknownKeys("of a course", KEYS);
        Optional<YamlText> id = yaml.text("id");
        id.filter(text -> !Names.isKebabCase(text.text()))
                .ifPresent(text -> yaml.problem(
                        text.line(), "the id '" + text.text() + "' is not in kebab-case, such as 'data-engineering'"));
        String word = id.map(YamlText::text).orElse("");
        String title = yaml.optionalText("title").map(YamlText::text).orElse(Names.title(word));
        String version = yaml.optionalText("version").map(YamlText::text).orElse("0");
        String description =
                yaml.optionalText("description").map(YamlText::text).orElse("").strip();
        yaml.require("modules");
        return Optional.of(new Outline(word, title, version, description, modules(yaml, files)));
    }

    private static Map<String, Integer> modules(YamlMap yaml, PackFiles files) {
        Map<String, Integer> modules = new LinkedHashMap<>();
        List<String> listed = new ArrayList<>();
        for (YamlText module : yaml.texts("modules")) {
            String folder = module.text();
            listed.add(folder);
            if (!Names.isKebabCase(folder)) {
                yaml.problem(
                        module.line(), "'" + folder + "' is no name of a module's folder, such as 01-introduction");
            } else if (modules.containsKey(folder)) {
                yaml.problem(
                        module.line(),
                        "the module '" + folder + "' is listed twice, first in line " + modules.get(folder));
            } else if (!files.isFolder(folder)) {
                yaml.problem(module.line(), "the module '" + folder + "' has no folder");
            } else {
                modules.put(folder, module.line());
            }
        }
        if (yaml.has("modules")) {
            if (listed.isEmpty()) {
                yaml.problem(yaml.line("modules"), "a course needs one module or more");
            }
            files.folders("").stream()
                    .filter(folder -> Names.isNumbered(folder) && !listed.contains(folder))
                    .forEach(folder -> yaml.problem(
                            yaml.line("modules"), "the folder '" + folder + "' is not listed as a module"));
        }
        return modules;
    }

    private static CourseModule module(
            String folder, PackFiles files, KataReader reader, Problems problems, Consumer<Kata> asRead) {
        String id = Names.withoutNumber(folder);
        String lesson = "";
        if (files.isFile(folder + "/" + LESSON)) {
            lesson = files.text(folder + "/" + LESSON).map(SourceFile::text).orElse("");
        }
        List<String> images = files.files(folder).stream()
                .filter(name -> !name.equals(LESSON))
                .toList();
        List<Kata> katas = new ArrayList<>();
        for (String path : kataFolders(folder, files)) {
            reader.read(id, new KataFolder(path, files, problems)).ifPresent(kata -> {
                katas.add(kata);
                asRead.accept(kata);
            });
        }
        return new CourseModule(folder, id, heading(lesson).orElse(Names.title(id)), lesson, images, katas);
    }

    /** Folders that are katas or were meant to be; any other belongs to the lesson. */
    private static List<String> kataFolders(String module, PackFiles files) {
        return files.folders(module).stream()
                .map(name -> module + "/" + name)
                .filter(path -> Names.isNumbered(path.substring(module.length() + 1))
                        || files.isFile(path + "/" + KataReader.FILE)
                        || files.isFile(path + "/reference.sql"))
                .toList();
    }

    /** The first heading. Only this one line of a lesson is wanted, so no Markdown parser is loaded for it in every build. */
    private static Optional<String> heading(String markdown) {
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            } else if (!fenced && heading.matches() && !heading.group(1).isBlank()) {
                return Optional.of(heading.group(1));
            }
        }
        return Optional.empty();
    }
}
