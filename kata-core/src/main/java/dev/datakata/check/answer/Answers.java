package dev.datakata.check.answer;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.source.SourceFile;
import dev.datakata.source.SourceReader;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a learner handed in, and settles the cases that need no checker: nothing there, untouched, no text. */
public final class Answers {
    private final SourceReader reader = new SourceReader();

    /**
     * What can be said of an answer before it is run.
     *
     * @param settled the verdict, if no checker is needed
     * @param text the answer's text, if one is
     */
    public record Intake(Optional<Verdict> settled, Optional<SourceFile> text) {
        static Intake settled(Verdict verdict) {
            return new Intake(Optional.of(verdict), Optional.empty());
        }
    }

    /**
     * Reads the answer to {@code kata} in {@code file}.
     *
     * @param name the file's name in messages
     */
    public Intake read(Kata kata, Path file, String name) {
        SourceReader.Reading reading = reader.read(file, name);
        if (reading instanceof SourceReader.Absent) {
            return Intake.settled(new Verdict.Pending());
        }
        if (reading instanceof SourceReader.Unreadable unreadable) {
            return Intake.settled(Verdict.Failed.of(new Fault.Unreadable(unreadable.why(), unreadable.offset())));
        }
        SourceFile source = ((SourceReader.Text) reading).source();
        return untouched(kata, source.text())
                ? Intake.settled(new Verdict.Pending())
                : new Intake(Optional.empty(), Optional.of(source));
    }

    /** Whether a text says nothing more than the kata's stub. */
    public static boolean untouched(Kata kata, String text) {
        if (kata.kind() == Kind.QUIZ) {
            return text.isBlank();
        }
        String meaning = SqlTokens.meaning(text);
        return meaning.isEmpty() || meaning.equals(SqlTokens.meaning(kata.stub()));
    }
}
