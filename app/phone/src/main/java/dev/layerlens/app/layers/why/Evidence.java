package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import dev.layerlens.app.explain.Values;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.LayerGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the network's end says of one class on one picture.
 *
 * @param activation where the class is seen
 * @param sum what its logit is made of
 * @param maps the maps that the largest contributions come from, a pixel a cell
 */
record Evidence(ClassActivation activation, Contributions sum, List<Bitmap> maps) {
    /** How many contributions are shown one by one. */
    static final int SHOWN = 10;

    Evidence {
        maps = Collections.unmodifiableList(new ArrayList<>(maps));
    }

    /** Computes and draws; not for the main thread. */
    static Evidence of(Values values, LayerGraph graph, Head head, int label) {
        FeatureMaps last = values.of(graph.layer(head.maps()));
        Contributions sum = Contributions.of(graph, head, values::of, label);
        Scale scale = Scale.of(last);
        List<Bitmap> maps = new ArrayList<>();
        for (Contribution one : sum.top(SHOWN)) {
            maps.add(
                    Bitmap.createBitmap(
                            scale.picture(last, one.feature()),
                            last.width(),
                            last.height(),
                            Bitmap.Config.ARGB_8888));
        }
        return new Evidence(ClassActivation.of(last, head, label), sum, maps);
    }
}
