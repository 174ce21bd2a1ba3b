package dev.layerlens.tools.arithmetic;

import dev.layerlens.card.ReceptiveField;

/**
 * The arithmetic of one layer.
 *
 * @param parameters learned values
 * @param multiplyAdds multiply-adds of convolutions and dense layers for one picture; other layers
 *     count none, as in the literature
 * @param bytes memory of the output for one picture at four bytes a value
 * @param receptiveField which input pixels one cell of the output sees
 */
public record LayerArithmetic(
        long parameters, long multiplyAdds, long bytes, ReceptiveField receptiveField) {}
