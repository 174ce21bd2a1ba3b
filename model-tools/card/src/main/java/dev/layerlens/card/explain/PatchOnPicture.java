package dev.layerlens.card.explain;

import dev.layerlens.card.ReceptiveField;

/**
 * The pixels that can influence one cell of a layer.
 *
 * @param whole the receptive field in pixels of the input, padding included
 * @param seen what of it is picture
 * @param box where that lies in the picture that the input was cut out of
 */
public record PatchOnPicture(Patch whole, Patch seen, Crop.Box box) {

    /**
     * The pixels that a cell sees.
     *
     * @param rows field of the layer from top to bottom
     * @param columns field of the layer from left to right
     * @param row of the cell
     * @param column of the cell
     * @param crop what of the picture the network reads
     */
    public static PatchOnPicture of(
            ReceptiveField rows, ReceptiveField columns, int row, int column, Crop crop) {
        Patch whole =
                new Patch(rows.first(row), columns.first(column), rows.size(), columns.size());
        Patch seen = whole.within(crop.inputHeight(), crop.inputWidth());
        return new PatchOnPicture(whole, seen, crop.box(seen));
    }
}
