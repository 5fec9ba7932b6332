package dev.datakata.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Brings what is new in the course to the project: new katas come, prompts and lessons are renewed, answers are never touched. */
@Mojo(name = "sync", threadSafe = true)
public final class SyncMojo extends LearnerMojo {
    /** For the project and the execution at hand. */
    @Inject
    public SyncMojo(MavenProject project, MojoExecution execution) {
        super(project, execution);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        tell((goals, page) -> page.show(goals.sync()));
    }
}
