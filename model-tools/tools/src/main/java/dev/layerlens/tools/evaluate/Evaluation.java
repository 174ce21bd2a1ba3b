package dev.layerlens.tools.evaluate;

import dev.layerlens.card.Accuracy;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.confidence.Predictions;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.Arrays;

/**
 * What a model file did on a set of pictures.
 *
 * @param data the set's name
 * @param predictions every picture's probabilities
 * @param microseconds median time of one {@code classify} on one thread, copies included
 */
public record Evaluation(String data, Predictions predictions, double microseconds) {

    /**
     * Runs a model over all pictures.
     *
     * @throws IllegalArgumentException if the pictures are of another size than the model reads
     */
    public static Evaluation of(TfliteModel model, PictureSet pictures) {
        Predictions predictions = new Predictions();
        long[] nanoseconds = new long[pictures.size()];
        for (int i = 0; i < pictures.size(); i++) {
            float[] picture = pictures.picture(i);
            long start = System.nanoTime();
            float[] probabilities =
                    model.run(ModelFile.CLASSIFY, picture).get(ModelFile.PROBABILITIES);
            nanoseconds[i] = System.nanoTime() - start;
            predictions.add(probabilities, pictures.answer(i));
        }
        Arrays.sort(nanoseconds);
        return new Evaluation(
                pictures.name(), predictions, nanoseconds[nanoseconds.length / 2] / 1e3);
    }

    /** How often it was right. */
    public Accuracy accuracy() {
        return new Accuracy(data, predictions.size(), predictions.accuracy());
    }
}
