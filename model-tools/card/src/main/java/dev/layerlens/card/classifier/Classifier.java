package dev.layerlens.card.classifier;

import dev.layerlens.card.Label;
import java.util.List;
import java.util.Optional;

/**
 * How a file that classifies pictures is run.
 *
 * @param signature the signature to run; empty to run the file's first graph
 * @param input what it takes
 * @param scores what it gives
 * @param labels the classes in the order of the scores, as many as there are scores; "class 17"
 *     where the file does not name them
 */
public record Classifier(
        Optional<String> signature, PictureInput input, ClassScores scores, List<Label> labels) {

    public Classifier {
        labels = List.copyOf(labels);
    }
}
