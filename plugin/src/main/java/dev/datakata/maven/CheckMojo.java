package dev.datakata.maven;

import dev.datakata.KataRunner;
import dev.datakata.RunException;
import dev.datakata.RunReport;
import dev.datakata.RunRequest;
import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Checks the answers below <code>katas/</code>, says what is wrong with them, and writes every report. A wrong answer fails the
 * build, see <code>kata.failOn</code>.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    private final MavenProject project;
    private final PluginDescriptor plugin;

    /** Which katas to check: an id, a module, or a glob over either; several separated by commas. All of them without it. */
    @Parameter(property = "kata")
    private @Nullable String kata;

    /**
     * When the build fails: <code>failed</code> when an answer is wrong, <code>pending</code> also when one is lacking,
     * <code>never</code> over no answer at all.
     */
    @Parameter(property = "kata.failOn", defaultValue = "failed")
    private @Nullable String failOn;

    /** Checks nothing. */
    @Parameter(property = "kata.skip", defaultValue = "false")
    private boolean skip;

    /** How long one statement of an answer may run, in seconds; <code>0.5</code> is half a second. */
    @Parameter(property = "kata.timeout", defaultValue = "3")
    private @Nullable String timeout;

    /** The course: a folder or a jar. Without it, the one among the plugin's dependencies. */
    @Parameter(property = "kata.content")
    private @Nullable File content;

    /** Checks every answer again, also one that has not changed since its last check. */
    @Parameter(property = "kata.rerun", defaultValue = "false")
    private boolean rerun;

    /** The folder that the reports go to. */
    @Parameter(property = "kata.output", defaultValue = "${project.build.directory}/kata")
    private @Nullable File output;

    /** For the project and the execution at hand. */
    @Inject
    public CheckMojo(MavenProject project, MojoExecution execution) {
        this.project = project;
        this.plugin = execution.getMojoDescriptor().getPluginDescriptor();
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The katas are not checked: kata.skip is set.");
            return;
        }
        Settings settings = Settings.of(kata, failOn, timeout);
        RunReport report = run(settings);
        new Reports(plugin, getLog())
                .publish(
                        report,
                        Settings.folder(output, project),
                        project.getBasedir().toPath(),
                        settings.filter().text().isBlank());
        Optional<String> broken = report.brokenContent();
        if (broken.isPresent()) {
            throw new MojoExecutionException(broken.get());
        }
        Optional<String> failure = report.failure(settings.failOn());
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    private RunReport run(Settings settings) throws MojoExecutionException {
        PluginJars jars = new PluginJars(plugin);
        RunRequest request = new RunRequest(
                jars.course(content),
                project.getBasedir().toPath(),
                settings.filter(),
                settings.timeout(),
                jars.workerClasspath(),
                Optional.of(Settings.folder(output, project).resolve("cache")),
                rerun);
        try {
            return new KataRunner().run(request, result -> {});
        } catch (RunException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
