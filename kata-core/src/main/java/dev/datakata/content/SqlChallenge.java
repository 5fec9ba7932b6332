package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;

/** A challenge that is answered in SQL, with the answers its author already judged. */
public sealed interface SqlChallenge extends Challenge permits Query {
    /** The author's own answer. */
    SourceFile reference();

    /** Other right answers. */
    List<SourceFile> accepted();

    /** Wrong answers with the fault each must get. */
    List<Rejected> rejected();
}
