package dev.layerlens.card.explain;

/**
 * What one feature adds to a class's logit.
 *
 * @param feature the feature, counted from 0: the channel of the maps that it is the mean of
 * @param value of the feature on this picture
 * @param weight of the feature for the class
 */
public record Contribution(int feature, float value, float weight) {

    /** Value times weight. */
    public double amount() {
        return (double) value * weight;
    }
}
