package dev.layerlens.card;

import java.util.Optional;

/**
 * How a file stores and computes one layer, and how far that is from float.
 *
 * @param scheme how the layer's own weights are stored and its values computed
 * @param weightScales scales of its int8 weights: one for each output channel, or one for all; 0
 *     where it has no int8 weights
 * @param min the smallest value that its output can take in int8, or took in float on the
 *     calibration pictures
 * @param max the largest one
 * @param decibels signal-to-noise ratio of its values against the float file's on the calibration
 *     pictures: ten times the logarithm of the squared values' sum over the squared differences';
 *     empty where there is no difference
 */
public record LayerPrecision(
        Precision scheme, int weightScales, float min, float max, Optional<Double> decibels) {}
