package dev.datakata.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Shows the course's own answer to the kata that <code>kata</code> names, once the learner's is right. */
@Mojo(name = "reveal", threadSafe = true)
public final class RevealMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public RevealMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> page.show(goals.reveal()));
    }
}
