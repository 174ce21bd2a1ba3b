package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import java.util.List;

/**
 * How many maps of a layer a page shows, so that a file of any network stays one that a browser
 * opens and a letter carries. A cell takes at most a byte of a PNG, and 4/3 of one as text: the
 * maps of a page never come to more than {@value #CELLS} x 4/3 bytes and what few bytes the PNGs'
 * heads take.
 *
 * @param most maps of a layer at the most
 */
record MapLimit(int most) {
    /** Cells of all maps of a page together. */
    static final long CELLS = 12_000_000;

    private static final int USUAL = 64;

    /**
     * The limit of a network: the usual one, halved until the page is small enough.
     *
     * @param layers those whose maps are shown
     */
    static MapLimit of(List<LayerCard> layers) {
        int most = USUAL;
        while (most > 1 && cells(layers, most) > CELLS) {
            most /= 2;
        }
        return new MapLimit(most);
    }

    private static long cells(List<LayerCard> layers, int most) {
        return layers.stream()
                .mapToLong(
                        layer ->
                                (layer.height() + 1L)
                                        * (layer.width() + 1L)
                                        * Math.min(most, layer.channels()))
                .sum();
    }
}
