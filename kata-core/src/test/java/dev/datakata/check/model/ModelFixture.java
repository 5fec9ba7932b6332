package dev.datakata.check.model;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.Model.ProbeGroup;
import dev.datakata.content.Model.TableContract;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small model written inside a test: people and the visits they pay. */
final class ModelFixture {
    static final String REFERENCE = """
            CREATE TABLE person (
              person_id BIGINT NOT NULL PRIMARY KEY,
              email     VARCHAR NOT NULL UNIQUE,
              nickname  VARCHAR
            );
            CREATE TABLE visit (
              person_id BIGINT NOT NULL REFERENCES person (person_id),
              day       DATE NOT NULL,
              minutes   INTEGER NOT NULL CHECK (minutes > 0),
              PRIMARY KEY (person_id, day)
            );
            """;

    private String reference = REFERENCE;
    private String base = """
            INSERT INTO person (person_id, email, nickname) VALUES (1, 'a@x', 'Al'), (2, 'b@x', NULL);
            INSERT INTO visit (person_id, day, minutes) VALUES (1, '2025-01-01', 5);
            """;
    private boolean furtherColumns;
    private final List<ProbeGroup> groups = new ArrayList<>(List.of(
            group(
                    "visits",
                    "",
                    refused("a second visit on one day", visit(1, "2025-01-01", 7)),
                    refused("a visit of nobody", visit(9, "2025-01-01", 7)),
                    refused("a visit of no time", visit(1, "2025-01-02", 0)),
                    goesIn("a visit on the next day", visit(1, "2025-01-02", 1)),
                    goesIn("another's visit on the same day", visit(2, "2025-01-01", 5)),
                    refused("a visit that is cut down to nothing", "UPDATE visit SET minutes = 0 WHERE person_id = 1"),
                    goesIn("a visit taken back and entered again", "DELETE FROM visit; " + visit(1, "2025-01-01", 9))),
            group(
                    "people",
                    "INSERT INTO person (person_id, email) VALUES (3, 'c@x');",
                    refused(
                            "a person of an e-mail that is taken",
                            "INSERT INTO person (person_id, email) VALUES (4, 'c@x')"),
                    refused("the departure of somebody who was here", "DELETE FROM person WHERE person_id = 1"),
                    goesIn("the departure of somebody who was not", "DELETE FROM person WHERE person_id = 3"),
                    goesIn(
                            "a second Al without a beard",
                            "INSERT INTO person (person_id, email, nickname) VALUES (4, 'd@x', 'Al')"))));

    static String visit(int person, String day, int minutes) {
        return "INSERT INTO visit (person_id, day, minutes) VALUES (" + person + ", '" + day + "', " + minutes + ")";
    }

    static ProbeGroup group(String name, String base, Probe... probes) {
        return new ProbeGroup(
                name,
                "",
                base.isEmpty() ? Optional.empty() : Optional.of(new SourceFile("kata.yaml:7", base)),
                List.of(probes));
    }

    static Probe refused(String what, String sql) {
        return new Probe(what, false, false, new SourceFile("kata.yaml:9", sql));
    }

    static Probe goesIn(String what, String sql) {
        return new Probe(what, true, false, new SourceFile("kata.yaml:9", sql));
    }

    ModelFixture reference(String sql) {
        reference = sql;
        return this;
    }

    ModelFixture base(String sql) {
        base = sql;
        return this;
    }

    ModelFixture further() {
        furtherColumns = true;
        return this;
    }

    ModelFixture also(Probe... probes) {
        groups.add(group("also", "", probes));
        return this;
    }

    Model model() {
        return new Model(
                List.of(
                        new TableContract(
                                "person",
                                "",
                                List.of(
                                        new ModelColumn("person_id", "BIGINT", false, ""),
                                        new ModelColumn("email", "VARCHAR", false, ""),
                                        new ModelColumn("nickname", "VARCHAR", true, "")),
                                List.of(),
                                furtherColumns),
                        new TableContract(
                                "visit",
                                "",
                                List.of(
                                        new ModelColumn("person_id", "BIGINT", false, ""),
                                        new ModelColumn("day", "DATE", false, ""),
                                        new ModelColumn("minutes", "INTEGER", false, "")),
                                List.of("person_id", "day"),
                                furtherColumns)),
                new SourceFile("01-a/01-visits/base.sql", base),
                groups,
                new AuthorAnswers(
                        new SourceFile("01-a/01-visits/reference.sql", reference), List.of(), List.of(), Map.of()));
    }

    Kata kata() {
        Model model = model();
        return new Kata(
                "visits",
                "u",
                "Visits",
                "a",
                "01-a/01-visits",
                0,
                "",
                "",
                "",
                List.of(),
                model,
                Integer.toString(model.hashCode()));
    }
}
