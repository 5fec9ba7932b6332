package dev.datakata.maven;

import dev.datakata.content.ContentException;
import dev.datakata.learner.CheckSession;
import dev.datakata.learner.Choice;
import dev.datakata.learner.Desk;
import dev.datakata.learner.LearnerException;
import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.console.ConsolePage;
import dev.datakata.worker.WorkerException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the learner's goals share: where the course and the answers are, and how to tell the learner. */
abstract class LearnerMojo extends AbstractMojo {
    final PluginDescriptor plugin;
    private final MavenProject project;

    /** Which katas are meant: an id, a module, or a glob over either; several separated by commas. */
    @Parameter(property = "kata")
    private @Nullable String kata;

    /** How long one statement of an answer may run, in seconds; <code>0.5</code> is half a second. */
    @Parameter(property = "kata.timeout", defaultValue = "3")
    private @Nullable String timeout;

    /** The course: a folder or a jar. Without it, the one among the plugin's dependencies. */
    @Parameter(property = "kata.content")
    private @Nullable File content;

    /** The folder of reports; verdicts that still hold are kept in it. */
    @Parameter(property = "kata.output", defaultValue = "${project.build.directory}/kata")
    private @Nullable File output;

    /** Checks every answer again, also one that has not changed since its last check. */
    @Parameter(property = "kata.rerun", defaultValue = "false")
    private boolean rerun;

    LearnerMojo(MavenProject project, MojoExecution execution) {
        this.project = project;
        this.plugin = execution.getMojoDescriptor().getPluginDescriptor();
    }

    /** One goal: asks for something and shows it. */
    interface Goal {
        void run(LearnerGoals goals, ConsolePage page)
                throws LearnerException, ContentException, IOException, MojoExecutionException;
    }

    /** Runs a goal and logs what it shows. */
    final void tell(Goal goal) throws MojoExecutionException, MojoFailureException {
        Desk desk = desk();
        Terminal terminal = Terminal.ofThisBuild();
        List<String> lines = new ArrayList<>();
        ConsolePage page = new ConsolePage(lines::add, terminal.style(), terminal.width(), terminal.unicode());
        try (CheckSession session = new CheckSession(desk)) {
            Optional<String> refusal = Settings.of(kata, null, timeout).filter().refusal(session.course());
            if (refusal.isPresent()) {
                throw new MojoFailureException(refusal.get());
            }
            goal.run(new LearnerGoals(desk, session, choice()), page);
        } catch (LearnerException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (ContentException e) {
            throw new MojoExecutionException("The course cannot be read:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("A file cannot be read or written: " + e, e);
        } catch (WorkerException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (CompletionException e) {
            throw new MojoExecutionException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
        getLog().info(String.join(System.lineSeparator(), lines));
    }

    /** Where the learner works. */
    final Desk desk() throws MojoExecutionException {
        PluginJars jars = new PluginJars(plugin);
        return new Desk(
                jars.course(content),
                project.getBasedir().toPath(),
                Settings.of(kata, null, timeout).timeout(),
                jars.workerClasspath(),
                Optional.of(folder().resolve("cache")),
                rerun);
    }

    /** The katas that were named. */
    final Choice choice() throws MojoExecutionException {
        Settings settings = Settings.of(kata, null, timeout);
        return new Choice(settings.filter().text(), settings.filter()::matches);
    }

    /** The folder of reports. */
    final Path folder() {
        return Settings.folder(output, project);
    }
}
