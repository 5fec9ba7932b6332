package dev.datakata.learner;

import java.sql.DriverManager;

/** A program that has a database file open until its standard input ends. */
final class OpenInAnotherProgram {
    private OpenInAnotherProgram() {}

    /**
     * Opens it.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
            System.out.println(connection.isValid(0) ? "open" : "not open");
            System.in.transferTo(System.out);
        }
    }
}
