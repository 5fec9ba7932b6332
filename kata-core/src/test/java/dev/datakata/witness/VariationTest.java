package dev.datakata.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Dataset;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is changed, the schema takes what comes of it, and the same seed gives the same. */
class VariationTest {
    private static final String SCHEMA = """
            CREATE TABLE guild (guild_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE, parent INTEGER REFERENCES guild (guild_id));
            CREATE TABLE craft (code VARCHAR NOT NULL, level INTEGER NOT NULL, fee DECIMAL(5, 2), PRIMARY KEY (code, level));
            CREATE TABLE pupil (pupil_id UUID PRIMARY KEY, guild_id INTEGER NOT NULL REFERENCES guild (guild_id), code VARCHAR, level INTEGER,
                joined TIMESTAMP NOT NULL, mood ENUM('glad', 'sad'), FOREIGN KEY (code, level) REFERENCES craft (code, level));
            """;
    private static final String DATA = """
            INSERT INTO guild VALUES (1, 'dyers', NULL), (2, 'millers', 1), (3, 'smiths', 2);
            INSERT INTO craft VALUES ('a', 1, 10.50), ('a', 2, 999.99), ('b', 1, NULL);
            INSERT INTO pupil VALUES (uuid(), 1, 'a', 1, '2024-02-29 23:59', 'glad'), (uuid(), 2, NULL, NULL, '2024-03-01 00:00', NULL),
                (uuid(), 2, 'b', 1, '2024-12-31 10:00', 'sad');
            """;
    private static final ParsedSql QUERY = new SqlReader().read("""
            SELECT g.name, p.joined FROM pupil AS p JOIN guild AS g USING (guild_id) LEFT JOIN craft AS c ON c.code = p.code AND c.level = p.level
            LEFT JOIN guild AS up ON up.guild_id = g.parent WHERE c.fee > 10 AND p.joined < TIMESTAMP '2024-03-01' AND p.mood = 'glad'""");

    @Test
    void everyVariationKeepsKeysNotNullAndForeignKeys() {
        try (Engine engine = Engine.start(Limits.defaults())) {
            Datasets datasets = new Datasets(engine, new SourceFile("schema.sql", SCHEMA));
            try (Database visible = datasets.filled(
                            new Dataset("visible", Optional.of(new SourceFile("data.sql", DATA)), List.of()));
                    Bench bench = new Bench(datasets)) {
                List<TableRows> rows = datasets.rows(visible);
                List<Instance> chain = chain(datasets.catalog(), rows, 20);
                assertThat(chain.stream().map(bench::valid))
                        .hasSizeGreaterThan(100)
                        .doesNotContain(false);
                assertThat(chain.stream().map(VariationTest::hasCircle)).doesNotContain(true);
                assertThat(chain.stream().map(Instance::rows).distinct().count())
                        .isGreaterThan(80);
                assertThat(chain(datasets.catalog(), rows, 20).stream().map(Instance::rows))
                        .isEqualTo(chain.stream().map(Instance::rows).toList());
            }
        }
    }

    /** Whether some guild is above itself. */
    private static boolean hasCircle(Instance instance) {
        Map<@Nullable Object, @Nullable Object> parents = new HashMap<>();
        instance.tables().get(0).rows().forEach(guild -> parents.put(guild.get(0), guild.get(2)));
        return parents.keySet().stream().anyMatch(guild -> {
            Object above = parents.get(guild);
            for (int steps = 0; above != null && steps < parents.size(); steps++) {
                above = parents.get(above);
            }
            return above != null;
        });
    }

    /** Two hundred steps, each from where the last one led. */
    private static List<Instance> chain(Catalog catalog, List<TableRows> rows, long seed) {
        List<TableLayout> layouts = TableLayout.of(catalog.tables());
        ValuePools pools = new ValuePools(catalog, rows, Clues.of(List.of(QUERY), Clues.schema(catalog)));
        Variation variation =
                new Variation(Filling.of(layouts, rows, pools, Set.of()), pools, filling -> true, column -> true);
        SplittableRandom random = new SplittableRandom(seed);
        List<Instance> chain = new ArrayList<>();
        Instance latest = new Instance(rows);
        for (int i = 0; i < 200; i++) {
            Optional<Instance> next = variation.of(latest, random);
            next.ifPresent(chain::add);
            // rows of keys in use run out of others: begin again at times
            latest = i % 25 == 24 ? new Instance(rows) : next.orElse(latest);
        }
        return chain;
    }
}
