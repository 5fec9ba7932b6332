package dev.datakata.maven;

import dev.datakata.GradeReport;
import dev.datakata.GradeRequest;
import dev.datakata.Grader;
import dev.datakata.RunException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Grades many learners' answers into a gradebook, in a project or without one. A wrong answer never fails the build. A second run
 * into the same folder checks only what changed.
 */
@Mojo(name = "grade", requiresProject = false, aggregator = true, threadSafe = true)
public final class GradeMojo extends AbstractMojo {
    private final MavenProject project;
    private final MavenSession session;
    private final PluginDescriptor plugin;

    /**
     * The folder with a folder for each submitter, which holds <code>&lt;kata id&gt;.sql</code> and <code>&lt;quiz id&gt;.md</code> files
     * or the learner's project. It has to be given.
     */
    // not "required": Maven's own message would name neither the property nor what it is for
    @Parameter(property = "kata.submissions")
    private @Nullable File submissions;

    /**
     * The folder that <code>gradebook.jsonl</code>, <code>gradebook.csv</code> and <code>gradebook.html</code> go to:
     * <code>target/gradebook</code> in a project and <code>gradebook</code> without one, unless it is given.
     */
    @Parameter(property = "kata.output")
    private @Nullable File output;

    /** The course: a folder or a jar. Without it, the one among the plugin's dependencies in the project's POM. */
    @Parameter(property = "kata.content")
    private @Nullable File content;

    /** Which katas to grade: an id, a module, or a glob over either; several separated by commas. All of them without it. */
    @Parameter(property = "kata")
    private @Nullable String kata;

    /** How long one statement of an answer may run, in seconds; <code>0.5</code> is half a second. */
    @Parameter(property = "kata.timeout", defaultValue = "3")
    private @Nullable String timeout;

    /** How many answers to check side by side; 0 means one on each core. */
    @Parameter(property = "kata.threads", defaultValue = "0")
    private int threads;

    /** For the project, if there is one, and the execution at hand. */
    @Inject
    public GradeMojo(MavenProject project, MavenSession session, MojoExecution execution) {
        this.project = project;
        this.session = session;
        this.plugin = execution.getMojoDescriptor().getPluginDescriptor();
    }

    @Override
    public void execute() throws MojoExecutionException {
        GradeReport report = grade(request());
        report.unread().stream()
                .limit(GradeConsole.UNREAD_TOLD)
                .forEach(unread -> getLog().warn(GradeConsole.line(unread)));
        GradeConsole.moreUnread(report).ifPresent(line -> getLog().warn(line));
        report.summary().forEach(line -> getLog().info(line));
        Optional<String> broken = report.brokenContent();
        if (broken.isPresent()) {
            throw new MojoExecutionException(broken.get());
        }
    }

    private GradeReport grade(GradeRequest request) throws MojoExecutionException {
        try (GradeConsole console = GradeConsole.ofThisBuild(session, getLog())) {
            return new Grader().grade(request, console.progress());
        } catch (RunException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private GradeRequest request() throws MojoExecutionException {
        boolean alone = project.getFile() == null;
        if (alone && content == null) {
            throw new MojoExecutionException(
                    "There is no project here whose POM names a course: name one with -Dkata.content=<folder or jar>.");
        }
        if (submissions == null) {
            throw new MojoExecutionException("Name the folder of the submissions with -Dkata.submissions=<folder>.");
        }
        if (threads < 0) {
            throw new MojoExecutionException(
                    "kata.threads is " + threads + "; it is a number of answers, or 0 for one on each core.");
        }
        Settings settings = Settings.of(kata, null, timeout);
        PluginJars jars = new PluginJars(plugin);
        return new GradeRequest(
                jars.course(content),
                submissions.toPath(),
                output == null ? usualOutput(alone) : output.toPath(),
                settings.filter(),
                settings.timeout(),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                jars.workerClasspath());
    }

    private Path usualOutput(boolean alone) {
        return alone
                ? Path.of(session.getExecutionRootDirectory(), "gradebook")
                : Path.of(project.getBuild().getDirectory(), "gradebook");
    }
}
