package dev.layerlens.card.graph;

/** Functions of one value, with the field's name and rule. */
public enum ActivationFunction {
    RELU("ReLU", "max(0, x)"),
    RELU6("ReLU6", "min(6, max(0, x))"),
    /** Of some quantized files. */
    RELU_0_TO_1("ReLU 0 to 1", "min(1, max(0, x))"),
    RELU_N1_TO_1("ReLU -1 to 1", "min(1, max(-1, x))"),
    /** Maas et al. 2013. */
    LEAKY_RELU("Leaky ReLU", "max(0.01 x, x)"),
    /** He et al. 2015: the slope below zero is learned, one a channel. */
    PRELU("PReLU", "x if x > 0, else a x"),
    /** Clevert et al. 2016. */
    ELU("ELU", "x if x > 0, else exp(x) - 1"),
    /** Hendrycks and Gimpel 2016. */
    GELU("GELU", "x P(X <= x), X normal"),
    /** Howard et al. 2019. */
    HARD_SWISH("hard-swish", "x min(6, max(0, x + 3)) / 6"),
    /** Howard et al. 2019. */
    HARD_SIGMOID("hard-sigmoid", "min(6, max(0, x + 3)) / 6"),
    /** Ramachandran et al. 2017. */
    SWISH("swish", "x / (1 + exp(-x))"),
    SIGMOID("sigmoid", "1 / (1 + exp(-x))"),
    TANH("tanh", "tanh(x)");

    private final String title;
    private final String rule;

    ActivationFunction(String title, String rule) {
        this.title = title;
        this.rule = rule;
    }

    /** Its name, as in "Leaky ReLU". */
    public String title() {
        return title;
    }

    /** Its value at x, as in "max(0, x)". */
    public String rule() {
        return rule;
    }
}
