package dev.layerlens.card.report;

import java.util.Optional;

/**
 * How to make a model again.
 *
 * @param path the committed configuration or script
 * @param seed of the training
 * @param epochs passes over the training pictures
 * @param dataDigest of classes, pixels and answers, as in "sha256:..."
 */
public record Recipe(
        Optional<String> path,
        Optional<Long> seed,
        Optional<Integer> epochs,
        Optional<String> dataDigest) {}
