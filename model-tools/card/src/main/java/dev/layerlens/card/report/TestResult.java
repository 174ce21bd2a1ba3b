package dev.layerlens.card.report;

/**
 * How often a model was right.
 *
 * @param split the pictures, as in "CIFAR-10 test"
 * @param pictures how many
 * @param top1 share whose first answer was right, 0 to 1
 * @param top5 share whose right answer was among the first five
 */
public record TestResult(String split, int pictures, double top1, double top5) {}
