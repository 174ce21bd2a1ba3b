package dev.layerlens.card.graph;

import java.util.List;

/**
 * What a graph is put together from.
 *
 * @param ours whether model-tools wrote the file
 * @param picture sides of the input
 * @param answer the layer with one score a class
 * @param nodes every layer, in order of computation
 * @param places where they lie
 */
record GraphParts(
        boolean ours, Shape picture, String answer, List<LayerNode> nodes, Places places) {}
