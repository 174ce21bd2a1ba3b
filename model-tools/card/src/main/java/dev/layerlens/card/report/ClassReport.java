package dev.layerlens.card.report;

import dev.layerlens.card.Label;
import java.util.Optional;

/**
 * One class of a model.
 *
 * @param label its name
 * @param pictures how many pictures of it were tested
 * @param recall share of those that the model called by this name, 0 to 1
 * @param precision share of the pictures called by this name that were of this class, 0 to 1
 */
public record ClassReport(
        Label label,
        Optional<Integer> pictures,
        Optional<Double> recall,
        Optional<Double> precision) {}
