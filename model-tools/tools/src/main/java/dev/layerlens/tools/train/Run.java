package dev.layerlens.tools.train;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A training's results, read back from its folder.
 *
 * @param network the architecture's name in the zoo
 * @param data which pictures it learned from and was tested on
 * @param size rows and columns of the picture
 * @param labels the classes
 * @param normalizer statistics of the training pictures
 * @param epoch the epoch of the weights: how accurate they are
 * @param weights of that epoch
 */
public record Run(
        String network,
        DataRequest data,
        int size,
        List<Label> labels,
        Normalizer normalizer,
        Epoch epoch,
        Weights weights) {

    /**
     * Reads a run folder.
     *
     * @throws TrainingException if it is none, or no epoch of it was finished
     */
    public static Run read(Path folder) throws IOException, TrainingException {
        return read(folder, RunFolder.WEIGHTS);
    }

    /**
     * Reads a run folder with the weights of one of its files.
     *
     * @param file {@link RunFolder#WEIGHTS} or {@link RunFolder#BEST}
     * @throws TrainingException if it is none, or no epoch of it was finished
     */
    public static Run read(Path folder, String file) throws IOException, TrainingException {
        Path description = folder.resolve(RunFolder.RUN);
        if (!Files.isRegularFile(description)) {
            throw new TrainingException(
                    folder
                            + " is not a run folder: it has no run.json; `model-tools train` makes one");
        }
        Path weights = folder.resolve(file);
        if (!Files.isRegularFile(weights)) {
            throw new TrainingException(
                    folder
                            + " has no weights yet: its first epoch was not finished; go on with train --resume");
        }
        TensorFile tensors = TensorFile.read(weights);
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(description)).getAsJsonObject();
            return new Run(
                    json.get("network").getAsString(),
                    new Gson().fromJson(json.get("data"), DataRequest.class),
                    json.get("size").getAsInt(),
                    labels(json),
                    new Normalizer(numbers(json, "mean"), numbers(json, "deviation")),
                    new Gson().fromJson(tensors.note(RunFolder.EPOCH).orElseThrow(), Epoch.class),
                    WeightsFile.weights(tensors));
        } catch (CharacterCodingException | RuntimeException e) {
            throw new TrainingException(
                    folder + " is not a whole run (run.json or " + file + "): train again");
        }
    }

    /**
     * The same run for pictures of another size. Convolutions and global pooling do not mind it.
     *
     * @throws IllegalArgumentException if it takes a mean image from pictures
     */
    public Run ofSize(int rows) {
        if (normalizer.mean().size() > 3) {
            throw new IllegalArgumentException(
                    "--size: the run takes a mean image from pictures, which has a size of its own:"
                            + " leave --size out");
        }
        return new Run(network, data.ofSize(rows), rows, labels, normalizer, epoch, weights);
    }

    /** The same run with other weights of its network. */
    Run with(Weights others) {
        return new Run(network, data, size, labels, normalizer, epoch, others);
    }

    private static List<Label> labels(JsonObject json) {
        List<Label> labels = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("labels")) {
            JsonObject label = element.getAsJsonObject();
            labels.add(new Label(label.get("en").getAsString(), label.get("ko").getAsString()));
        }
        return labels;
    }

    private static List<Double> numbers(JsonObject json, String name) {
        List<Double> numbers = new ArrayList<>();
        json.getAsJsonArray(name).forEach(element -> numbers.add(element.getAsDouble()));
        return numbers;
    }
}
