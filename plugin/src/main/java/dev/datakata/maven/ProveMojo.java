package dev.datakata.maven;

import dev.datakata.KataFilter;
import dev.datakata.ProofReport;
import dev.datakata.ProveRequest;
import dev.datakata.Prover;
import dev.datakata.RunException;
import dev.datakata.content.pack.CoursePack;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
 * For a course's author: proves that each kata takes its right answers and refuses its wrong ones, every mutant of its reference
 * among them. The small datasets that this takes go into the course's jar. A kata that did not change is not proved again.
 */
@Mojo(name = "prove", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ProveMojo extends AbstractMojo {
    private final MavenProject project;
    private final PluginDescriptor plugin;

    /** Which katas to prove: an id, a module, or a glob over either; several separated by commas. All of them without it. */
    @Parameter(property = "kata")
    private @Nullable String kata;

    /** The course as its author writes it: a folder with <code>course.yaml</code>, or with <code>META-INF/datakata/course.yaml</code>. */
    @Parameter(property = "kata.content", defaultValue = "${project.basedir}/src/main/resources")
    private @Nullable File content;

    /** The folder that the report and the kept proofs go to. */
    @Parameter(property = "kata.output", defaultValue = "${project.build.directory}/kata-proof")
    private @Nullable File output;

    /** The folder of the course that is packed; distilled datasets are added to its katas. */
    @Parameter(
            property = "kata.distilled",
            defaultValue = "${project.build.outputDirectory}/" + CoursePack.PLACE_IN_JAR)
    private @Nullable File distilled;

    /** How many katas to prove side by side. */
    @Parameter(property = "kata.threads", defaultValue = "2")
    private int threads;

    /** How many mutants of the whole course may remain of which nothing can be said. */
    @Parameter(property = "kata.prove.maxUnresolved", defaultValue = "0")
    private int maxUnresolved;

    /** How many mutants of the whole course may remain that no dataset tells from the reference and that no author accepts. */
    @Parameter(property = "kata.prove.maxBounded", defaultValue = "0")
    private int maxBounded;

    /** Proves nothing. */
    @Parameter(property = "kata.skip", defaultValue = "false")
    private boolean skip;

    /** For the project and the execution at hand. */
    @Inject
    public ProveMojo(MavenProject project, MojoExecution execution) {
        this.project = project;
        this.plugin = execution.getMojoDescriptor().getPluginDescriptor();
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The katas are not proved: kata.skip is set.");
            return;
        }
        ProveRequest request = request();
        ProofReport report;
        try {
            report = new Prover().prove(request, proof -> getLog().debug("proved " + proof.path()));
        } catch (RunException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        getLog().info(String.join(System.lineSeparator(), report.table()));
        getLog().info("Report: " + request.output().resolve(Prover.PAGE));
        List<String> failures = report.failures(maxUnresolved, maxBounded);
        failures.forEach(failure -> getLog().error(failure));
        if (!failures.isEmpty()) {
            throw new MojoFailureException("The course is not proved: " + failures.size()
                    + (failures.size() == 1 ? " thing does" : " things do") + " not hold, see above.");
        }
    }

    private ProveRequest request() throws MojoExecutionException {
        if (threads < 1) {
            throw new MojoExecutionException("kata.threads is " + threads + "; it is a number of katas, 1 or more.");
        }
        Path target = Path.of(project.getBuild().getDirectory());
        return new ProveRequest(
                content == null ? project.getBasedir().toPath().resolve("src/main/resources") : content.toPath(),
                new KataFilter(Objects.requireNonNullElse(kata, "")),
                output == null ? target.resolve("kata-proof") : output.toPath(),
                Optional.ofNullable(distilled).map(File::toPath),
                new PluginJars(plugin).workerClasspath(),
                threads);
    }
}
