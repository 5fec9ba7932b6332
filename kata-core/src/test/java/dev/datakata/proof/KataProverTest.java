package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.KataFilter;
import dev.datakata.ProofReport;
import dev.datakata.ProveRequest;
import dev.datakata.Prover;
import dev.datakata.RunException;
import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.scaffold.KataSkeleton;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real courses on disk, real DuckDB. */
class KataProverTest {
    private static final String LEFT_JOIN = "with a left join for the inner join to `customer`";

    @TempDir
    Path temp;

    private AuthoredCourse course;

    @BeforeEach
    void write() throws IOException {
        course = AuthoredCourse.in(temp.resolve("course"));
    }

    @Test
    void everyMutantMeetsItsFate() throws Exception {
        Proof proof = prove().proofs().get(0);

        assertThat(proof.broken()).isEmpty();
        assertThat(fate(proof, "relational")).isEqualTo(new Fate.Killed("distilled/01"));
        assertThat(fate(proof, "dropped-condition")).isEqualTo(new Fate.Killed("visible"));
        assertThat(fate(proof, "order-nulls")).isEqualTo(new Fate.Equivalent(EquivalenceRule.NEVER_NULL));
        assertThat(proof.met(Fate.Accepted.class))
                .extracting(MutantProof::description)
                .contains(LEFT_JOIN);
        assertThat(proof.count(Fate.Bounded.class)).isZero();
        assertThat(proof.count(Fate.Unresolved.class)).isZero();
        assertThat(proof.distilled()).hasSize(1);
        assertThat(prove().failures(0, 0)).isEmpty();
    }

    private static Fate fate(Proof proof, String operator) {
        return proof.mutants().stream()
                .filter(mutant -> mutant.operator().equals(operator))
                .filter(mutant ->
                        !operator.equals("relational") || mutant.description().contains("`>=`"))
                .findFirst()
                .map(MutantProof::fate)
                .orElseThrow();
    }

    @Test
    void aDistilledDatasetCatchesWhatTheVisibleOneDoesNot() throws Exception {
        prove(Optional.of(course.root()));
        SourceFile wrong = new SourceFile(
                "solution.sql",
                "SELECT CAST(ordered_at AS DATE) AS day, count(*) AS orders, count(DISTINCT customer_id) AS customers\n"
                        + "FROM orders WHERE cents >= 100 GROUP BY 1 ORDER BY 1");
        Kata distilled = course.read();
        Files.delete(course.root().resolve("01-shop/01-large-orders/distilled/01.sql"));
        Kata visibleOnly = course.read();
        Search.Budget nothing = new Search.Budget(0, 0, 0, 0, true);

        try (Engine engine = Engine.start(Limits.defaults());
                Checks checks = new Checks(engine, nothing)) {
            assertThat(checks.check(visibleOnly, wrong)).isInstanceOf(Verdict.Passed.class);
            assertThat(checks.check(distilled, wrong)).isInstanceOf(Verdict.Failed.class);
        }
    }

    @Test
    void aSurvivorWithoutAReasonFailsTheBuildUnlessItIsAllowedFor() throws Exception {
        course.edit("kata.yaml", "  - mutant: \"" + LEFT_JOIN + "\"\n    reason: Every order has its customer.\n", "");

        ProofReport report = prove();

        assertThat(report.proofs().get(0).met(Fate.Bounded.class))
                .extracting(MutantProof::description)
                .containsExactly(LEFT_JOIN);
        assertThat(report.failures(0, 0))
                .singleElement()
                .asString()
                .startsWith("01-shop/01-large-orders/reference.sql: the mutant \"" + LEFT_JOIN + "\"")
                .contains("datasets/", "accept-mutants");
        assertThat(report.failures(0, 1)).isEmpty();
    }

    @Test
    void anAcceptedMutantThatIsKilledIsNoLongerAccepted() throws Exception {
        course.edit(
                "kata.yaml",
                "accept-mutants:\n",
                "accept-mutants:\n  - {mutant: without the condition `o.cents > 100`, reason: I think so.}\n");

        assertThat(prove().failures(0, 0))
                .singleElement()
                .asString()
                .contains("without the condition `o.cents > 100`", "it is killed", "take it out of accept-mutants");
    }

    @Test
    void answersThatAreJudgedOtherwiseThanTheirAuthorSaysAreBrokenClaims() throws Exception {
        course.edit("rejected/all.sql", "expect: rows", "expect: order");
        course.edit("accepted/filter.sql", "HAVING max(cents) > 100", "");
        course.kata("stub.sql", "SELECT 1;\n");

        assertThat(prove().failures(0, 0))
                .containsExactly(
                        "01-shop/01-large-orders: it does not hold that accepted/filter.sql passes: it fails with rows: 1 row came out, none is expected, on a generated database",
                        "01-shop/01-large-orders: it does not hold that rejected/all.sql fails with order: it fails with rows: the rows differ: 1 changed (2 rows came out, 2 expected)");
    }

    @Test
    void contentThatDoesNotWorkIsToldOnce() throws Exception {
        course.edit("data.sql", "(1, 'Ulm')", "(1, NULL)");

        assertThat(prove().failures(0, 0))
                .singleElement()
                .asString()
                .startsWith("01-shop/01-large-orders: it does not hold that the kata's content works: ")
                .contains("data.sql:1: ", "NOT NULL");
    }

    @Test
    void aReferenceThatSortsOtherwiseThanItsContractIsContentThatDoesNotWork() throws Exception {
        course.edit("kata.yaml", "order: [day]", "order: [{column: day, direction: desc}]");

        assertThat(prove().failures(0, 0))
                .singleElement()
                .asString()
                .contains("the kata's content works: 01-shop/01-large-orders/reference.sql:1: ", "day DESC");
    }

    @Test
    void answersThatRepeatEachOtherOrTheReferenceAreNotWrittenDifferently() throws Exception {
        String reference = Files.readString(course.root().resolve("01-shop/01-large-orders/reference.sql"));
        course.kata(
                "accepted/filter.sql",
                "-- the same\n" + reference.replace(";", "").replace("  ", "\n"));

        assertThat(prove().failures(0, 0))
                .containsExactly(
                        "01-shop/01-large-orders: it does not hold that accepted/ holds 2 or more right answers, written differently:"
                                + " it holds 2; without those that repeat another one or reference.sql, but for blanks and comments, 1");
    }

    @Test
    void anOrderThatNobodyAsksForMayChange() throws Exception {
        course.edit("kata.yaml", "  order: [day]\n", "");

        Proof proof = prove().proofs().get(0);

        assertThat(proof.broken()).isEmpty();
        assertThat(fate(proof, "order-direction")).isEqualTo(new Fate.Equivalent(EquivalenceRule.ORDER_NOT_ASKED));
    }

    @Test
    void anUnchangedKataIsNotProvedAgain() throws Exception {
        ProofReport first = prove();
        ProofReport second = prove();
        course.kata("hint.txt", "anything in its folder is a part of it");
        ProofReport third = prove();

        assertThat(first.kept()).isZero();
        assertThat(second.kept()).isEqualTo(1);
        assertThat(second.proofs()).isEqualTo(first.proofs());
        assertThat(third.kept()).isZero();
    }

    @Test
    void whatFailsIsProvedAgain() throws Exception {
        course.edit("rejected/all.sql", "expect: rows", "expect: order");

        prove();

        assertThat(prove().kept()).isZero();
    }

    @Test
    void aDamagedProofIsMadeAgain() throws Exception {
        Proof proof = new Proof("k", "m/k", "SELECT 1", List.of(), List.of(), 0, List.of(), 1);
        ProofStore store = new ProofStore(temp.resolve("proofs"));
        store.keep(proof, "key");

        assertThat(store.find("k", "key")).contains(proof);
        assertThat(store.find("k", "other")).isEmpty();
        Files.writeString(temp.resolve("proofs/k.json"), "{\"key\":\"key\",\"mutants\":[{}]}");
        assertThat(store.find("k", "key")).isEmpty();
        Files.writeString(temp.resolve("proofs/k.json"), "no JSON");
        assertThat(store.find("k", "key")).isEmpty();
    }

    @Test
    void thePageShowsSurvivorsWithTheirChangeAndEscapesAll() throws Exception {
        prove();

        String page = Files.readString(temp.resolve("output/index.html"));

        assertThat(page).contains("The &lt;b&gt;shop").doesNotContain("<b>shop");
        assertThat(page)
                .contains("<ins>LEFT</ins>", "Every order has its customer.", "distilled/01", "<html lang=\"en\">");
    }

    @Test
    void aNewKataIsReadAndDoesNotProveUntilItIsFilled() throws Exception {
        Path folder = KataSkeleton.of("first-orders", "query", "First orders: 'all' of them")
                .write(course.root(), "01-shop");

        ProofReport report = prove(new KataFilter("first-orders"), Optional.empty());

        assertThat(folder.getFileName()).hasToString("02-first-orders");
        assertThat(report.failures(1_000, 1_000).stream().collect(Collectors.joining("\n")))
                .contains("prompt.md says what is asked for", "accepted/ holds 2 or more", "rejected/ holds 1 or more");
    }

    @Test
    void aNewQuizIsReadAndDoesNotProveUntilItIsFilled() throws Exception {
        KataSkeleton.of("first-quiz", "quiz", null).write(course.root(), "01-shop");

        assertThat(prove().failures(0, 0))
                .containsExactly("01-shop/02-first-quiz: it does not hold that proof.sql computes the right choices, a:"
                        + " it computes nothing is computed yet");
    }

    private ProofReport prove() throws RunException {
        return prove(Optional.empty());
    }

    private ProofReport prove(Optional<Path> distilled) throws RunException {
        return prove(KataFilter.ALL, distilled);
    }

    private ProofReport prove(KataFilter filter, Optional<Path> distilled) throws RunException {
        ProveRequest request = new ProveRequest(course.root(), filter, temp.resolve("output"), distilled, List.of(), 2);
        return new Prover().prove(request, proof -> {});
    }
}
