package dev.datakata.report.ci;

import dev.datakata.report.Reporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The reports that a job of GitHub Actions takes, known by the variables it sets for its steps. */
public final class GitHubActions {
    private GitHubActions() {}

    /**
     * The reporters for the job this build runs in; none where it runs elsewhere.
     *
     * @param environment the environment's variables
     * @param project the learner's project, absolute
     * @param lines takes each line for the job's log; it must reach standard output as it is, without a prefix
     */
    public static List<Reporter> reporters(Map<String, String> environment, Path project, Consumer<String> lines) {
        List<Reporter> reporters = new ArrayList<>();
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
            reporters.add(new GitHubAnnotationReporter(lines, prefix(workspace, project)));
        }
        String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!summary.isBlank()) {
            reporters.add(new GitHubSummaryReporter(Path.of(summary)));
        }
        return reporters;
    }

    /** Where the project is below the checked-out repository: empty or ending with a slash. */
    private static String prefix(String workspace, Path project) {
        if (workspace.isBlank()) {
            return "";
        }
        Path root = Path.of(workspace).toAbsolutePath().normalize();
        Path folder = project.toAbsolutePath().normalize();
        if (!folder.startsWith(root) || folder.equals(root)) {
            return "";
        }
        return root.relativize(folder).toString().replace('\\', '/') + "/";
    }
}
