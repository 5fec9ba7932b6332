package dev.datakata.content.pack;

import dev.datakata.content.Challenge;
import dev.datakata.content.Kind;
import dev.datakata.content.yaml.Problems;
import dev.datakata.content.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads what is particular to one kind of kata. A new kind is a class here, and a line in {@link KataReader}. */
sealed interface ChallengeReader
        permits QuizReader,
                QueryReader,
                PipelineReader,
                ModelReader,
                DataContractReader,
                PlanReader,
                TransactionReader {
    /** The kind it reads. */
    Kind kind();

    /** The keys of {@code kata.yaml} that only this kind has. */
    List<String> keys();

    /** The files and folders beside {@code kata.yaml} that only this kind has. */
    List<String> files();

    /** The challenge; nothing, and problems, where it cannot be read. */
    Optional<? extends Challenge> read(KataFolder folder, YamlMap kata, Problems problems);
}
