package dev.layerlens.card;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say about one layer of a network without a picture at hand.
 *
 * @param name the layer's unique name, as in "stage1.block0.conv1"
 * @param kind what the layer does
 * @param title the layer in one line, as in "conv 3x3, 16 -> 32, stride 2"
 * @param inputs names of the layers it reads; {@link #PICTURE} for the picture
 * @param height rows of the output
 * @param width columns of the output
 * @param channels channels of the output
 * @param activation name of the output of the {@code explain} signature that holds this layer's
 *     values: its own name, or the name of the layer that it was folded into
 * @param formulas the arithmetic, with this layer's numbers
 * @param parameters learned values
 * @param multiplyAdds multiply-adds for one picture
 * @param receptiveField which pixels one cell of the output sees
 * @param quantization how int8 values stand for real ones; empty in a float file
 * @param precision how the layer is stored and computed, and how far that is from float; empty in
 *     files that nobody compared
 */
public record LayerCard(
        String name,
        LayerKind kind,
        String title,
        List<String> inputs,
        int height,
        int width,
        int channels,
        String activation,
        List<Formula> formulas,
        long parameters,
        long multiplyAdds,
        ReceptiveField receptiveField,
        Optional<Quantization> quantization,
        Optional<LayerPrecision> precision) {

    /** The name under which layers read the picture. */
    public static final String PICTURE = "picture";

    public LayerCard {
        inputs = List.copyOf(inputs);
        formulas = List.copyOf(formulas);
    }

    /** The same card with what a comparison with the float file has shown. */
    public LayerCard compared(LayerPrecision compared) {
        return new LayerCard(
                name,
                kind,
                title,
                inputs,
                height,
                width,
                channels,
                activation,
                formulas,
                parameters,
                multiplyAdds,
                receptiveField,
                quantization,
                Optional.of(compared));
    }

    /** Whether the layer was folded into another one, whose values are shown in its place. */
    public boolean folded() {
        return !activation.equals(name);
    }

    /** The formula of one quantity, if this layer has one. */
    public Optional<Formula> formula(Formula.Quantity quantity) {
        return formulas.stream().filter(f -> f.quantity() == quantity).findFirst();
    }
}
