package dev.datakata.content;

import java.util.List;

/**
 * One lesson and its katas.
 *
 * @param folder the folder in the pack and in the learner's project, such as {@code 01-introduction}
 * @param id the folder without its number
 * @param title the lesson's first heading, or the id in words
 * @param lesson the lesson's Markdown; may be empty
 * @param images names of the files beside the lesson that it may show
 * @param katas in teaching order
 */
public record CourseModule(
        String folder, String id, String title, String lesson, List<String> images, List<Kata> katas) {
    public CourseModule {
        images = List.copyOf(images);
        katas = List.copyOf(katas);
    }
}
