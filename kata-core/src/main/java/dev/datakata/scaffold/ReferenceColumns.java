package dev.datakata.scaffold;

import dev.datakata.content.ContentException;
import dev.datakata.content.Contract;
import dev.datakata.content.Kata;
import dev.datakata.content.Problem;
import dev.datakata.content.Query;
import dev.datakata.content.SqlChallenge;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.table.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine for the columns of references, of those katas only whose contract leaves a name or a type to them: an engine takes
 * longer to start than all prompts together take to render. It runs in this process, since nothing but the author's own SQL does.
 */
final class ReferenceColumns implements AutoCloseable {
    private @Nullable Engine engine;

    /** The columns of the kata's reference, if its contract does not state them all. */
    Optional<List<Column>> of(Kata kata) throws ContentException {
        Optional<Query> query =
                kata.challenge() instanceof SqlChallenge challenge ? challenge.result() : Optional.empty();
        return query.isPresent() && !statesAll(query.get().contract())
                ? Optional.of(columns(query.get()))
                : Optional.empty();
    }

    private static boolean statesAll(Contract contract) {
        return contract.columns().isPresent()
                && contract.columns().get().stream()
                        .allMatch(column -> column.type().isPresent());
    }

    private List<Column> columns(Query query) throws ContentException {
        if (engine == null) {
            engine = Engine.start(Limits.defaults());
        }
        try (Database database = new Datasets(engine, query.schema()).filled(query.visible());
                Session session = database.session()) {
            return new Reference(query, session).columns();
        } catch (ReferenceException e) {
            String place = e.at();
            int colon = place.lastIndexOf(':');
            throw new ContentException(new Problem(
                    place.substring(0, colon),
                    Integer.parseInt(place.substring(colon + 1)),
                    String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
