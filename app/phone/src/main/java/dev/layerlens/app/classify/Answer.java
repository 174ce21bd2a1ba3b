package dev.layerlens.app.classify;

import dev.layerlens.card.Label;

/**
 * One class and how sure the model is of it.
 *
 * @param index of the class in the model's output
 * @param label the class
 * @param probability 0 to 1
 */
public record Answer(int index, Label label, float probability) {}
