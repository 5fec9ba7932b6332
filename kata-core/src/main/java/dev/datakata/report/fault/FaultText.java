package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Snippet;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import dev.datakata.source.SourceReader;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.PipelineFault;
import dev.datakata.verdict.PlanFault;
import dev.datakata.verdict.TransactionFault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sentences about what is wrong with an answer, and the only place that has any. Each says what was found, what was
 * expected, where, and what to do next, and says no more than the fault's data proves.
 */
public final class FaultText {
    /** Why a static rule is there, for those where it is no taste. */
    private static final Map<String, String> RULES = Map.of(
            "select-star", "Name the columns: `*` takes every column there is, also those that are added later.");

    private final String file;
    private final RowText rowText;
    private final ContractText contractText;

    /**
     * The texts for one kata's verdict.
     *
     * @param file the answer's file as the learner knows it
     * @param rowLimit the most rows to show of each sort
     */
    public FaultText(String file, int rowLimit) {
        this.file = file;
        this.rowText = new RowText(rowLimit);
        this.contractText = new ContractText(rowLimit);
    }

    /** One harmless line: what is wrong. */
    public String headline(Fault fault) {
        return sentence(fault).text();
    }

    /** One sentence: what is wrong. */
    public Sentence sentence(Fault fault) {
        if (fault instanceof Fault.Unreadable unreadable) {
            return unreadable(unreadable);
        }
        if (fault instanceof Fault.Syntax syntax) {
            return Sentence.of("DuckDB cannot read this as SQL: {}", Words.engine(syntax.engineMessage()));
        }
        if (fault instanceof Fault.StatementCount count) {
            return count.found() == 0
                    ? Sentence.of("there is no statement; {} asked for", Words.isAre(count.expected()))
                    : Sentence.of("{} statements found, {} asked for", count.found(), Words.isAre(count.expected()));
        }
        if (fault instanceof Fault.Forbidden forbidden) {
            return forbidden.allowed().isBlank()
                    ? Sentence.of("{} is not taken in this kata", forbidden.found())
                    : Sentence.of(
                            "{} is not taken in this kata; it asks for {}",
                            forbidden.found(),
                            Sentence.plain(forbidden.allowed()));
        }
        if (fault instanceof Fault.Execution execution) {
            return Sentence.of("DuckDB cannot run this: {}", Words.engine(execution.engineMessage()));
        }
        if (fault instanceof Fault.Timeout timeout) {
            return Sentence.of(
                    timeout.killed() ? "no result after {} s" : "no result within the time limit of {} s",
                    Words.seconds(timeout.seconds()));
        }
        if (fault instanceof Fault.ResourceLimit limit) {
            return resourceLimit(limit);
        }
        if (fault instanceof Fault.ColumnCount count) {
            return ColumnText.columnCount(count);
        }
        if (fault instanceof Fault.ColumnNames names) {
            return ColumnText.columnNames(names);
        }
        if (fault instanceof Fault.ColumnOrder order) {
            return ColumnText.columnOrder(order);
        }
        if (fault instanceof Fault.ColumnTypes types) {
            return ColumnText.columnTypes(types);
        }
        if (fault instanceof Fault.Rows rows) {
            return Sentence.of("{}{}", RowText.rows(rows.diff()), Words.where(rows.dataset()));
        }
        if (fault instanceof Fault.Order order) {
            return Sentence.of(
                    "the right rows, not sorted by {}: row {} stands in a wrong place{}",
                    String.join(", ", order.keys()),
                    order.row(),
                    Words.where(order.dataset()));
        }
        if (fault instanceof Fault.Unordered unordered) {
            return Sentence.of(
                    "the rows came out sorted by {}, yet nothing in the answer guarantees it",
                    String.join(", ", unordered.keys()));
        }
        if (fault instanceof Fault.Nondeterministic nondeterministic) {
            return Sentence.of(
                    "the result changes when the same rows are inserted in another order{}",
                    Words.where(nondeterministic.dataset()));
        }
        if (fault instanceof Fault.Rule rule) {
            return rule.required()
                    ? Sentence.of("the result is right, and this kata also asks for {}", rule.rule())
                    : Sentence.of("the result is right, and this kata does not take {}", rule.rule());
        }
        if (fault instanceof Fault.Answer answer) {
            return answer(answer);
        }
        if (fault instanceof PipelineFault.InScenario inScenario) {
            return Sentence.of("{}, {}", sentence(inScenario.cause()), PipelineText.in(inScenario.story()));
        }
        if (fault instanceof PipelineFault pipeline) {
            return PipelineText.sentence(pipeline);
        }
        if (fault instanceof ModelFault model) {
            return ModelText.sentence(model);
        }
        if (fault instanceof ContractFault contract) {
            return ContractText.sentence(contract);
        }
        if (fault instanceof PlanFault plan) {
            return PlanText.sentence(plan);
        }
        if (fault instanceof TransactionFault transaction) {
            return TransactionText.sentence(transaction);
        }
        throw new IllegalArgumentException("no sentence for " + fault);
    }

    /** What is wrong, in full, the headline not among it. */
    public List<Block> explain(Fault fault) {
        List<Block> blocks = new ArrayList<>();
        if (fault instanceof PipelineFault.InScenario inScenario) {
            blocks.addAll(explain(inScenario.cause()));
            PipelineText.steps(inScenario.story(), blocks);
            return blocks;
        }
        fault.at().ifPresent(at -> blocks.add(new Snippet(at)));
        if (fault instanceof Fault.Unreadable unreadable) {
            explainUnreadable(unreadable, blocks);
        } else if (fault instanceof Fault.Syntax syntax) {
            blocks.add(EngineAdvice.onSyntax(syntax));
        } else if (fault instanceof Fault.StatementCount count) {
            explainStatementCount(count, blocks);
        } else if (fault instanceof Fault.Forbidden forbidden) {
            blocks.add(EngineAdvice.onForbidden(forbidden));
        } else if (fault instanceof Fault.Execution execution) {
            explainExecution(execution, blocks);
        } else if (fault instanceof Fault.Timeout timeout) {
            explainTimeout(timeout, blocks);
        } else if (fault instanceof Fault.ResourceLimit limit) {
            explainResourceLimit(limit, blocks);
        } else if (fault instanceof Fault.ColumnCount count) {
            ColumnText.explainColumnCount(count, blocks);
        } else if (fault instanceof Fault.ColumnNames names) {
            ColumnText.explainColumnNames(names, blocks);
        } else if (fault instanceof Fault.ColumnOrder order) {
            ColumnText.explainColumnOrder(order, blocks);
        } else if (fault instanceof Fault.ColumnTypes types) {
            ColumnText.explainColumnTypes(types, blocks);
        } else if (fault instanceof Fault.Rows rows) {
            rowText.explainRows(rows.diff(), blocks);
        } else if (fault instanceof Fault.Order order) {
            rowText.explainOrder(order, blocks);
        } else if (fault instanceof Fault.Unordered unordered) {
            blocks.add(Paragraph.of(
                    "SQL promises an order only where the outermost query asks for one. Without it the rows may"
                            + " come out otherwise on the next version, on more data or on more threads. Sort there:"));
            blocks.add(RowText.orderBy(unordered.keys()));
        } else if (fault instanceof Fault.Nondeterministic nondeterministic) {
            rowText.explainNondeterministic(nondeterministic, blocks);
        } else if (fault instanceof Fault.Rule rule) {
            String why = RULES.get(rule.rule());
            if (why != null) {
                blocks.add(new Paragraph(Sentence.of(why)));
            }
        } else if (fault instanceof Fault.Answer answer) {
            explainAnswer(answer, blocks);
        } else if (fault instanceof PipelineFault pipeline) {
            new PipelineText(rowText).explain(pipeline, blocks);
        } else if (fault instanceof ModelFault model) {
            ModelText.explain(model, blocks);
        } else if (fault instanceof ContractFault contract) {
            contractText.explain(contract, blocks);
        } else if (fault instanceof PlanFault plan) {
            PlanText.explain(plan, blocks);
        } else if (fault instanceof TransactionFault transaction) {
            TransactionText.explain(transaction, rowText, blocks);
        }
        return blocks;
    }

    /** What a whole verdict says: each fault in full, the diagnosis, the counterexample. */
    public List<Block> explain(Verdict.Failed failed) {
        List<Block> blocks = new ArrayList<>();
        for (Fault fault : failed.faults()) {
            blocks.add(new Heading(sentence(fault)));
            blocks.addAll(explain(fault));
        }
        if (!failed.diagnosis().isEmpty()) {
            blocks.add(new Heading(Sentence.of("Diagnosis")));
            blocks.add(Paragraph.of(
                    "On every dataset of this kata the result equals that of an answer with a known mistake:"));
            for (Diagnosis diagnosis : failed.diagnosis()) {
                blocks.add(new Paragraph(Sentence.whole(diagnosis.message())));
            }
        }
        failed.counterexample().ifPresent(counterexample -> rowText.explainCounterexample(counterexample, blocks));
        return blocks;
    }

    /** What broken content says, in one line. */
    public Sentence broken(Verdict.Broken broken) {
        return Sentence.of(
                "the course itself is broken here, not your answer: {} ({})",
                Sentence.plain(broken.message()),
                broken.at());
    }

    /** A remark on a right answer. */
    public Sentence note(Note note) {
        return switch (note) {
            case NEEDLESS_ORDER -> Sentence.of("the answer sorts, though any order is right here");
            case IDLE_CHECK -> Sentence.of("one of the checks notices none of this kata's incidents");
        };
    }

    // ---- the text itself

    private Sentence unreadable(Fault.Unreadable fault) {
        return switch (fault.why()) {
            case NOT_UTF8 -> Sentence.of("the file is not UTF-8: byte {} does not fit", fault.offset() + 1);
            case NUL_BYTE -> Sentence.of("the file has a NUL byte, its byte {}", fault.offset() + 1);
            case TOO_LARGE ->
                Sentence.of("the file has {} bytes, an answer may have {}", fault.offset(), SourceReader.MAX_BYTES);
            case NOT_A_FILE -> Sentence.of("there is something of the answer's name that is not a file");
            case NO_ACCESS -> Sentence.of("the file is there and cannot be read");
        };
    }

    private void explainUnreadable(Fault.Unreadable fault, List<Block> blocks) {
        blocks.add(
                switch (fault.why()) {
                    case NOT_UTF8 ->
                        Paragraph.of("Save {} with the encoding UTF-8; an editor shows it in its status line.", file);
                    case NUL_BYTE ->
                        Paragraph.of(
                                "Save {} as UTF-8. NUL bytes come from UTF-16 or from a file that is no text.", file);
                    case TOO_LARGE ->
                        Paragraph.of(
                                "A right answer takes a small part of that. Was something else saved as {}?", file);
                    case NOT_A_FILE -> Paragraph.of("Make {} a plain text file.", file);
                    case NO_ACCESS -> Paragraph.of("Give your user the right to read {}.", file);
                });
    }

    private void explainStatementCount(Fault.StatementCount fault, List<Block> blocks) {
        if (fault.found() == 0) {
            blocks.add(Paragraph.of("Write the answer into {}.", file));
        } else if (fault.expected() == 1) {
            blocks.add(Paragraph.of(
                    "A semicolon ends a statement. Leave the one statement that is the answer; put steps that"
                            + " build on each other into one with `WITH step AS (…) SELECT …`."));
        }
    }

    private void explainExecution(Fault.Execution fault, List<Block> blocks) {
        List<String> lines = fault.engineMessage().strip().lines().toList();
        lines.stream()
                .skip(1)
                // The engine's own excerpt: the learner's line has been shown with its mark. And settings that an
                // answer cannot change.
                .filter(line -> !line.isBlank()
                        && !line.startsWith("LINE ")
                        && !line.startsWith("Use \"SET ")
                        && !line.strip().equals("^"))
                .limit(6)
                .forEach(line -> blocks.add(new Paragraph(Sentence.quoted(line.strip()))));
        blocks.addAll(EngineAdvice.onExecution(fault));
        if (!fault.dataset().equals(Words.VISIBLE)) {
            blocks.add(Paragraph.of("It happened on {}.", Words.dataset(fault.dataset())));
        }
    }

    private void explainTimeout(Fault.Timeout fault, List<Block> blocks) {
        if (fault.killed()) {
            blocks.add(Paragraph.of(
                    "The engine did not react to the time limit of a statement, so its process was ended."));
        }
        blocks.add(
                Paragraph.of(
                        "Joins without a condition, a `WITH RECURSIVE` that never ends and `range` or `repeat` with a huge"
                                + " count are the usual causes. On a slow machine `-Dkata.timeout=<seconds>` gives more time."));
    }

    private Sentence resourceLimit(Fault.ResourceLimit fault) {
        return switch (fault.limit()) {
            case MEMORY ->
                Sentence.of(
                        "the answer needs more memory than the limit of {}",
                        Sentence.plain(Words.bytes(fault.value())));
            case RESULT_BYTES ->
                Sentence.of("the result is larger than the limit of {}", Sentence.plain(Words.bytes(fault.value())));
            case NESTING -> Sentence.of("expressions are nested deeper than the limit of {}", fault.value());
            case PROCESS -> Sentence.of("the engine's process ended while it ran the answer");
        };
    }

    private void explainResourceLimit(Fault.ResourceLimit fault, List<Block> blocks) {
        blocks.add(
                switch (fault.limit()) {
                    case MEMORY, RESULT_BYTES ->
                        Paragraph.of(
                                "A join without a condition or a generated series with a huge count is the usual cause.");
                    case NESTING ->
                        Paragraph.of(
                                "Write long chains with `IN (…)`, a `VALUES` list to join with, or in steps with `WITH`.");
                    case PROCESS ->
                        Paragraph.of(
                                "No other kata suffers from it. Huge texts, very deep nesting and very many joins are"
                                        + " the known causes; write the answer more simply.");
                });
    }

    // ---- quiz

    private static Sentence answer(Fault.Answer fault) {
        return switch (fault.problem()) {
            case WRONG_CHOICE ->
                fault.choices().size() == 1
                        ? Sentence.of("{} is ticked and is not right", Words.names(fault.choices()))
                        : Sentence.of("{} are ticked and are not right", Words.names(fault.choices()));
            case INCOMPLETE -> Sentence.of("what is ticked is right, and something is lacking");
            case TOO_MANY ->
                Sentence.of(
                        "one box is asked for, {} are ticked: {}",
                        fault.choices().size(),
                        Words.names(fault.choices()));
            case UNKNOWN_CHOICE -> Sentence.of("the question has no choice {}", shortened(fault.choices()));
            case UNCLEAR_MARK -> Sentence.of("the box of {} is neither ticked nor empty", shortened(fault.choices()));
            case NO_BOX -> Sentence.of("the file has no box to tick: a line such as `- [x] a. …`");
        };
    }

    /** Choices that the learner's file names: without a letter each is a whole line. */
    private static Sentence shortened(List<String> choices) {
        return Words.names(choices.stream()
                .map(choice -> CellText.cut(choice, choice.codePointCount(0, choice.length()), 40, c -> 1))
                .toList());
    }

    private static void explainAnswer(Fault.Answer fault, List<Block> blocks) {
        fault.says().forEach(says -> blocks.add(new Paragraph(Sentence.whole(says))));
        switch (fault.problem()) {
            case WRONG_CHOICE -> {}
            case INCOMPLETE -> blocks.add(Paragraph.of("At least one more box belongs to it."));
            case TOO_MANY ->
                blocks.add(Paragraph.of("Leave the x in one of them: `- [x]`, and `- [ ]` for the others."));
            case UNKNOWN_CHOICE ->
                blocks.add(Paragraph.of("A box is known by the word before the dot, as in `- [x] a. …`."
                        + " `mvn kata:reset -Dkata=<id>` brings back the sheet with all of them and keeps yours."));
            case UNCLEAR_MARK ->
                blocks.add(Paragraph.of("An x between two brackets ticks it, as in `- [x]`; a blank leaves it open."));
            case NO_BOX ->
                blocks.add(
                        Paragraph.of(
                                "`mvn kata:reset -Dkata=<id>` brings back the sheet with its boxes and keeps what is there now."));
        }
    }
}
