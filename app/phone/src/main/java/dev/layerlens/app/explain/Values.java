package dev.layerlens.app.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;

/** What every layer made of a picture. On the inference thread, within one task only. */
public interface Values {

    /** A layer's maps, copied; for a folded layer those of the layer it was folded into. */
    FeatureMaps of(LayerCard layer);

    /** The value of one cell; nothing is copied. */
    float at(CellOf cell);

    /** The probability of every class. */
    float[] probabilities();
}
