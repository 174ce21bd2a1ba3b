package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of one training as the start of another.
 *
 * @param weights all parameters of the new network
 * @param fresh names of those that the old training does not have, or in another size
 */
record Transfer(Weights weights, List<String> fresh) {

    Transfer {
        fresh = List.copyOf(fresh);
    }

    /**
     * Takes what fits from the old weights, by name and size, and the rest from the random ones.
     *
     * @throws TrainingException if nothing fits
     */
    static Transfer of(Network network, Weights old, Weights random) throws TrainingException {
        Map<String, float[]> values = new LinkedHashMap<>();
        List<String> fresh = new ArrayList<>();
        List<Parameter> parameters = Parameter.of(network);
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            boolean fits = old.has(name) && old.get(name).length == parameter.size();
            values.put(name, fits ? old.get(name) : random.get(name));
            if (!fits) {
                fresh.add(name);
            }
        }
        if (fresh.size() == parameters.size()) {
            throw new TrainingException(
                    "--init has no weights that fit "
                            + network.name()
                            + ": is it another network?");
        }
        return new Transfer(new Weights(values), fresh);
    }

    /** What was taken, as one line. */
    String line(int parameters) {
        return String.format(
                java.util.Locale.ROOT,
                "started from %d of %d arrays of weights%s",
                parameters - fresh.size(),
                parameters,
                fresh.isEmpty() ? "" : "; new: " + String.join(", ", fresh));
    }
}
