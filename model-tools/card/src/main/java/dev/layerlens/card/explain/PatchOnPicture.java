package dev.layerlens.card.explain;

import dev.layerlens.card.graph.Field;
import dev.layerlens.card.graph.LayerGraph;

/**
 * The pixels that can influence one cell of a layer.
 *
 * @param whole the receptive field by its formula, in pixels of the input, padding included
 * @param seen exactly the pixels of the input that the cell sees
 * @param box where those lie in the picture that the input was cut out of
 */
public record PatchOnPicture(Patch whole, Patch seen, Crop.Box box) {

    /**
     * The pixels that a cell sees.
     *
     * @param layer the layer's name
     * @param row of the cell
     * @param column of the cell
     * @param crop what of the picture the network reads
     * @throws IllegalArgumentException if there is no such layer
     */
    public static PatchOnPicture of(
            LayerGraph graph, String layer, int row, int column, Crop crop) {
        Field field = graph.field(layer);
        Patch whole =
                new Patch(
                        field.rows().first(row),
                        field.columns().first(column),
                        field.rows().size(),
                        field.columns().size());
        Patch seen = new ExactPatch(graph).of(layer, row, column);
        return new PatchOnPicture(whole, seen, crop.box(seen));
    }
}
