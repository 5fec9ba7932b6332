package dev.datakata.maven;

import dev.datakata.learner.LearnerGoals;
import dev.datakata.report.CourseResult;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Lists the katas by module, with their states, kinds and difficulties. */
@Mojo(name = "list", threadSafe = true)
public final class ListMojo extends LearnerMojo {
    /** Lists only katas in this state: <code>pending</code>, <code>failed</code> or <code>passed</code>. */
    @Parameter(property = "kata.state")
    private @Nullable String state;

    /** For the project and the execution at hand. */
    @Inject
    public ListMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> {
            CourseResult all = goals.results();
            page.list(all, LearnerGoals.inState(all, state == null ? "" : state));
        });
    }
}
