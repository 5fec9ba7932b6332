package dev.datakata.maven;

import dev.datakata.FailOn;
import dev.datakata.KataFilter;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a check, read from the words in the POM or on the command line.
 *
 * @param filter which katas
 * @param failOn when the build fails
 * @param timeout how long one statement may run
 */
record Settings(KataFilter filter, FailOn failOn, Duration timeout) {
    private static final BigDecimal SHORTEST = new BigDecimal("0.001");
    private static final BigDecimal LONGEST = new BigDecimal("3600");

    /**
     * Reads the words.
     *
     * @throws MojoExecutionException if one of them makes no sense
     */
    static Settings of(@Nullable String kata, @Nullable String failOn, @Nullable String timeout)
            throws MojoExecutionException {
        return new Settings(new KataFilter(kata == null ? "" : kata), failOn(failOn), timeout(timeout));
    }

    private static FailOn failOn(@Nullable String word) throws MojoExecutionException {
        return word == null
                ? FailOn.FAILED
                : FailOn.of(word)
                        .orElseThrow(() -> new MojoExecutionException(
                                "kata.failOn is '" + word + "'; it can be failed, pending or never."));
    }

    private static Duration timeout(@Nullable String seconds) throws MojoExecutionException {
        try {
            BigDecimal value = new BigDecimal(seconds == null ? "3" : seconds.strip());
            if (value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0) {
                return Duration.ofMillis(value.movePointRight(3).longValue());
            }
        } catch (NumberFormatException e) {
            // told below, like a number that makes no sense
        }
        throw new MojoExecutionException(
                "kata.timeout is '" + seconds + "'; it is a number of seconds from 0.001 to 3600, such as 3 or 0.5.");
    }

    /** The folder of a parameter, or {@code target/kata} where a POM leaves the parameter empty. */
    static Path folder(@Nullable File folder, MavenProject project) {
        return folder == null ? Path.of(project.getBuild().getDirectory(), "kata") : folder.toPath();
    }
}
