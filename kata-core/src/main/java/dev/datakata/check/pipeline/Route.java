package dev.datakata.check.pipeline;

import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.content.Pipeline.Step;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * One way through a scenario, with nothing left open.
 *
 * @param scenario the scenario
 * @param variation how it departs from the undisturbed way
 * @param moves in order
 */
record Route(Scenario scenario, Variation variation, List<Move> moves) {
    Route {
        moves = List.copyOf(moves);
    }

    /** How a route departs from the undisturbed one. */
    enum Variation {
        PLAIN,
        STOPPED,
        REORDERED,
        DELIVERED_AGAIN
    }

    /** One thing that happens. */
    sealed interface Move {}

    /** The author's SQL runs: rows come, or a table is changed. */
    record Bring(SourceFile script, String words, boolean change) implements Move {}

    /** The answer runs. {@code again}: directly after it has run. {@code refused}: it has to be refused. */
    record Execute(boolean again, boolean refused) implements Move {}

    /** The answer runs up to the end of a statement, counted from 1, and is stopped there. */
    record Stop(int after) implements Move {}

    /** The tables are looked at. */
    record Look(Expectation expectation) implements Move {}

    /** The undisturbed way. */
    static Route plain(Scenario scenario) {
        return new Builder(scenario, Variation.PLAIN).route();
    }

    /** Every other way, for an answer of so many statements. */
    static List<Route> variations(Scenario scenario, int statements) {
        List<Route> routes = new ArrayList<>();
        if (scenario.steps().stream().anyMatch(Crash.class::isInstance)) {
            for (int after = 1; after <= statements; after++) {
                routes.add(new Builder(scenario, Variation.STOPPED)
                        .stoppedAfter(after)
                        .route());
            }
        }
        for (int i = 0; i < scenario.steps().size(); i++) {
            if (scenario.steps().get(i) instanceof Deliver deliver) {
                if (deliver.anyOrder()) {
                    List<List<SourceFile>> orders = permutations(deliver.batches());
                    for (List<SourceFile> order : orders.subList(1, orders.size())) {
                        routes.add(new Builder(scenario, Variation.REORDERED)
                                .delivering(i, order)
                                .route());
                    }
                }
                if (deliver.twice()) {
                    List<SourceFile> each = new ArrayList<>();
                    deliver.batches().forEach(batch -> {
                        each.add(batch);
                        each.add(batch);
                    });
                    routes.add(new Builder(scenario, Variation.DELIVERED_AGAIN)
                            .delivering(i, each)
                            .route());
                    if (deliver.batches().size() > 1) {
                        List<SourceFile> all = new ArrayList<>(deliver.batches());
                        all.addAll(deliver.batches());
                        routes.add(new Builder(scenario, Variation.DELIVERED_AGAIN)
                                .delivering(i, all)
                                .route());
                    }
                }
            }
        }
        return routes;
    }

    /** Every order, that of the list first. */
    private static List<List<SourceFile>> permutations(List<SourceFile> batches) {
        if (batches.isEmpty()) {
            return List.of(List.of());
        }
        List<List<SourceFile>> all = new ArrayList<>();
        for (int first = 0; first < batches.size(); first++) {
            List<SourceFile> rest = new ArrayList<>(batches);
            SourceFile head = rest.remove(first);
            for (List<SourceFile> tail : permutations(rest)) {
                List<SourceFile> order = new ArrayList<>();
                order.add(head);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    /** Takes a scenario's steps apart. */
    private static final class Builder {
        private final Scenario scenario;
        private final Variation variation;
        private int stop;
        private int delivery = -1;
        private List<SourceFile> batches = List.of();

        Builder(Scenario scenario, Variation variation) {
            this.scenario = scenario;
            this.variation = variation;
        }

        Builder stoppedAfter(int statement) {
            stop = statement;
            return this;
        }

        Builder delivering(int step, List<SourceFile> order) {
            delivery = step;
            batches = order;
            return this;
        }

        Route route() {
            List<Move> moves = new ArrayList<>();
            List<Step> steps = scenario.steps();
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (step instanceof Load load) {
                    moves.add(new Bring(load.script(), fileName(load.script()), false));
                } else if (step instanceof Alter alter) {
                    moves.add(new Bring(alter.script(), alter.words(), true));
                } else if (step instanceof Expect expect) {
                    moves.add(new Look(expect.expectation()));
                } else if (step instanceof Deliver deliver) {
                    for (SourceFile batch : i == delivery ? batches : deliver.batches()) {
                        moves.add(new Bring(batch, fileName(batch), false));
                        execute(moves, false);
                    }
                } else if (step instanceof Crash) {
                    if (stop > 0) {
                        moves.add(new Stop(stop));
                    }
                    execute(moves, false);
                } else if (step instanceof Run) {
                    boolean refused = i + 1 < steps.size()
                            && steps.get(i + 1) instanceof Expect next
                            && next.expectation() == Expectation.FAILURE_AND_UNCHANGED;
                    execute(moves, refused);
                }
            }
            return new Route(scenario, variation, moves);
        }

        private static void execute(List<Move> moves, boolean refused) {
            boolean again = !moves.isEmpty() && moves.get(moves.size() - 1) instanceof Execute;
            moves.add(new Execute(again, refused));
        }

        /** As the kata's author calls it: {@code batches/friday.sql}. */
        private static String fileName(SourceFile script) {
            String[] names = script.name().split("/", -1);
            int last = names.length - 1;
            return last > 0 ? names[last - 1] + "/" + names[last] : names[last];
        }
    }
}
