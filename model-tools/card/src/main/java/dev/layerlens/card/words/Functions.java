package dev.layerlens.card.words;

import dev.layerlens.card.graph.ActivationFunction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which activation function a card's title names. */
final class Functions {

    private Functions() {}

    static Topic named(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        // The longest name first: ReLU6 is no ReLU.
        Optional<ActivationFunction> function =
                Arrays.stream(ActivationFunction.values())
                        .sorted(Comparator.comparingInt(f -> -f.title().length()))
                        .filter(f -> lower.startsWith(f.title().toLowerCase(Locale.ROOT)))
                        .findFirst();
        return function.map(Functions::topic).orElse(Topic.ACTIVATION);
    }

    private static Topic topic(ActivationFunction function) {
        return switch (function) {
            case RELU -> Topic.RELU;
            case RELU6 -> Topic.RELU6;
            case LEAKY_RELU -> Topic.LEAKY_RELU;
            case PRELU -> Topic.PRELU;
            case ELU -> Topic.ELU;
            case GELU -> Topic.GELU;
            case SWISH -> Topic.SWISH;
            case HARD_SWISH -> Topic.HARD_SWISH;
            case HARD_SIGMOID -> Topic.HARD_SIGMOID;
            case SIGMOID -> Topic.SIGMOID;
            case TANH -> Topic.TANH;
            case RELU_0_TO_1, RELU_N1_TO_1 -> Topic.ACTIVATION;
        };
    }
}
