package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.Quantization;
import java.util.List;
import java.util.Optional;

/**
 * All that a layer's card is made of, wherever the layer comes from: a network of model-tools or
 * the operators of anybody's file. One set of titles and formulas serves both.
 *
 * @param name the layer's unique name
 * @param kind what it does
 * @param inputs names of the layers it reads
 * @param activation name of the output that holds its values
 * @param operation the numbers behind it
 * @param wording what kind and numbers do not say
 * @param parameters learned values
 * @param multiplyAdds multiply-adds for one picture
 * @param before which pixels a cell of what it reads sees
 * @param field which pixels a cell of what it writes sees
 * @param quantization how int8 values stand for real ones
 */
public record LayerFacts(
        String name,
        LayerKind kind,
        List<String> inputs,
        String activation,
        Operation operation,
        Wording wording,
        long parameters,
        long multiplyAdds,
        Field before,
        Field field,
        Optional<Quantization> quantization) {

    public LayerFacts {
        inputs = List.copyOf(inputs);
    }

    /** The card that says all this. */
    public LayerCard card() {
        Shape out = operation.output();
        return new LayerCard(
                name,
                kind,
                wording.title().isEmpty() ? Titles.of(kind, operation) : wording.title(),
                inputs,
                out.height(),
                out.width(),
                out.channels(),
                activation,
                Formulas.of(this),
                parameters,
                multiplyAdds,
                field.larger(),
                quantization,
                Optional.empty());
    }
}
