package dev.layerlens.card.twin;

import dev.layerlens.card.graph.Shape;

/**
 * One output of a twin: float32, row by row, channels innermost.
 *
 * @param output its name in the signature: the {@code activation} of the cards whose values it has
 * @param shape its sides; the tensor may leave out the first, as {@code [1, C]}
 */
public record LayerValues(String output, Shape shape) {}
