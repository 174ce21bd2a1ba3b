package dev.layerlens.desktoptflite;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.StringIntMap;

/**
 * One signature of an interpreter.
 *
 * @param interpreter whose signature it is
 * @param key its name
 * @param runner the native object
 */
record DesktopSignature(DesktopInterpreter interpreter, String key, SignatureRunner runner) {

    int subgraph() {
        return interpreter.interpreter().GetSubgraphIndexFromSignature(key);
    }

    String[] inputs() {
        return names(runner.input_names(), runner.input_size());
    }

    String[] outputs() {
        return names(runner.output_names(), runner.output_size());
    }

    List<DesktopTensor> results() {
        return Arrays.stream(outputs()).map(name -> DesktopTensor.of(this, name, false)).toList();
    }

    /** The tensor of that name, or -1. */
    int tensor(String name, boolean input) {
        StringIntMap names =
                input
                        ? interpreter.interpreter().signature_inputs(key)
                        : interpreter.interpreter().signature_outputs(key);
        StringIntMap.Iterator end = names.end();
        for (StringIntMap.Iterator i = names.begin(); !i.equals(end); i.increment()) {
            if (name.equals(i.first())) {
                return i.second();
            }
        }
        return -1;
    }

    /** The place of that name among the graph's inputs or outputs, or -1. */
    int position(String name, boolean input) {
        var graph = interpreter.interpreter().subgraph(subgraph());
        List<Integer> tensors = DesktopInterpreter.list(input ? graph.inputs() : graph.outputs());
        return tensors.indexOf(tensor(name, input));
    }

    private static String[] names(PointerPointer<?> names, long size) {
        String[] texts = new String[Math.toIntExact(size)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = names.getString(i);
        }
        return texts;
    }
}
