package dev.layerlens.app.explain;

import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import dev.layerlens.app.library.Offers;
import dev.layerlens.card.Label;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files of well-known networks with random weights: what they cost is what the real ones do. */
public final class RandomModels {
    private static final int CLASSES = 1000;

    private RandomModels() {}

    /**
     * Offers a float file for import, named as the network.
     *
     * @param side rows and columns of its input
     */
    public static Uri offer(String architecture, int side) throws IOException, NotAModelException {
        Normalizer normalizer = new Normalizer(List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2));
        Network network = Zoo.get(architecture).build(new Blueprint(side, CLASSES, normalizer));
        File cache = ApplicationProvider.getApplicationContext().getCacheDir();
        String name = architecture + ".tflite";
        new Deployment(
                        network,
                        random(network),
                        architecture,
                        "Random",
                        Collections.nCopies(CLASSES, Label.of("x")))
                .float32()
                .save(new File(cache, name).toPath());
        return Offers.uri(name);
    }

    /** Weights that keep activations within a few units through any depth. */
    private static Weights random(Network network) {
        Random random = new Random(5);
        Map<String, float[]> values = new HashMap<>();
        for (Parameter parameter : Parameter.of(network)) {
            boolean kernel = parameter.shape().size() > 1;
            double fan = (double) parameter.size() / parameter.shape().get(0);
            float[] array = new float[parameter.size()];
            for (int i = 0; i < array.length; i++) {
                double value = random.nextGaussian() * (kernel ? Math.sqrt(2 / fan) : 0.1);
                array[i] = (float) (kernel ? value : 0.7 + Math.abs(value));
            }
            values.put(parameter.name(), array);
        }
        return new Weights(values);
    }
}
