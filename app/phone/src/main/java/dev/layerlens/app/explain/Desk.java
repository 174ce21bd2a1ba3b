package dev.layerlens.app.explain;

import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.app.inference.TwinModel;
import dev.layerlens.app.inference.TwinRefusedException;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.Collections;
import java.util.Optional;

/**
 * The one open twin and what its memory holds. Only the inference thread looks at it. What was
 * overwritten by another question is computed again when it is asked for.
 */
final class Desk implements AutoCloseable {
    private final ModelOpener opener;
    private Optional<TwinModel> twin = Optional.empty();

    /** The picture, {@code [H, W, 3]}, 0..255. */
    private float[] rgb = new float[0];

    /** What the whole network answers to it. */
    private float[] answer = new float[0];

    /** What the values in memory were computed with; empty where they are of another picture. */
    private Optional<Ablation> computed = Optional.empty();

    Desk(ModelOpener opener) {
        this.opener = opener;
    }

    /**
     * Runs a model's twin on a picture. One that is open stays so, since opening takes longer than
     * running; another model's is closed before.
     */
    void open(RunnableModel model, float[] picture) throws TwinRefusedException {
        if (twin.filter(open -> open.isOf(model)).isPresent()) {
            values(picture);
        } else {
            close();
            twin = Optional.of(opener.openTwin(model, picture));
        }
        computed = Optional.of(Ablation.NONE);
        rgb = picture;
        answer = twin().probabilities();
    }

    boolean isOpen() {
        return twin.isPresent();
    }

    /** The probability of every class with the whole network. */
    float[] answer() {
        return answer.clone();
    }

    /** The picture, {@code [H, W, 3]}, 0..255; a copy. */
    float[] picture() {
        return rgb.clone();
    }

    TwinModel twin() {
        return twin.orElseThrow(() -> new IllegalStateException("no model is open"));
    }

    /** What every layer makes of the picture without some channels. */
    Values values(Ablation ablation) {
        if (!computed.equals(Optional.of(ablation))) {
            computed = Optional.empty();
            twin().run(rgb, ablation.masks());
            computed = Optional.of(ablation);
        }
        return inMemory();
    }

    /** What every layer makes of another picture. */
    Values values(float[] picture) {
        computed = Optional.empty();
        twin().run(picture, Collections.emptyMap());
        return inMemory();
    }

    private Values inMemory() {
        return new Values() {
            @Override
            public FeatureMaps of(LayerCard layer) {
                return FeatureMaps.of(layer, twin().values(layer));
            }

            @Override
            public float at(CellOf cell) {
                LayerCard layer = cell.layer();
                int place = cell.row() * layer.width() + cell.column();
                return twin().values(layer).get(place * layer.channels() + cell.channel());
            }

            @Override
            public float[] probabilities() {
                return twin().probabilities();
            }
        };
    }

    @Override
    public void close() {
        computed = Optional.empty();
        twin.ifPresent(TwinModel::close);
        twin = Optional.empty();
    }
}
