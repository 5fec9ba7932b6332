package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.plan.PlanCourse;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanClaimsTest {
    @TempDir
    private Path temp;

    private PlanCourse course;

    @BeforeEach
    void write() throws IOException {
        course = PlanCourse.in(temp);
    }

    private Proof proof() throws Exception {
        try (Engine engine = Engine.start(Limits.defaults())) {
            return new KataProver(engine).prove(course.read());
        }
    }

    private static List<String> broken(Proof proof) {
        return proof.broken().stream()
                .map(claim -> claim.what() + " – " + claim.detail())
                .toList();
    }

    @Test
    void aSoundPlanIsProvedWithItsFiguresAndItsMutants() throws Exception {
        Proof proof = proof();

        assertThat(broken(proof)).isEmpty();
        assertThat(proof.claims())
                .extracting(Claim::what)
                .contains(
                        "naive.sql fails with plan",
                        "rows-scanned of reading: kata.yaml says what naive.sql takes, 480,000",
                        "what is counted of reference.sql is the same each time",
                        "operators CROSS_PRODUCT: reference.sql 0, limit 0, naive.sql 1");
        assertThat(proof.count(Fate.Killed.class)).isGreaterThan(5);
        assertThat(proof.count(Fate.Unresolved.class)).isZero();
    }

    @Test
    void aLimitNearTheNaiveQueryOrNearTheReferenceIsNoLimit() throws Exception {
        course.change("kata.yaml", "at-most: 200000", "at-most: 300000")
                .change("kata.yaml", "at-most: 2,", "at-most: 1,");
        assertThat(broken(proof()))
                .hasSize(2)
                .anySatisfy(claim -> assertThat(claim)
                        .contains("limit 300,000")
                        .endsWith("naive.sql is not 2 times over it: lower the limit or make the dataset larger"))
                .anySatisfy(claim -> assertThat(claim)
                        .startsWith("row-groups of reading: reference.sql 1, limit 1, naive.sql 4")
                        .endsWith("raise the limit"));
    }

    @Test
    void figuresOfTheNaiveQueryThatAreNotSoAreToldAsTheyAre() throws Exception {
        course.change("kata.yaml", "naive: 480000", "naive: 470000");
        assertThat(broken(proof()))
                .containsExactly(
                        "rows-scanned of reading: kata.yaml says what naive.sql takes, 470,000 – it takes 480000: write that");
    }

    @Test
    void aNaiveQueryOfOtherRowsIsNotTheOneToBeat() throws Exception {
        course.change("naive.sql", "= '2025-02-01'", "= '2025-02-02'");
        assertThat(broken(proof()))
                .contains(
                        "naive.sql fails with plan – it fails with rows: the rows differ: 1 missing, 1 changed (1 row came out, 2 expected)");
    }
}
