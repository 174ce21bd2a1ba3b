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
 * @param labels the classes, in the order of the output
 */
public record About(
        String name,
        String description,
        String author,
        String licence,
        String version,
        List<Label> labels) {

    /**
     * @throws IllegalArgumentException if a class has a name that would not stay on one line of the
     *     labels' file
     */
    public About {
        labels = List.copyOf(labels);
        for (Label label : labels) {
            String both = label.english() + label.korean();
            if (both.lines().count() > 1 || both.endsWith("\n")) {
                throw new IllegalArgumentException(
                        "the name of class " + labels.indexOf(label) + " is longer than one line");
            }
        }
    }

    /** Ours. */
    public static About of(String name, String description, List<Label> labels) {
        return new About(name, description, "LayerLens", "Apache-2.0", "1.0.0", labels);
    }
}
