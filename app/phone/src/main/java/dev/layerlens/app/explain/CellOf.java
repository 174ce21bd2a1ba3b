package dev.layerlens.app.explain;

import dev.layerlens.card.LayerCard;

/**
 * One cell of one map.
 *
 * @param layer whose
 * @param row from the top
 * @param column from the left
 * @param channel of the map
 */
public record CellOf(LayerCard layer, int row, int column, int channel) {}
