package dev.datakata.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Puts the answer of the kata that <code>kata</code> names back to its beginning. The old text is kept and the log says where. */
@Mojo(name = "reset", threadSafe = true)
public final class ResetMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public ResetMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> page.show(goals.reset()));
    }
}
