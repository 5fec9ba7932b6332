package dev.datakata.check.query;

import static dev.datakata.check.query.QueryFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order that a contract spells out, against references that keep it and such that do not. */
class ContractOrderTest {
    private static final String OTHERWISE =
            "error: reference.sql:1: the reference's rows do not come in the order of the contract, ";

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String outcome(QueryFixture fixture, String answer) {
        return fixture.outcome(engine, answer);
    }

    @Test
    void aReferenceThatSortsOtherwiseThanItsContractIsBrokenContent() {
        String down = "SELECT id, score FROM people ORDER BY score DESC, id";
        assertThat(outcome(people().reference(down).ordered("score", "id"), down))
                .isEqualTo(OTHERWISE + "score, id: let its outermost ORDER BY say the same as 'order' in kata.yaml");
        assertThat(outcome(people().reference(down).ordered("id"), down)).startsWith(OTHERWISE + "id:");
        assertThat(outcome(people().reference(down + " LIMIT 2").ordered("score", "id"), down))
                .startsWith(OTHERWISE + "score, id:");
        assertThat(outcome(people().reference("SELECT id FROM people").ordered("id DESC"), "SELECT 1"))
                .startsWith(OTHERWISE + "id DESC:");
        assertThat(outcome(people().reference(down).ordered("score DESC"), down + " NULLS LAST"))
                .isEqualTo("passed");
    }

    @Test
    void nullsStandWhereTheContractSaysOnGeneratedDatabasesToo() {
        String last = "SELECT id, email FROM people ORDER BY email, id";
        String first = "SELECT id, email FROM people ORDER BY email NULLS FIRST, id";
        QueryFixture fixture = people().reference(last).ordered("email NULLS FIRST", "id");

        // no visible email is NULL, so that only generated databases can tell: there the contract decides, and the
        // reference is the one that fails
        assertThat(outcome(fixture, first)).isEqualTo("passed");
        assertThat(outcome(fixture, last)).isEqualTo("order");

        fixture.data("INSERT INTO people VALUES (1, 'a@x', 'red', 5), (2, NULL, 'red', 7)");
        assertThat(outcome(fixture, first)).startsWith(OTHERWISE + "email NULLS FIRST, id:");
    }

    @Test
    void aTieOfTheContractsKeysMayBeCutAnywhere() {
        // of the two with 7 points either one is the best by the contract
        QueryFixture fixture = people().reference("SELECT id, score FROM people ORDER BY score DESC, id LIMIT 1")
                .ordered("score DESC");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score DESC, id DESC LIMIT 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score DESC LIMIT 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score, id LIMIT 1"))
                .isEqualTo("rows");
        assertThat(outcome(
                        fixture, "SELECT max(id) AS id, score FROM people GROUP BY score ORDER BY score DESC LIMIT 2"))
                .isEqualTo("rows");

        fixture.ordered("score DESC", "id");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score DESC, id DESC LIMIT 1"))
                .isEqualTo("rows");
    }

    @Test
    void aReferenceMaySortByMoreThanItsContract() {
        QueryFixture fixture = people().reference("SELECT id, team FROM people ORDER BY team, score DESC, id")
                .ordered("team");
        assertThat(outcome(fixture, "SELECT id, team FROM people ORDER BY team, id DESC"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, team FROM people ORDER BY id")).isEqualTo("order");
        assertThat(outcome(fixture, "SELECT id, team FROM people")).isEqualTo("unordered");
    }
}
