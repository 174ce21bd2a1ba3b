package dev.layerlens.tools.train;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of the weights of trainings that went on from the same weights: where they differ, it is
 * often better than each (Wortsman et al. 2022, "Model soups").
 *
 * @param folders those of the trainings
 * @param run the last of them, with the mean of all weights
 */
public record AveragedRun(List<Path> folders, Run run) {
    private static final String AVERAGED = "averaged";

    public AveragedRun {
        folders = List.copyOf(folders);
    }

    /**
     * Reads the trainings and averages their weights.
     *
     * @throws TrainingException naming the first that is no training, or is one of another network,
     *     other classes or other statistics of pictures
     */
    public static AveragedRun of(List<Path> folders) throws IOException, TrainingException {
        List<Weights> weights = new ArrayList<>();
        Run last = Run.read(folders.get(folders.size() - 1));
        for (Path folder : folders) {
            Run run = Run.read(folder);
            boolean same =
                    run.network().equals(last.network())
                            && run.labels().equals(last.labels())
                            && run.normalizer().near(last.normalizer());
            if (!same) {
                throw new TrainingException(
                        folder
                                + " trained another network, other classes or other pictures than "
                                + folders.get(folders.size() - 1)
                                + ": average trainings that went on from the same weights");
            }
            weights.add(run.weights());
        }
        return new AveragedRun(folders, last.with(Weights.mean(weights)));
    }

    /** The same for pictures of another size. */
    public AveragedRun ofSize(int rows) {
        return new AveragedRun(folders, run.ofSize(rows));
    }

    /** The same with batch norms' statistics of these pictures. */
    public AveragedRun withStatisticsOf(Network network, PictureSet pictures, Hardware hardware) {
        Weights fresh = FreshStatistics.of(network, run.weights(), pictures, hardware);
        return new AveragedRun(folders, run.with(fresh));
    }

    /**
     * Writes it as a run of its own, whose plan is the last training's.
     *
     * @param accuracy share of test pictures that it answers rightly
     * @throws TrainingException if there is a run already
     */
    public void write(RunFolder out, Network network, double accuracy)
            throws IOException, TrainingException {
        if (out.started()) {
            throw new TrainingException(out.path() + " holds a run already: choose another --out");
        }
        JsonObject description = new RunFolder(folders.get(folders.size() - 1)).description();
        JsonArray averaged = new JsonArray();
        folders.forEach(folder -> averaged.add(folder.toString()));
        description.add(AVERAGED, averaged);
        description.addProperty("size", run.size());
        description.add("data", new Gson().toJsonTree(run.data()));
        TensorFile weights = WeightsFile.of(network, run.weights());
        Epoch epoch = new Epoch(run.epoch().number(), run.epoch().loss(), accuracy, 0, 0, 0, 0);
        weights.note(RunFolder.EPOCH, new Gson().toJson(epoch));
        out.write(description, weights);
    }
}
