package dev.datakata.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Writes the data of a kata to a <code>.duckdb</code> file below <code>target/kata/open</code>, for any tool that reads DuckDB. */
@Mojo(name = "open", threadSafe = true)
public final class OpenMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public OpenMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> page.show(goals.open(folder().resolve("open"))));
    }
}
