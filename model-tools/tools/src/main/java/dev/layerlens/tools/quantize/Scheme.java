package dev.layerlens.tools.quantize;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import java.util.Optional;

/** How a file stores the weights of a deployed network and computes with them. */
public sealed interface Scheme permits FloatPlan, HalfPlan, DynamicPlan, Int8Plan {

    /** The whole file's. */
    Precision precision();

    /** That of one layer with weights, which may keep to more than the whole file's. */
    Precision precision(String node);

    /** A layer's weights as int8; empty where they are stored as floats. */
    Optional<Int8Weights> weights(String node);

    /**
     * How int8 values of an activation stand for real ones; empty where it is computed in float.
     */
    Optional<Quantization> quantization(String activation);
}
