package dev.layerlens.tools.train;

/**
 * What one pass over the training pictures came to.
 *
 * @param number 1, 2, 3, ...
 * @param loss mean cross-entropy over the epoch, in nats
 * @param accuracy share of test pictures answered rightly
 * @param seconds the pass without the test
 * @param picturesPerSecond training speed
 */
public record Epoch(
        int number, double loss, double accuracy, double seconds, double picturesPerSecond) {}
