package dev.datakata.maven;

import dev.datakata.scaffold.KataSkeleton;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * For a course's author: makes the folder of a new kata, with every file it needs. It does not pass <code>kata:prove</code> until
 * they are filled. Nothing that is there is overwritten.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends AbstractMojo {
    /** The new kata's id: words in lower case, joined by hyphens. It has to be given. */
    // not "required": Maven's own message would not say what it is for
    @Parameter(property = "id")
    private @Nullable String id;

    /** The folder of its module in the course, such as <code>01-introduction</code>. It has to be given. */
    @Parameter(property = "module")
    private @Nullable String module;

    /** What is asked for: <code>query</code> or <code>quiz</code>. */
    @Parameter(property = "kind", defaultValue = "query")
    private @Nullable String kind;

    /** The kata's title; its id in words unless it is given. */
    @Parameter(property = "title")
    private @Nullable String title;

    /** The course: a folder with <code>course.yaml</code>, or with <code>META-INF/datakata/course.yaml</code>. */
    @Parameter(property = "kata.content", defaultValue = "${basedir}/src/main/resources")
    private @Nullable File content;

    @Override
    public void execute() throws MojoExecutionException {
        if (id == null || module == null || content == null) {
            throw new MojoExecutionException("Say what to make: -Did=<kata id> -Dmodule=<module folder>"
                    + " [-Dkind=query] [-Dtitle=<title>] [-Dkata.content=<course folder>].");
        }
        try {
            Path folder =
                    KataSkeleton.of(id, kind == null ? "query" : kind, title).write(content.toPath(), module);
            getLog().info("Made " + folder + ". Fill its files, then run kata:prove -Dkata=" + id + ".");
        } catch (IllegalArgumentException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
