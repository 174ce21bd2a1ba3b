package dev.layerlens.card;

/**
 * How often a model file was right, measured on the TensorFlow Lite runtime.
 *
 * @param data what it was measured on, as in "CIFAR-10 test"
 * @param pictures how many pictures that was
 * @param top1 share of pictures whose first answer was right, 0 to 1
 */
public record Accuracy(String data, int pictures, double top1) {}
