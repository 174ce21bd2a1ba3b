package dev.layerlens.app.layers.walk;

import dev.layerlens.app.explain.Explanation;
import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Statistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One layer, ready to be shown.
 *
 * @param card what it is
 * @param shownAfter the layer it was folded into, whose values are shown in its place
 * @param maps its strongest feature maps
 * @param least the smallest value of all its maps
 * @param greatest the largest value of all its maps
 * @param zeros share of values that are exactly zero, 0 to 1
 */
public record LayerRow(
        LayerCard card,
        Optional<LayerCard> shownAfter,
        MapStrip maps,
        float least,
        float greatest,
        double zeros) {
    /** As many maps as the widest screen shows in a row. */
    private static final int MAPS = 12;

    /** The rows of a network. Draws every strip: not for the main thread. */
    static List<LayerRow> of(ModelCard model, Explanation explanation) {
        List<LayerRow> rows = new ArrayList<>();
        for (LayerCard card : model.layers()) {
            FeatureMaps maps = explanation.of(card);
            Statistics statistics = Statistics.of(maps);
            Optional<LayerCard> shownAfter =
                    card.folded()
                            ? model.layers().stream()
                                    .filter(l -> l.name().equals(card.activation()))
                                    .findFirst()
                            : Optional.empty();
            rows.add(
                    new LayerRow(
                            card,
                            shownAfter,
                            MapStrip.of(maps, MAPS),
                            statistics.least(),
                            statistics.greatest(),
                            statistics.zeros()));
        }
        return Collections.unmodifiableList(rows);
    }
}
