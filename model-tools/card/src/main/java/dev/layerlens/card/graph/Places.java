package dev.layerlens.card.graph;

import java.util.List;
import java.util.Map;
import org.tensorflow.lite.schema.Model;

/**
 * Where the layers of a graph lie in their file.
 *
 * @param model the file
 * @param graph which of its graphs has them
 * @param values by {@code activation} of the cards: the tensor that has the values
 * @param convolutions every convolution, in order of computation
 */
public record Places(
        Model model, int graph, Map<String, Integer> values, List<Convolution> convolutions) {

    public Places {
        convolutions = List.copyOf(convolutions);
    }

    /**
     * A convolution's operators: one, or two where a file computes it both with a fused activation
     * function and without.
     *
     * @param layer its name
     * @param operators their places in the graph
     * @param shownBy layers whose values are computed by them at once
     */
    public record Convolution(String layer, List<Integer> operators, List<String> shownBy) {
        public Convolution {
            operators = List.copyOf(operators);
            shownBy = List.copyOf(shownBy);
        }
    }
}
