package dev.datakata.report.html;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Sentence;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes each block of an explanation with its own template. */
final class BlockWriter implements Block.Visitor {
    private final HtmlInterceptor untouched = new Untouched();
    private final HtmlTemplateOutput output;
    private final Deque<Headline> headlines;

    /**
     * A writer.
     *
     * @param headlines the faults whose headings are among the blocks, in their order
     */
    BlockWriter(HtmlTemplateOutput output, List<Headline> headlines) {
        this.output = output;
        this.headlines = new ArrayDeque<>(headlines);
    }

    /**
     * What a fault's heading says.
     *
     * @param id the fault's id, which the page tells programs
     */
    record Headline(String id, Sentence sentence) {}

    @Override
    public void heading(Block.Heading heading) {
        Headline next = headlines.peek();
        boolean fault = next != null && next.sentence().equals(heading.sentence());
        if (fault) {
            headlines.remove();
        }
        JteblockHeadingGenerated.render(output, untouched, heading, fault ? next.id() : "");
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        JteblockParagraphGenerated.render(output, untouched, paragraph);
    }

    @Override
    public void facts(Block.Facts facts) {
        JteblockFactsGenerated.render(output, untouched, facts);
    }

    @Override
    public void snippet(Block.Snippet snippet) {
        JteblockSnippetGenerated.render(output, untouched, Marked.of(snippet.excerpt()));
    }

    @Override
    public void columns(Block.ColumnComparison comparison) {
        JteblockColumnsGenerated.render(output, untouched, comparison);
    }

    @Override
    public void sheet(Block.Sheet sheet) {
        JteblockSheetGenerated.render(output, untouched, new Rows(sheet));
    }

    @Override
    public void sql(Block.Sql sql) {
        JteblockSqlGenerated.render(output, untouched, sql);
    }

    @Override
    public void commands(Block.Commands commands) {
        JteblockCommandsGenerated.render(output, untouched, commands);
    }

    @Override
    public void timeline(Block.Timeline timeline) {
        JteblockTimelineGenerated.render(output, untouched, timeline);
    }

    @Override
    public void matrix(Block.Matrix matrix) {
        JteblockMatrixGenerated.render(output, untouched, matrix);
    }

    @Override
    public void plans(Block.PlanTrees plans) {
        JteblockPlansGenerated.render(
                output, untouched, plans.trees().stream().map(PlanDrawing::of).toList());
    }

    @Override
    public void schedule(Block.Schedule schedule) {
        JteblockScheduleGenerated.render(output, untouched, schedule);
    }
}
