package dev.layerlens.tools.train;

/**
 * What one pass over the training pictures came to.
 *
 * @param number 1, 2, 3, ...
 * @param loss mean over the epoch of what is made small, in nats
 * @param accuracy share of test pictures answered rightly
 * @param learningRate at the end of the epoch
 * @param seconds the pass without the test
 * @param picturesPerSecond training speed
 * @param residentMegabytes memory the process held at its end; 0 where the system does not tell
 */
public record Epoch(
        int number,
        double loss,
        double accuracy,
        double learningRate,
        double seconds,
        double picturesPerSecond,
        int residentMegabytes) {}
