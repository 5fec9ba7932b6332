package dev.datakata.check.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Model;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.Model.ProbeGroup;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever constraints are left out, the verdict is what each probe says on a database of its own. */
class ModelPropertyTest {
    /** Each can be cut out of the reference, or put into it, without the others. */
    private static final List<String> CUTS = List.of(
            " NOT NULL UNIQUE", " UNIQUE", " REFERENCES person (person_id)", " CHECK (minutes > 0)", "DATE NOT NULL");

    private static final List<String[]> TIGHTER = List.of(
            new String[] {"nickname  VARCHAR", "nickname  VARCHAR UNIQUE"},
            new String[] {"day       DATE", "day DATE UNIQUE"},
            new String[] {"minutes > 0", "minutes > 1"});

    @Test
    void aModelFailsExactlyIfSomeProbeTellsItFromTheReference() {
        Random random = new Random(7);
        Model model = new ModelFixture().model();
        try (Engine engine = Engine.start(Limits.defaults());
                ModelChecker checker = new ModelChecker(model, engine)) {
            int passed = 0;
            for (int round = 0; round < 60; round++) {
                String answer = ModelFixture.REFERENCE;
                for (String cut : CUTS) {
                    answer =
                            random.nextInt(4) == 0 ? answer.replace(cut, cut.startsWith("DATE") ? "DATE" : "") : answer;
                }
                for (String[] tighter : TIGHTER) {
                    answer = random.nextInt(6) == 0 ? answer.replace(tighter[0], tighter[1]) : answer;
                }
                Verdict verdict = checker.check(new SourceFile("solution.sql", answer));
                List<String> expected = distinguishing(model, engine, answer);
                assertThat(told(verdict)).as(answer).containsExactlyElementsOf(expected);
                passed += verdict instanceof Verdict.Passed ? 1 : 0;
            }
            assertThat(passed).isBetween(1, 59);
        }
    }

    /** The author's probes that the verdict names. */
    private static List<String> told(Verdict verdict) {
        TreeSet<String> told = new TreeSet<>();
        if (verdict instanceof Verdict.Failed failed) {
            failed.faults().forEach(fault -> {
                List<ModelFault.ProbeResult> probes = fault instanceof ModelFault.AcceptedBadRow accepted
                        ? accepted.probes()
                        : ((ModelFault.RefusedGoodRow) fault).probes();
                probes.forEach(probe -> told.add(probe.sort() == ModelFault.Sort.NULL ? "NULL" : probe.what()));
            });
        }
        return List.copyOf(told);
    }

    /** The probes that come out otherwise than they should, each tried plainly and committed on a database that nothing else has touched. */
    private static List<String> distinguishing(Model model, Engine engine, String answer) {
        TreeSet<String> distinguishing = new TreeSet<>();
        for (ProbeGroup group : model.groups()) {
            for (Probe probe : group.probes()) {
                try (Database database = engine.database();
                        Session session = database.session()) {
                    List<String> ground = new ArrayList<>(statements(answer));
                    ground.addAll(statements(model.base().text()));
                    group.base().ifPresent(base -> ground.addAll(statements(base.text())));
                    ground.forEach(sql -> assertThat(session.execute(sql)).isInstanceOf(Outcome.Done.class));
                    boolean in = statements(probe.sql().text()).stream()
                            .allMatch(sql -> session.execute(sql) instanceof Outcome.Done);
                    if (in != probe.goesIn()) {
                        distinguishing.add(probe.what());
                    }
                }
            }
        }
        if (!answer.contains("email     VARCHAR NOT NULL")) {
            distinguishing.add("NULL");
        }
        return List.copyOf(distinguishing);
    }

    private static List<String> statements(String sql) {
        return Script.of(sql).statements().stream().map(StatementText::text).toList();
    }
}
