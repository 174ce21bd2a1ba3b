package dev.layerlens.app.explain;

import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.app.inference.TwinModel;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one open twin and what its memory holds. Only the inference thread looks at it. What was
 * overwritten by another question is computed again when it is asked for.
 */
final class Desk implements AutoCloseable {
    private Optional<TwinModel> twin = Optional.empty();

    /** The picture, {@code [H, W, 3]}, 0..255. */
    private float[] rgb = new float[0];

    /** What the whole network answers to it. */
    private float[] answer = new float[0];

    /** What the values in memory were computed with; empty where they are of another picture. */
    private Optional<Ablation> computed = Optional.empty();

    /** Closes what is open, opens a model's twin and runs it on a picture. */
    void open(RunnableModel model, float[] picture) {
        close();
        twin = Optional.of(TwinModel.open(model));
        rgb = picture;
        compute(Ablation.NONE);
        answer = twin().probabilities();
    }

    boolean isOpen() {
        return twin.isPresent();
    }

    /** The probability of every class with the whole network. */
    float[] answer() {
        return answer.clone();
    }

    /** By layer, how many channels of it can be switched off. */
    Map<String, Integer> switches() {
        Map<String, Integer> switches = new LinkedHashMap<>();
        for (LayerCard layer : twin().card().layers()) {
            twin().switches(layer.name()).ifPresent(n -> switches.put(layer.name(), n));
        }
        return switches;
    }

    /** What every layer makes of the picture without some channels. */
    Values values(Ablation ablation) {
        compute(ablation);
        return new Values() {
            @Override
            public FeatureMaps of(LayerCard layer) {
                float[] values = new float[layer.height() * layer.width() * layer.channels()];
                twin().values(layer).get(values);
                return FeatureMaps.of(layer, values);
            }

            @Override
            public float[] probabilities() {
                return twin().probabilities();
            }
        };
    }

    private void compute(Ablation ablation) {
        if (!computed.equals(Optional.of(ablation))) {
            computed = Optional.empty();
            twin().run(rgb, ablation.masks());
            computed = Optional.of(ablation);
        }
    }

    private TwinModel twin() {
        return twin.orElseThrow(() -> new IllegalStateException("no model is open"));
    }

    @Override
    public void close() {
        computed = Optional.empty();
        twin.ifPresent(TwinModel::close);
        twin = Optional.empty();
    }
}
