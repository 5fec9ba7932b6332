package dev.datakata.proof;

import dev.datakata.check.Checks;
import dev.datakata.check.answer.Answers;
import dev.datakata.check.contract.ContractChecker;
import dev.datakata.check.contract.Stage;
import dev.datakata.check.plan.PlanChecker;
import dev.datakata.check.query.QueryChecker;
import dev.datakata.content.Challenge;
import dev.datakata.content.DataContract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.Plan;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Rejected;
import dev.datakata.content.SqlChallenge;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Script;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.Mutant;
import dev.datakata.mutation.Mutation;
import dev.datakata.mutation.Mutator;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shows of one kata that its checker takes the right answers and refuses the wrong ones, the reference's mutants among them. Runs the author's SQL on the
 * calling thread, which wants a stack of {@link Engine#STACK_BYTES}.
 */
public final class KataProver {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private final Engine engine;

    /** For one engine. */
    public KataProver(Engine engine) {
        this.engine = engine;
    }

    /** The proof of a kata, with all that does not hold. */
    public Proof prove(Kata given) {
        long start = System.nanoTime();
        // distilled datasets are what a proof makes, not what it starts from
        Kata kata = withoutDistilled(given);
        Findings findings = new Findings();
        findings.claims.add(prompts(kata));
        if (kata.challenge() instanceof Quiz quiz) {
            quiz.proof().ifPresent(proof -> findings.claims.add(QuizProof.claim(quiz, proof, engine)));
        }
        if (kata.challenge() instanceof SqlChallenge challenge) {
            if (challenge instanceof DataContract contract) {
                contract(kata, contract, findings);
                return findings.proof(given, (System.nanoTime() - start) / 1_000_000);
            }
            try (Checks checks = new Checks(engine)) {
                findings.claims.addAll(answers(kata, challenge, answer -> checks.check(kata, answer)));
                if (challenge.result().isEmpty() && findings.hold()) {
                    findings.mutants.addAll(new ScriptMutants(kata, challenge.acceptedMutants(), checks, engine)
                            .of(challenge.reference()));
                    findings.claims.addAll(needed(challenge, findings.mutants));
                }
            }
        }
        if (findings.hold()) {
            try {
                byResult(kata.challenge(), findings);
            } catch (ReferenceException e) {
                findings.claims.add(new Claim("the kata's content works", false, e.at() + ": " + e.getMessage()));
            }
        }
        return findings.proof(given, (System.nanoTime() - start) / 1_000_000);
    }

    /** What is known so far. */
    private static final class Findings {
        final List<Claim> claims = new ArrayList<>();
        final List<MutantProof> mutants = new ArrayList<>();
        final List<String> distilled = new ArrayList<>();
        int stillborn;

        boolean hold() {
            return claims.stream().allMatch(Claim::holds);
        }

        Proof proof(Kata kata, long millis) {
            String reference = kata.challenge() instanceof SqlChallenge challenge
                    ? challenge.reference().text()
                    : "";
            return new Proof(kata.id(), kata.path(), reference, claims, mutants, stillborn, distilled, millis);
        }
    }

    private void contract(Kata kata, DataContract contract, Findings findings) {
        try (Stage stage = new Stage(engine.limits());
                ContractChecker checker = new ContractChecker(contract, kata.stub(), engine, stage)) {
            // each database is made once for all of them
            checker.prepare(statements(contract));
            findings.claims.addAll(answers(kata, contract, checker::check));
            findings.claims.addAll(ContractClaims.of(contract, checker.specimens()));
            if (!findings.hold()) {
                return;
            }
            ContractMutants mutants = new ContractMutants(contract, checker);
            findings.mutants.addAll(mutants.judged());
            findings.stillborn += mutants.stillborn();
            findings.claims.addAll(needed(contract, findings.mutants));
        } catch (ReferenceException e) {
            findings.claims.add(new Claim("the kata's content works", false, e.at() + ": " + e.getMessage()));
        }
    }

    private static List<String> statements(SqlChallenge challenge) {
        List<SourceFile> answers = new ArrayList<>(List.of(challenge.reference()));
        answers.addAll(challenge.accepted());
        challenge.rejected().forEach(rejected -> answers.add(rejected.answer()));
        return answers.stream()
                .flatMap(answer -> Script.of(answer.text()).statements().stream())
                .map(StatementText::text)
                .distinct()
                .toList();
    }

    private void byResult(Challenge challenge, Findings findings) {
        if (challenge instanceof Query query) {
            try (QueryChecker checker = new QueryChecker(query, engine, Search.Budget.DEFAULT)) {
                mutants(query, checker, sql -> false, findings);
            }
        } else if (challenge instanceof Plan plan) {
            try (PlanChecker checker = new PlanChecker(plan, engine, Search.Budget.DEFAULT)) {
                findings.claims.addAll(PlanClaims.of(plan, checker));
                mutants(plan.query(), checker.rows(), checker::overLimit, findings);
            }
        }
    }

    private void mutants(Query query, QueryChecker checker, Predicate<String> overLimit, Findings findings) {
        findings.claims.add(notEmpty(checker));
        findings.claims.add(steady(checker));
        Mutation mutation = new Mutator().mutate(checker.reference().sql(), checker.schema());
        Optional<String> unreadable = mutation.unreadable();
        try (QueryMutants fates = new QueryMutants(query, checker, engine, overLimit)) {
            unreadable.ifPresent(why -> findings.mutants.add(fates.unread(why)));
            for (Mutant mutant : mutation.mutants()) {
                if (checker.binds(mutant.sql())) {
                    findings.mutants.add(fates.judge(mutant));
                } else {
                    findings.stillborn++;
                }
            }
            fates.distilled().stream().map(DistilledScript::of).forEach(findings.distilled::add);
        }
        findings.claims.addAll(loads(query, findings.distilled));
        findings.claims.addAll(needed(query, findings.mutants));
    }

    private static Kata withoutDistilled(Kata kata) {
        Challenge without = kata.challenge();
        if (without instanceof Query query) {
            without = query.withoutDistilled();
        } else if (without instanceof Plan plan) {
            without = new Plan(plan.query().withoutDistilled(), plan.large(), plan.naive(), plan.limits());
        }
        return new Kata(
                kata.id(),
                kata.uuid(),
                kata.title(),
                kata.module(),
                kata.path(),
                kata.difficulty(),
                kata.summary(),
                kata.prompt(),
                kata.stub(),
                kata.hints(),
                without,
                kata.fingerprint());
    }

    private static Claim prompts(Kata kata) {
        boolean says = !COMMENT.matcher(kata.prompt()).replaceAll("").isBlank() || kata.kind() == Kind.QUIZ;
        return new Claim("prompt.md says what is asked for", says, says ? "" : "there is no such file, or it holds nothing but comments");
    }

    private static List<Claim> answers(Kata kata, SqlChallenge challenge, Function<SourceFile, Verdict> checks) {
        List<Claim> claims = new ArrayList<>();
        claims.add(passes(challenge.reference(), checks));
        challenge.accepted().forEach(answer -> claims.add(passes(answer, checks)));
        challenge.rejected().forEach(answer -> claims.add(fails(answer, checks)));
        if (challenge instanceof Plan plan) {
            claims.add(fails(new Rejected(plan.naive(), "plan"), checks));
        }
        claims.add(several("accepted", challenge.accepted().size(), 2, "right answers, written differently"));
        claims.add(several("rejected", challenge.rejected().size(), 1, "wrong answers"));
        boolean pending = Answers.untouched(kata, kata.stub());
        claims.add(new Claim(
                "stub.sql, untouched, is pending",
                pending,
                pending ? "" : "a learner who wrote nothing would be judged: leave nothing but comments in it"));
        return claims;
    }

    private static Claim several(String folder, int files, int wanted, String of) {
        return new Claim(
                folder + "/ holds " + wanted + " or more " + of,
                files >= wanted,
                files >= wanted ? "" : "it holds " + files);
    }

    private static Claim passes(SourceFile answer, Function<SourceFile, Verdict> checks) {
        Verdict verdict = checks.apply(answer);
        boolean passed = verdict instanceof Verdict.Passed;
        return new Claim(file(answer) + " passes", passed, passed ? "" : seen(verdict));
    }

    private static Claim fails(Rejected rejected, Function<SourceFile, Verdict> checks) {
        Verdict verdict = checks.apply(rejected.answer());
        boolean asExpected = verdict instanceof Verdict.Failed failed
                && failed.faults().get(0).id().equals(rejected.fault());
        return new Claim(
                file(rejected.answer()) + " fails with " + rejected.fault(),
                asExpected,
                asExpected ? "" : seen(verdict));
    }

    private static String seen(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return "it fails with " + failed.faults().stream().map(Fault::id).collect(Collectors.joining(", "));
        }
        return verdict instanceof Verdict.Broken broken
                ? "the content is broken: " + broken.at() + ": " + broken.message()
                : "it is " + verdict.word();
    }

    /** The file as its author calls it within the kata's folder. */
    private static String file(SourceFile file) {
        Path path = Path.of(file.name());
        int names = path.getNameCount();
        boolean judged = names > 1
                && List.of("accepted", "rejected")
                        .contains(path.getName(names - 2).toString());
        return judged
                ? path.getName(names - 2) + "/" + path.getName(names - 1)
                : path.getName(names - 1).toString();
    }

    private static Claim notEmpty(QueryChecker checker) {
        boolean holds = checker.visibleRows() > 0;
        return new Claim(
                "reference.sql gives rows on the visible dataset",
                holds,
                holds ? "" : "it gives none, and many wrong answers do too: add rows to data.sql that it selects");
    }

    private static Claim steady(QueryChecker checker) {
        boolean holds = checker.steady();
        return new Claim(
                "reference.sql does not depend on the order of insertion",
                holds,
                holds ? "" : "its result changes: order and number rows by what is unique");
    }

    /** A distilled dataset that does not load would break the kata for its learners. */
    private List<Claim> loads(Query query, List<String> scripts) {
        Datasets datasets = new Datasets(engine, query.schema());
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            String name = Proof.distilledName(i);
            SourceFile script = new SourceFile(name + ".sql", scripts.get(i));
            String why = "";
            try (Database loaded = datasets.filled(new Dataset(name, Optional.of(script), List.of()))) {
                loaded.catalog();
            } catch (ReferenceException e) {
                why = e.at() + ": " + e.getMessage();
            }
            claims.add(new Claim(name + " loads", why.isEmpty(), why));
        }
        return claims;
    }

    /** What an author lets stand has to stand: a reason for a mutant that is killed, or that no longer exists, misleads. */
    private static List<Claim> needed(SqlChallenge challenge, List<MutantProof> mutants) {
        return challenge.acceptedMutants().keySet().stream()
                .sorted()
                .map(description -> {
                    List<MutantProof> named = mutants.stream()
                            .filter(mutant -> mutant.description().equals(description))
                            .toList();
                    boolean needed = named.stream().anyMatch(mutant -> mutant.fate() instanceof Fate.Accepted);
                    String why = named.isEmpty()
                            ? "reference.sql has no such mutant"
                            : "it is " + named.get(0).fate().word();
                    return new Claim(
                            "kata.yaml accepts a mutant that survives: " + description,
                            needed,
                            needed ? "" : why + ": take it out of accept-mutants");
                })
                .toList();
    }
}
