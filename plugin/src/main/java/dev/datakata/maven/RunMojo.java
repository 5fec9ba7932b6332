package dev.datakata.maven;

import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.learner.RunText;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Shows what an answer gives on the data that the prompt shows: a query's columns, types, rows and plan, the tables after a script, what each check says. It judges nothing. */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public RunMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> {
            LearnerGoals.Shown shown = goals.run();
            page.show(RunText.of(shown.kata(), shown.file(), shown.run()));
        });
    }
}
