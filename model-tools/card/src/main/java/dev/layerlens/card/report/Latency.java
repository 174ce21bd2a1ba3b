package dev.layerlens.card.report;

import dev.layerlens.card.Precision;

/**
 * How long one picture takes.
 *
 * @param precision of the file that was timed
 * @param milliseconds median
 * @param machine what computed, in plain words
 */
public record Latency(Precision precision, double milliseconds, Sentence machine) {}
