package dev.layerlens.app.layers.sharing;

import android.graphics.Bitmap;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.app.explain.Values;
import dev.layerlens.app.layers.overview.Strip;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;
import dev.layerlens.card.explain.Statistics;

/**
 * What an archive holds of one layer.
 *
 * @param grid all its maps
 * @param strip its strongest maps
 * @param figures of its values
 */
record Page(Bitmap grid, Strip strip, JsonObject figures) {
    /** Small maps are enlarged, cell by cell, until the grid is about as wide as this. */
    private static final int WIDTH = 1024;

    /**
     * Draws it: on the inference thread.
     *
     * @param answer index of the best answer
     */
    static Page of(Values values, LayerCard layer, int answer) {
        FeatureMaps maps = values.of(layer);
        Channels channels = Channels.of(maps);
        int columns = (int) Math.ceil(Math.sqrt(maps.channels()));
        MapGrid grid =
                MapGrid.of(
                        maps,
                        Ranking.of(maps, Ranking.Order.INDEX),
                        Scales.ofLayer(channels),
                        columns);
        return new Page(
                enlarged(grid),
                Strip.of(values, layer, answer),
                write(Statistics.of(maps, channels)));
    }

    private static Bitmap enlarged(MapGrid grid) {
        Bitmap drawn =
                Bitmap.createBitmap(
                        grid.argb(), grid.width(), grid.height(), Bitmap.Config.ARGB_8888);
        int longest = Math.max(grid.width(), grid.height());
        int factor = WIDTH / longest;
        return factor < 2
                ? drawn
                : Bitmap.createScaledBitmap(
                        drawn, factor * grid.width(), factor * grid.height(), false);
    }

    private static JsonObject write(Statistics figures) {
        JsonObject json = new JsonObject();
        json.addProperty("least", figures.least());
        json.addProperty("greatest", figures.greatest());
        json.addProperty("mean", figures.mean());
        json.addProperty("deviation", figures.deviation());
        json.addProperty("zeros", figures.zeros());
        json.addProperty("strongestChannel", figures.strongest());
        json.addProperty("notFinite", figures.notFinite());
        JsonArray dead = new JsonArray();
        figures.dead().forEach(dead::add);
        json.add("deadChannels", dead);
        return json;
    }
}
