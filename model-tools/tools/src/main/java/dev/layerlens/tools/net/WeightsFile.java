package dev.layerlens.tools.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weights on disk as a {@link TensorFile}. */
public final class WeightsFile {

    private WeightsFile() {}

    /** Writes the weights of {@code network} to {@code file}, whole or not at all. */
    public static void write(Path file, Network network, Weights weights) throws IOException {
        of(network, weights).write(file);
    }

    /** The arrays of a network's parameters, in order of computation. */
    public static TensorFile of(Network network, Weights weights) {
        TensorFile file = new TensorFile();
        for (Parameter parameter : Parameter.of(network)) {
            file.put(parameter.name(), parameter.shape(), weights.get(parameter.name()));
        }
        return file;
    }

    /**
     * Reads every array of a file.
     *
     * @throws IOException if the file cannot be read or is not whole; the message names it
     */
    public static Weights read(Path file) throws IOException {
        return weights(TensorFile.read(file));
    }

    /** Every array of a file. */
    public static Weights weights(TensorFile file) {
        Map<String, float[]> values = new LinkedHashMap<>();
        file.names().forEach(name -> values.put(name, file.array(name).orElseThrow()));
        return new Weights(values);
    }
}
