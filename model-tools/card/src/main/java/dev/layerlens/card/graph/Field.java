package dev.layerlens.card.graph;

import dev.layerlens.card.ReceptiveField;

/**
 * The pixels that can influence one cell of a layer's output, exact also where rows and columns
 * differ. A stride of 0 says that all cells see the same pixels.
 *
 * @param rows which rows of the network's input the cells of a row see
 * @param columns which columns the cells of a column see
 */
public record Field(ReceptiveField rows, ReceptiveField columns) {

    /** The field of the picture itself. */
    public static final Field OF_THE_PICTURE =
            new Field(ReceptiveField.OF_THE_PICTURE, ReceptiveField.OF_THE_PICTURE);

    /** The larger of the two, for cards that show one. */
    public ReceptiveField larger() {
        return rows.size() >= columns.size() ? rows : columns;
    }
}
