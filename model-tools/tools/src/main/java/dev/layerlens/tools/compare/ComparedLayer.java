package dev.layerlens.tools.compare;

import dev.layerlens.card.LayerCard;
import java.util.OptionalDouble;

/**
 * How alike a layer is in two files.
 *
 * @param card the layer in the first file
 * @param cosine of the values as vectors, -1 to 1
 * @param decibels signal-to-noise ratio, the first file's values the signal; empty where no value
 *     differs
 * @param largestDifference of two values
 */
public record ComparedLayer(
        LayerCard card, double cosine, OptionalDouble decibels, double largestDifference) {}
