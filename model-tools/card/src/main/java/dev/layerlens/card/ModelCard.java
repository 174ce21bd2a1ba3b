package dev.layerlens.card;

import java.util.List;
import java.util.Optional;

/**
 * What a model file says of itself.
 *
 * @param name the model's name, as in "cifar10"
 * @param architecture the network it is, as in "resnet20"
 * @param description what it knows, in one English sentence
 * @param author who made it
 * @param licence terms of use
 * @param version the model's own version, as in "1.2.0"; empty where nobody gave one
 * @param scoreThreshold probability below which an answer is "not sure", 0 to 1; 0 where nobody
 *     found one
 * @param labels the classes, in the order of the output
 * @param inputHeight rows of the input picture
 * @param inputWidth columns of the input picture
 * @param precision how the file stores and computes
 * @param parameters learned values of the whole network
 * @param multiplyAdds multiply-adds of the whole network for one picture
 * @param accuracy how accurate the file was; empty when nobody measured it
 * @param layers every layer, in order of computation
 */
public record ModelCard(
        String name,
        String architecture,
        String description,
        String author,
        String licence,
        String version,
        float scoreThreshold,
        List<Label> labels,
        int inputHeight,
        int inputWidth,
        Precision precision,
        long parameters,
        long multiplyAdds,
        Optional<Accuracy> accuracy,
        List<LayerCard> layers) {

    public ModelCard {
        labels = List.copyOf(labels);
        layers = List.copyOf(layers);
    }

    /** The same card with a measured accuracy. */
    public ModelCard measured(Accuracy measured) {
        return with(scoreThreshold, Optional.of(measured), layers);
    }

    /** The same card with other cards of the same layers. */
    public ModelCard with(List<LayerCard> cards) {
        return with(scoreThreshold, accuracy, cards);
    }

    /** The same card with the probability below which an answer is "not sure". */
    public ModelCard withScoreThreshold(float threshold) {
        return with(threshold, accuracy, layers);
    }

    private ModelCard with(float threshold, Optional<Accuracy> measured, List<LayerCard> cards) {
        return new ModelCard(
                name,
                architecture,
                description,
                author,
                licence,
                version,
                threshold,
                labels,
                inputHeight,
                inputWidth,
                precision,
                parameters,
                multiplyAdds,
                measured,
                cards);
    }
}
