package dev.datakata.maven;

import dev.datakata.content.ContentException;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.scaffold.CourseFiles;
import dev.datakata.scaffold.LearnerProject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * For the build of an archetype: renders a course as a learner's project, with lessons, prompts and empty answers, into a folder
 * below <code>target/</code> that is emptied before. Learners have no use for it.
 */
@Mojo(name = "scaffold", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class ScaffoldMojo extends AbstractMojo {
    private final MavenProject project;
    private final PluginDescriptor plugin;

    /** The course: a folder or a jar. Without it, the one among the plugin's dependencies. */
    @Parameter(property = "kata.content")
    private @Nullable File content;

    /** The folder below <code>target/</code> that becomes the learner's project. */
    @Parameter(defaultValue = "${project.build.directory}/learner", required = true)
    private @Nullable File scaffold;

    /** For the project and the execution at hand. */
    @Inject
    public ScaffoldMojo(MavenProject project, MojoExecution execution) {
        this.project = project;
        this.plugin = execution.getMojoDescriptor().getPluginDescriptor();
    }

    @Override
    public void execute() throws MojoExecutionException {
        Path target = Path.of(project.getBuild().getDirectory());
        Path folder =
                scaffold == null ? target.resolve("learner") : scaffold.toPath().normalize();
        if (!folder.startsWith(target) || folder.equals(target)) {
            throw new MojoExecutionException(
                    "The folder " + folder + " is emptied before, so it has to lie below " + target);
        }
        try (CoursePack pack = CoursePack.open(new PluginJars(plugin).course(content))) {
            empty(folder);
            List<String> files = new LearnerProject(folder)
                    .bring(new CourseFiles().of(new CourseReader().read(pack), pack))
                    .added();
            getLog().info("Rendered " + files.size() + " files of "
                    + pack.place().getFileName());
        } catch (ContentException e) {
            throw new MojoExecutionException("The course cannot be read:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The learner's project cannot be rendered to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
