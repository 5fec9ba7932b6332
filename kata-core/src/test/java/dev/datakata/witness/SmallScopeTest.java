package dev.datakata.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Query;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On katas of the corpus: one table, keys in a row, several schemas, a table that refers to itself. */
class SmallScopeTest {
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weblog-sessions",
                "flights-within-three",
                "library-member-record",
                "staff-all-reports",
                "pipeline-late-rows"
            })
    void eachSmallDatabaseIsValidAndHasItsFairPartsWithIt(String kata) throws Exception {
        try (CoursePack pack = CoursePack.open(Path.of("src/test/resources/corpus"))) {
            Query query = (Query) new CourseReader()
                    .read(pack)
                    .katas()
                    .filter(each -> each.id().equals(kata))
                    .findFirst()
                    .orElseThrow()
                    .challenge();
            Datasets datasets = new Datasets(engine, query.schema());
            try (Database visible = datasets.filled(query.visible());
                    Session session = visible.session();
                    Bench bench = new Bench(datasets)) {
                Reference reference = new Reference(query, session);
                try (Search search = search(query, reference, datasets, visible)) {
                    FairDatabases fair = search.fair();
                    Predicate<TableRows> read = fair.read(List.of(reference.parsed()));
                    List<Instance> small = search.small()
                            .numbers()
                            .map(search.small()::instance)
                            .toList();
                    Set<List<List<Row>>> rows = new HashSet<>();
                    small.forEach(instance -> rows.add(instance.rows()));
                    List<Instance> parts = small.stream()
                            .flatMap(whole -> everyPart(whole).stream())
                            .toList();

                    assertThat(small).hasSizeBetween(20, 400).allMatch(bench::valid);
                    assertThat(small.stream().map(Instance::size)).isSorted();
                    assertThat(fair.among(
                                    parts.stream()
                                            .filter(part ->
                                                    fair.withoutOrphans(part).size() == part.size())
                                            .toList(),
                                    read))
                            .allMatch(part -> rows.contains(part.rows()));
                }
            }
        }
    }

    private static Search search(Query query, Reference reference, Datasets datasets, Database visible) {
        return new Search(
                query,
                reference,
                datasets,
                visible,
                List.of(),
                Search.Budget.DEFAULT,
                engine.limits().statement());
    }

    /** With every choice of rows, orphans or not. */
    private static List<Instance> everyPart(Instance whole) {
        List<Instance.Place> places = whole.places();
        List<Instance> parts = new ArrayList<>();
        for (int kept = 0; kept < 1 << places.size(); kept++) {
            List<Instance.Place> some = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if ((kept >> i & 1) == 1) {
                    some.add(places.get(i));
                }
            }
            parts.add(whole.keeping(some));
        }
        return parts;
    }
}
