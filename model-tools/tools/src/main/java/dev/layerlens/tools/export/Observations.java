package dev.layerlens.tools.export;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.Map;

/** Every layer's values in a form of a network, on the TensorFlow Lite runtime. */
final class Observations implements AutoCloseable {
    private final TfliteModel model;

    Observations(Form form) throws NotAModelException {
        model = TfliteModel.open(form.observed(), "the network", 1);
    }

    /** The values on one picture, and the class activation maps, by name. */
    Map<String, float[]> on(float[] picture) {
        return model.run(ModelFile.EXPLAIN, picture);
    }

    @Override
    public void close() {
        model.close();
    }
}
