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
import dev.datakata.report.fault.FaultText;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        Findings findings = new Findings();
        try {
            // distilled datasets are what a proof makes, not what it starts from
            prove(withoutDistilled(given), findings);
        } catch (ReferenceException e) {
            findings.claims.add(works(e.at(), e.getMessage()));
        } catch (RuntimeException e) {
            // a mistake of ours at one kata must not keep what was found of it and of the others
            findings.claims.add(new Claim(
                    "the proof comes to its end",
                    false,
                    "it broke off with " + e + at(e)
                            + ". That is a mistake of Datakata's: please report it with the kata"));
        }
        return findings.proof(given, (System.nanoTime() - start) / 1_000_000);
    }

    private static String at(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
    }

    private void prove(Kata kata, Findings findings) {
        findings.claims.add(prompts(kata));
        if (kata.challenge() instanceof Quiz quiz) {
            quiz.proof().ifPresent(proof -> findings.claims.add(QuizProof.claim(quiz, proof, engine)));
        }
        if (kata.challenge() instanceof SqlChallenge challenge) {
            if (challenge instanceof DataContract contract) {
                contract(kata, contract, findings);
                return;
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
            byResult(kata.challenge(), findings);
        }
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
        return new Claim(
                "prompt.md says what is asked for",
                says,
                says ? "" : "there is no such file, or it holds nothing but comments");
    }

    private static List<Claim> answers(Kata kata, SqlChallenge challenge, Function<SourceFile, Verdict> checks) {
        List<Claim> claims = new ArrayList<>();
        Verdict reference = checks.apply(challenge.reference());
        if (reference instanceof Verdict.Broken broken) {
            // of every answer the same would be said
            claims.add(works(broken.at(), broken.message()));
        } else {
            claims.addAll(judged(challenge, reference, checks));
        }
        claims.add(accepted(challenge));
        int rejected = challenge.rejected().size();
        claims.add(
                new Claim("rejected/ holds 1 or more wrong answers", rejected >= 1, rejected >= 1 ? "" : "it holds 0"));
        boolean pending = Answers.untouched(kata, kata.stub());
        claims.add(new Claim(
                "stub.sql, untouched, is pending",
                pending,
                pending ? "" : "a learner who wrote nothing would be judged: leave nothing but comments in it"));
        return claims;
    }

    private static List<Claim> judged(SqlChallenge challenge, Verdict reference, Function<SourceFile, Verdict> checks) {
        List<Claim> claims = new ArrayList<>();
        claims.add(passes(challenge.reference(), reference));
        challenge.accepted().forEach(answer -> claims.add(passes(answer, checks.apply(answer))));
        challenge.rejected().forEach(answer -> claims.add(fails(answer, checks)));
        if (challenge instanceof Plan plan) {
            claims.add(fails(new Rejected(plan.naive(), "plan"), checks));
        }
        return claims;
    }

    /** A claim that does not hold: the content cannot be used as it is. */
    private static Claim works(String at, @Nullable String message) {
        return new Claim("the kata's content works", false, at + ": " + message);
    }

    private static Claim accepted(SqlChallenge challenge) {
        Set<String> texts = new HashSet<>();
        challenge.accepted().forEach(answer -> texts.add(words(answer)));
        texts.remove(words(challenge.reference()));
        int files = challenge.accepted().size();
        return new Claim(
                "accepted/ holds 2 or more right answers, written differently",
                texts.size() >= 2,
                texts.size() >= 2
                        ? ""
                        : "it holds " + files
                                + (files > texts.size()
                                        ? "; without those that repeat another one or reference.sql, but for blanks and comments, "
                                                + texts.size()
                                        : ""));
    }

    private static String words(SourceFile answer) {
        return SqlTokens.meaning(answer.text()).replaceFirst("( ?;)+$", "");
    }

    private static Claim passes(SourceFile answer, Verdict verdict) {
        boolean passed = verdict instanceof Verdict.Passed;
        return new Claim(file(answer) + " passes", passed, passed ? "" : seen(answer, verdict));
    }

    private static Claim fails(Rejected rejected, Function<SourceFile, Verdict> checks) {
        Verdict verdict = checks.apply(rejected.answer());
        boolean asExpected = verdict instanceof Verdict.Failed failed
                && failed.faults().get(0).id().equals(rejected.fault());
        return new Claim(
                file(rejected.answer()) + " fails with " + rejected.fault(),
                asExpected,
                asExpected ? "" : seen(rejected.answer(), verdict));
    }

    private static String seen(SourceFile answer, Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            FaultText text = new FaultText(file(answer), 1);
            return failed.faults().stream()
                    .map(fault -> "it fails with " + fault.id() + ": " + text.headline(fault))
                    .collect(Collectors.joining("; "));
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
