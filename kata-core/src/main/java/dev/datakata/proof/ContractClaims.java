package dev.datakata.proof;

import dev.datakata.content.Change.ColumnRef;
import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import dev.datakata.incident.Specimen;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to hold of the databases of a kata of checks, so that no answer passes by what is true tonight and never promised. */
final class ContractClaims {
    private ContractClaims() {}

    static List<Claim> of(DataContract contract, List<Specimen> specimens) {
        List<Specimen> healthy =
                specimens.stream().filter(one -> !one.situation().incident()).toList();
        List<Claim> claims = new ArrayList<>();
        for (String table : touched(specimens, contract.clock())) {
            Set<Integer> sizes =
                    healthy.stream().map(one -> size(one, table)).collect(Collectors.toCollection(TreeSet::new));
            boolean differ = sizes.size() > 1;
            claims.add(
                    new Claim(
                            "healthy databases differ in how many rows " + table + " has",
                            differ,
                            differ
                                    ? ""
                                    : "a check for " + sizes.iterator().next()
                                            + " rows would be quiet on all of them: add a file to datasets/, or 'truncate' to healthy"));
        }
        contract.clock().ifPresent(clock -> {
            long moments = healthy.stream()
                    .map(one -> tables(one, clock.table().words()))
                    .flatMap(Optional::stream)
                    .map(TableRows::rows)
                    .distinct()
                    .count();
            claims.add(new Claim(
                    "healthy databases differ in their time",
                    moments > 1,
                    moments > 1 ? "" : "a check with the time typed in would pass: add 'shift-time' to healthy"));
        });
        boolean hidden = contract.incidents().stream().anyMatch(Situation::hidden);
        claims.add(new Claim(
                "some incidents are hidden",
                hidden,
                hidden
                        ? ""
                        : "whoever asks for exactly what the prompt lists would pass: mark some with 'hidden: true'"));
        return claims;
    }

    /** The tables that some incident changes, the clock aside. */
    private static Set<String> touched(List<Specimen> specimens, Optional<ColumnRef> clock) {
        Set<String> names = new TreeSet<>();
        List<TableRows> visible = specimens.get(0).tables();
        for (Specimen specimen : specimens) {
            boolean changes = specimen.situation().incident()
                    && specimen.situation().dataset().equals(Situation.VISIBLE);
            for (TableRows table : changes ? visible : List.<TableRows>of()) {
                List<Row> rows =
                        tables(specimen, name(table)).map(TableRows::rows).orElse(List.of());
                if (!rows.equals(table.rows())) {
                    names.add(name(table));
                }
            }
        }
        clock.ifPresent(column -> names.remove(column.table().words()));
        return names;
    }

    private static int size(Specimen specimen, String table) {
        return tables(specimen, table).map(found -> found.rows().size()).orElse(-1);
    }

    private static Optional<TableRows> tables(Specimen specimen, String name) {
        return specimen.tables().stream()
                .filter(table -> name(table).equals(name))
                .findFirst();
    }

    private static String name(TableRows table) {
        String schema = table.table().schema();
        return schema.equals("main")
                ? table.table().name()
                : schema + "." + table.table().name();
    }
}
