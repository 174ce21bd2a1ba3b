package dev.layerlens.card.report;

/**
 * So many pictures of one class were called by another's name.
 *
 * @param right the class they were of, as its place in the report's classes
 * @param said the class they were taken for
 * @param count how many
 */
public record MixUp(int right, int said, int count) {}
