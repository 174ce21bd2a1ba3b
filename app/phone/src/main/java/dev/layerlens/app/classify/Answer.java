package dev.layerlens.app.classify;

import dev.layerlens.card.Label;

/**
 * One class and how sure the model is of it.
 *
 * @param label the class
 * @param probability 0 to 1
 */
public record Answer(Label label, float probability) {}
