package dev.datakata.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Shows the next hint to the kata that <code>kata</code> names, or to the next one that is not solved. Remembers which were shown. */
@Mojo(name = "hint", threadSafe = true)
public final class HintMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public HintMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> page.show(goals.hint()));
    }
}
