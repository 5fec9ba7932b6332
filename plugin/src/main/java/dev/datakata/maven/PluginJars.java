package dev.datakata.maven;

import dev.datakata.content.ContentException;
import dev.datakata.content.pack.CoursePack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** What the plugin came with: its own jars, and the course that a POM added to its dependencies. */
final class PluginJars {
    private static final String COURSE = CoursePack.PLACE_IN_JAR + "/course.yaml";

    private static final String EXAMPLE = """

            In pom.xml, the plugin needs the course as a dependency:

              <plugin>
                <groupId>%1$s</groupId>
                <artifactId>%2$s</artifactId>
                <version>%3$s</version>
                <dependencies>
                  <dependency>
                    <groupId>dev.datakata</groupId>
                    <artifactId>kata-content</artifactId>
                    <version>%3$s</version>
                  </dependency>
                </dependencies>
              </plugin>

            Or name a course's folder or jar with -Dkata.content=<path>.""";

    private final PluginDescriptor plugin;

    PluginJars(PluginDescriptor plugin) {
        this.plugin = plugin;
    }

    /**
     * The course: {@code chosen} if there is one, else the only one among the plugin's dependencies.
     *
     * @throws MojoExecutionException if the chosen one is no course, or among the dependencies there is none or more than one
     */
    Path course(@Nullable File chosen) throws MojoExecutionException {
        if (chosen != null) {
            try (CoursePack pack = CoursePack.open(chosen.toPath())) {
                return pack.place();
            } catch (ContentException e) {
                // whoever gave the path is at fault, not the course; Maven would add the cause's message, which says so
                // again
                throw new MojoExecutionException("kata.content is '" + chosen + "': "
                        + e.problems().get(0).message() + ".");
            }
        }
        List<Path> courses = files().stream().filter(PluginJars::holdsCourse).toList();
        if (courses.isEmpty()) {
            throw new MojoExecutionException("There is no course among the plugin's dependencies.\n"
                    + EXAMPLE.formatted(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion()));
        }
        if (courses.size() > 1) {
            throw new MojoExecutionException("There is more than one course among the plugin's dependencies:\n"
                    + courses.stream().map(Path::toString).collect(Collectors.joining("\n"))
                    + "\nLeave one of them in pom.xml, or name one with -Dkata.content=<path>.");
        }
        return courses.get(0);
    }

    /** What a worker process runs on: everything but the course. */
    List<Path> workerClasspath() {
        return files().stream().filter(file -> !holdsCourse(file)).toList();
    }

    /** Jars, and in a build that makes the plugin or the course itself, folders of classes. */
    private List<Path> files() {
        return plugin.getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }

    private static boolean holdsCourse(Path file) {
        if (Files.isDirectory(file)) {
            return Files.isRegularFile(file.resolve(COURSE));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(COURSE) != null;
        } catch (IOException e) {
            // a POM, or something else that is no jar
            return false;
        }
    }
}
