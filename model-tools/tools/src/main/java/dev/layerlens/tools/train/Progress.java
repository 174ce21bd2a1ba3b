package dev.layerlens.tools.train;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far a training is: whole epochs, and batches of the one under way. */
final class Progress {
    private final List<Epoch> epochs = new ArrayList<>();
    private int batch;
    private int steps;
    private double loss;
    private double seconds;

    static Progress read(String json) {
        return new Gson().fromJson(json, Progress.class);
    }

    String written() {
        return new Gson().toJson(this);
    }

    /** Whole epochs. */
    List<Epoch> epochs() {
        return epochs;
    }

    /** The number of the epoch under way: 1, 2, 3, ... */
    int epoch() {
        return epochs.size() + 1;
    }

    /** Batches done in it. */
    int batch() {
        return batch;
    }

    /** Steps of the optimizer in all. */
    int steps() {
        return steps;
    }

    /** The most accurate epoch, the first of them. */
    Optional<Epoch> best() {
        return epochs.stream()
                .max(
                        Comparator.comparingDouble(Epoch::accuracy)
                                .thenComparing(Epoch::number, Comparator.reverseOrder()));
    }

    Optional<Epoch> last() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    void batch(double batchLoss, int stepsInAll, double took) {
        batch++;
        steps = stepsInAll;
        loss += batchLoss;
        seconds += took;
    }

    /** Closes the epoch. */
    void epoch(double accuracy, double learningRate, int pictures) {
        epochs.add(
                new Epoch(
                        epoch(),
                        loss / batch,
                        accuracy,
                        learningRate,
                        seconds,
                        pictures / seconds,
                        Machine.residentMegabytes()));
        batch = 0;
        loss = 0;
        seconds = 0;
    }
}
