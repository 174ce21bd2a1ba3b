package dev.layerlens.tools.evaluate;

import dev.layerlens.card.Accuracy;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.Arrays;

/**
 * What a model file did on a set of pictures.
 *
 * @param accuracy how often it was right
 * @param microseconds median time of one {@code classify} on one thread, copies included
 */
public record Evaluation(Accuracy accuracy, double microseconds) {

    /**
     * Runs a model over all pictures.
     *
     * @throws IllegalArgumentException if the pictures are of another size than the model reads
     */
    public static Evaluation of(TfliteModel model, PictureSet pictures) {
        int right = 0;
        long[] nanoseconds = new long[pictures.size()];
        for (int i = 0; i < pictures.size(); i++) {
            float[] picture = pictures.picture(i);
            long start = System.nanoTime();
            float[] probabilities =
                    model.run(ModelFile.CLASSIFY, picture).get(ModelFile.PROBABILITIES);
            nanoseconds[i] = System.nanoTime() - start;
            if (best(probabilities) == pictures.answer(i)) {
                right++;
            }
        }
        Arrays.sort(nanoseconds);
        double top1 = (double) right / pictures.size();
        return new Evaluation(
                new Accuracy(pictures.name(), pictures.size(), top1),
                nanoseconds[nanoseconds.length / 2] / 1e3);
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
