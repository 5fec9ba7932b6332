package dev.datakata.maven;

import dev.datakata.content.ContentException;
import dev.datakata.learner.Choice;
import dev.datakata.learner.LearnerException;
import dev.datakata.report.Reporter;
import dev.datakata.report.html.HtmlReporter;
import dev.datakata.watch.Watch;
import dev.datakata.watch.WatchTerminal;
import dev.datakata.worker.WorkerException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Checks each answer as soon as it is saved, shows what came out, and keeps the reports current, until <code>q</code> or Ctrl-C.
 * Other keys go to the next kata, show hints, run the answer, and so on; <code>?</code> lists them.
 */
@Mojo(name = "watch", threadSafe = true)
public final class WatchMojo extends LearnerMojo {
    private final MavenSession session;

    /** For the project and the execution at hand. */
    @Inject
    public WatchMojo(MavenProject project, MojoExecution execution, MavenSession session) {
        super(project, execution);
        this.session = session;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (WatchTerminal terminal = terminal()) {
            Reports reports = new Reports(plugin, getLog());
            Choice choice = choice();
            List<Reporter> files = reports.files(folder(), choice.text().isBlank());
            new Watch(desk(), choice, files, folder().resolve(HtmlReporter.FILE), terminal).run();
        } catch (LearnerException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (ContentException e) {
            throw new MojoExecutionException("The course cannot be read:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("A file cannot be read or written: " + e, e);
        } catch (WorkerException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private WatchTerminal terminal() throws MojoFailureException {
        Terminal terminal = Terminal.ofThisBuild();
        Optional<WatchTerminal> keys = session.getRequest().isInteractiveMode()
                ? WatchTerminal.ofKeys(terminal.style(), terminal.unicode())
                : Optional.empty();
        if (keys.isPresent()) {
            return keys.get();
        }
        String job = System.getenv().getOrDefault("CI", "");
        if (!job.isEmpty() && !job.equalsIgnoreCase("false")) {
            throw new MojoFailureException(
                    "kata:watch goes on until somebody ends it, and this is a job of continuous integration" + " (CI="
                            + job + ") without a terminal. Run mvn verify here.");
        }
        return WatchTerminal.ofLines(
                lines -> getLog().info(String.join(System.lineSeparator(), lines)),
                terminal.style(),
                terminal.width(),
                terminal.unicode());
    }
}
