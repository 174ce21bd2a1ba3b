package dev.layerlens.tools.export;

import dev.layerlens.card.Label;
import java.util.List;

/**
 * What a model file says of itself that its network does not tell.
 *
 * @param name the model's name, as in "cifar10"
 * @param description what it knows, in one English sentence
 * @param author who made it
 * @param licence terms of use
 * @param version the model's own version; may be empty
 * @param scoreThreshold probability below which an answer is not worth showing, 0 to 1
 * @param labels the classes, in the order of the output
 */
public record About(
        String name,
        String description,
        String author,
        String licence,
        String version,
        float scoreThreshold,
        List<Label> labels) {

    /**
     * @throws IllegalArgumentException if the threshold is no probability, or a class has a name
     *     that would not stay on one line of the labels' file
     */
    public About {
        labels = List.copyOf(labels);
        if (!(scoreThreshold >= 0 && scoreThreshold <= 1)) {
            throw new IllegalArgumentException("the score threshold must be in 0 to 1");
        }
        for (Label label : labels) {
            String both = label.english() + label.korean();
            if (both.lines().count() > 1 || both.endsWith("\n")) {
                throw new IllegalArgumentException(
                        "the name of class " + labels.indexOf(label) + " is longer than one line");
            }
        }
    }

    /** Ours; answers that are no likelier than chance are not worth showing. */
    public static About of(String name, String description, List<Label> labels) {
        return new About(
                name,
                description,
                "LayerLens",
                "Apache-2.0",
                "1.0.0",
                1f / Math.max(1, labels.size()),
                labels);
    }
}
