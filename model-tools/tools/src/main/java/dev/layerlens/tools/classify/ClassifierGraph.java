package dev.layerlens.tools.classify;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TensorInfo;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.runtime.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Where a file reads a picture and where it answers.
 *
 * @param signature the one that is run, if the file has signatures
 * @param runner runs it
 * @param input one square picture, {@code [1, side, side, 1 or 3]}
 * @param output place among the outputs of the one with a value a class
 */
record ClassifierGraph(
        Optional<String> signature, GraphRunner runner, TensorInfo input, int output) {
    private static final int RED_GREEN_BLUE = 3;
    private static final int BATCH_RANK = 4;
    private static final String SERVING = "serving_default";

    /**
     * Finds it in a file.
     *
     * @param name what a person calls the file
     * @param labels how many classes the file names, to tell its outputs apart by
     * @throws NotAModelException if it is no classifier of pictures
     */
    static ClassifierGraph of(TfliteModel model, String name, int labels)
            throws NotAModelException {
        Optional<String> signature = signature(model.signatures());
        if (signature.equals(Optional.of(ModelFile.FEATURES))) {
            throw new NotAModelException(
                    name
                            + " is a trunk: it gives features of a picture, and names no class; give"
                            + " the file beside it that was written without --trunk");
        }
        GraphRunner runner = signature.map(model::graph).orElseGet(model::graph);
        return new ClassifierGraph(
                signature,
                runner,
                input(runner.inputs(), name),
                output(runner.outputs(), name, labels));
    }

    /** What the answer is written to. */
    TensorInfo answer() {
        return runner.outputs().get(output);
    }

    private static Optional<String> signature(List<String> signatures) {
        for (String usual : List.of(ModelFile.CLASSIFY, SERVING)) {
            if (signatures.contains(usual)) {
                return Optional.of(usual);
            }
        }
        return signatures.stream().findFirst();
    }

    private static TensorInfo input(List<TensorInfo> inputs, String name)
            throws NotAModelException {
        if (inputs.size() != 1) {
            throw new NotAModelException(
                    name + " is no classifier of pictures: it reads " + inputs.size() + " tensors");
        }
        TensorInfo input = inputs.get(0);
        List<Integer> shape = input.shape();
        boolean picture =
                shape.size() == BATCH_RANK
                        && shape.get(0) == 1
                        && shape.get(1) > 0
                        && (shape.get(3) == RED_GREEN_BLUE || shape.get(3) == 1)
                        && input.type() != ValueType.OTHER;
        if (!picture) {
            throw new NotAModelException(
                    name
                            + " is no classifier of pictures: it reads "
                            + input
                            + ", not one picture of rows, columns and colours");
        }
        if (!shape.get(1).equals(shape.get(2))) {
            throw new NotAModelException(
                    name + " reads pictures that are not square, " + shape + ": not supported");
        }
        return input;
    }

    private static int output(List<TensorInfo> outputs, String name, int labels)
            throws NotAModelException {
        int found = -1;
        int candidates = 0;
        for (int i = 0; i < outputs.size(); i++) {
            TensorInfo output = outputs.get(i);
            if (output.name().equals(ModelFile.PROBABILITIES)) {
                return i;
            }
            if (vector(output)) {
                candidates++;
                boolean named = output.values() == labels;
                found = found < 0 || named ? i : found;
            }
        }
        if (candidates == 0) {
            throw new NotAModelException(
                    name + " is no classifier of pictures: it writes " + outputs);
        }
        return found;
    }

    /** One value a class: every side but the last is one. */
    private static boolean vector(TensorInfo output) {
        List<Integer> shape = output.shape();
        return output.type() != ValueType.OTHER
                && !shape.isEmpty()
                && shape.get(shape.size() - 1) > 1
                && output.values() == shape.get(shape.size() - 1);
    }
}
