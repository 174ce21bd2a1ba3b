package dev.layerlens.card.report;

import java.util.Optional;

/**
 * How far a model's confidence can be believed.
 *
 * @param error expected calibration error, 0 to 1: how far confidence is from being right, on
 *     average (Guo et al. 2017, "On calibration of modern neural networks")
 * @param temperature by which the logits were divided to bring that down
 */
public record Calibration(double error, Optional<Double> temperature) {}
