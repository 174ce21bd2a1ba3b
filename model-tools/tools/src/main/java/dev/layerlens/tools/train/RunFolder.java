package dev.layerlens.tools.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a training leaves behind: {@code train.conf} (options), {@code run.json} (plan, classes,
 * data, versions, machine), {@code metrics.jsonl} (a line an epoch), {@code curves.png} and {@code
 * curves.svg}, the weights of the last and of the best epoch, and two checkpoints, of which the
 * older is there in case of need.
 */
public final class RunFolder {
    /** The note of a weights file that holds its epoch. */
    static final String EPOCH = "epoch";

    static final String RUN = "run.json";
    static final String METRICS = "metrics.jsonl";

    /** The options of the training, as a file gives them. */
    public static final String CONFIGURATION = "train.conf";

    /** The weights of the last epoch. */
    public static final String WEIGHTS = "weights.safetensors";

    /** The weights of the epoch with the best test accuracy. */
    public static final String BEST = "best.safetensors";

    private static final String CHECKPOINT = "checkpoint.safetensors";
    private static final String CHECKPOINT_BEFORE = "checkpoint-before.safetensors";
    private static final String LOCK = "training.lock";

    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** Whether a training began here. */
    public boolean started() {
        return Files.isRegularFile(folder.resolve(RUN));
    }

    /**
     * Keeps other trainings out.
     *
     * @throws TrainingException if one is at work here
     */
    RunLock lock() throws IOException, TrainingException {
        Files.createDirectories(folder);
        return RunLock.on(folder.resolve(LOCK));
    }

    /** Begins anew: nothing of an earlier training stays. */
    void start(TrainingPlan plan, DataSet data, Network network, String configuration)
            throws IOException {
        for (String name : List.of(RUN, METRICS, WEIGHTS, BEST, CHECKPOINT, CHECKPOINT_BEFORE)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (int i = 1; Files.deleteIfExists(answersOf(i)); i++) {}
        Curves.delete(folder);
        WholeFile.write(folder.resolve(CONFIGURATION), configuration);
        describe(Provenance.describe(plan, data, network));
    }

    private void describe(JsonObject description) throws IOException {
        WholeFile.write(
                folder.resolve(RUN),
                new GsonBuilder().setPrettyPrinting().create().toJson(description) + "\n");
    }

    /** Writes a run that no training of its own made. */
    void write(JsonObject description, TensorFile weights) throws IOException {
        Files.createDirectories(folder);
        weights.write(folder.resolve(WEIGHTS));
        describe(description);
    }

    /**
     * How the training here began.
     *
     * @throws TrainingException if that cannot be read
     */
    JsonObject description() throws IOException, TrainingException {
        try {
            return JsonParser.parseString(Files.readString(folder.resolve(RUN))).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new TrainingException(folder.resolve(RUN) + " is not whole: train again");
        }
    }

    /** What a teacher said of every training picture, if it was asked already. */
    Optional<TensorFile> answers(int teacher) throws IOException {
        Path file = answersOf(teacher);
        return Files.isRegularFile(file) ? Optional.of(TensorFile.read(file)) : Optional.empty();
    }

    /** Keeps what a teacher said. */
    void answers(int teacher, TensorFile answers) throws IOException {
        answers.write(answersOf(teacher));
    }

    private Path answersOf(int teacher) {
        return folder.resolve("teacher-" + teacher + ".safetensors");
    }

    /** Writes down the state, and the one before stays. */
    void checkpoint(TensorFile state) throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (Files.isRegularFile(file)) {
            WholeFile.move(file, folder.resolve(CHECKPOINT_BEFORE));
        }
        state.write(file);
    }

    /** The newest whole checkpoint, if there is any. */
    Optional<TensorFile> checkpoint(TrainingListener listener) {
        for (String name : List.of(CHECKPOINT, CHECKPOINT_BEFORE)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(TensorFile.read(file));
                } catch (IOException e) {
                    listener.note(e.getMessage() + ": falling back to the one before");
                }
            }
        }
        return Optional.empty();
    }

    /** Writes the weights of an epoch. */
    void weights(TensorFile weights, boolean best) throws IOException {
        weights.write(folder.resolve(WEIGHTS));
        if (best) {
            weights.write(folder.resolve(BEST));
        }
    }

    /** Makes the best epoch's weights the ones that are used. */
    void deliverBest() throws IOException {
        TensorFile.read(folder.resolve(BEST)).write(folder.resolve(WEIGHTS));
    }

    /** Writes what all epochs came to. */
    void metrics(List<Epoch> epochs) throws IOException {
        String lines =
                epochs.stream()
                        .map(epoch -> new Gson().toJson(epoch) + "\n")
                        .collect(Collectors.joining());
        WholeFile.write(folder.resolve(METRICS), lines);
        Curves.write(epochs, folder);
    }
}
