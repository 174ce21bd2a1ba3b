package dev.layerlens.card.report;

import java.util.Optional;

/**
 * Below which probability a model is not sure, and what remains above it.
 *
 * @param probability 0 to 1
 * @param coverage share of the test pictures it is sure of
 * @param accuracy share of those that it was right about; empty if there are none
 */
public record Threshold(double probability, double coverage, Optional<Double> accuracy) {}
