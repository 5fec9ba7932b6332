package dev.datakata.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole course.
 *
 * @param id kebab-case id
 * @param title for people
 * @param version the course's own version
 * @param description one or two sentences
 * @param modules in teaching order
 */
public record Course(String id, String title, String version, String description, List<CourseModule> modules) {
    public Course {
        modules = List.copyOf(modules);
    }

    /** Every kata, in teaching order. */
    public Stream<Kata> katas() {
        return modules.stream().flatMap(module -> module.katas().stream());
    }
}
