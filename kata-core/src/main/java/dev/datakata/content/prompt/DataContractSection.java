package dev.datakata.content.prompt;

import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import java.util.List;

/** What checks of data are held to: on which databases they must be quiet, and on which they must not. */
final class DataContractSection {
    private DataContractSection() {}

    static void dataContract(StringBuilder text, DataContract contract) {
        answer(text, contract);
        healthy(text, contract);
        incidents(text, contract);
        text.append("\n## The data\n\n");
        Markup.fenced(text, Markup.lf(contract.schema().text()));
        text.append(
                "\nIt is a landing area: whatever keys and constraints you read here hold on healthy data, and nothing"
                        + " enforces them.\n");
        DataSection.visibleRows(text, contract.data());
    }

    private static void answer(StringBuilder text, DataContract contract) {
        text.append("\n## The answer\n\n");
        text.append(
                "- One query or several, with a semicolon behind each. Each is a check: it returns the rows that offend,"
                        + " and none where all is well. Which columns they have is up to you.\n");
        text.append("- A comment line above a query names the check: `-- orders are fresh`.\n");
        text.append(contract.clock()
                .map(clock -> "- The time is " + Markup.code(clock.words())
                        + ", in one row. The machine's clock (`now()`, `current_date` …) is not taken: it knows nothing of"
                        + " these data.\n")
                .orElse(
                        "- The machine's clock (`now()`, `current_date` …) is not taken, and nothing random: the same data"
                                + " must give the same rows.\n"));
        text.append(
                contract.failingIsLoud()
                        ? "- On a broken database a check that cannot run, since a column is gone for instance, counts as an"
                                + " alarm. On a healthy one it is a fault.\n"
                        : "- Every check has to run on every database, on the broken ones too.\n");
    }

    private static void healthy(StringBuilder text, DataContract contract) {
        List<Situation> shown = contract.healthy().stream()
                .filter(situation -> !situation.hidden())
                .toList();
        int hidden = contract.healthy().size() - shown.size();
        text.append("\n## Healthy: no check may return a row\n\n");
        for (Situation situation : shown) {
            String words = situation.words();
            text.append("- ")
                    .append(words.isEmpty() ? "the visible rows below" : words)
                    .append("\n");
        }
        hidden(text, hidden, "healthy database", "healthy databases");
    }

    private static void incidents(StringBuilder text, DataContract contract) {
        List<Situation> shown = contract.incidents().stream()
                .filter(situation -> !situation.hidden())
                .toList();
        int hidden = contract.incidents().size() - shown.size();
        text.append("\n## Incidents: some check has to return a row\n\n");
        text.append("Each is made of a healthy database by a change.\n\n");
        for (Situation situation : shown) {
            text.append("- ").append(situation.words()).append("\n");
        }
        hidden(text, hidden, "incident", "incidents");
    }

    private static void hidden(StringBuilder text, int hidden, String one, String many) {
        if (hidden > 0) {
            text.append("- and ")
                    .append(hidden)
                    .append(hidden == 1 ? " other " + one + " that is" : " other " + many + " that are")
                    .append(" not shown\n");
        }
    }
}
