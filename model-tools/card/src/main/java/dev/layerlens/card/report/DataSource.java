package dev.layerlens.card.report;

import java.util.Optional;

/**
 * The pictures a model learned from.
 *
 * @param name as in "CIFAR-10"
 * @param source where they come from: who made them, an address
 * @param terms under which they may be used
 * @param training pictures it learned from
 * @param calibration others, to calibrate its confidence with
 * @param test others, to be tested on
 */
public record DataSource(
        String name,
        Optional<String> source,
        Optional<Sentence> terms,
        Optional<Integer> training,
        Optional<Integer> calibration,
        Optional<Integer> test) {}
