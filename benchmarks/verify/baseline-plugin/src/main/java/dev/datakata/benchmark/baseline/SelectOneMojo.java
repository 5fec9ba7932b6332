package dev.datakata.benchmark.baseline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.duckdb.DuckDBDriver;

/** Opens one connection to a database in memory and runs <code>SELECT 1</code>. */
@Mojo(name = "select-one", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class SelectOneMojo extends AbstractMojo {
    /**
     * Runs the query.
     *
     * @throws MojoExecutionException if DuckDB cannot be loaded, or answers anything but 1: a baseline that did not run is none
     */
    @Override
    public void execute() throws MojoExecutionException {
        // Not by DriverManager, which looks for drivers in the class loaders of whoever asked it first.
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            if (!rows.next() || rows.getInt(1) != 1) {
                throw new MojoExecutionException("SELECT 1 is not 1");
            }
        } catch (SQLException e) {
            throw new MojoExecutionException("DuckDB did not run SELECT 1", e);
        }
    }
}
