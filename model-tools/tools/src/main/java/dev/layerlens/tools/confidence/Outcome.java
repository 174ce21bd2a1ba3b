package dev.layerlens.tools.confidence;

/**
 * One answer of a classifier.
 *
 * @param confidence probability of the class that it named
 * @param right whether that was the class
 */
public record Outcome(double confidence, boolean right) {}
