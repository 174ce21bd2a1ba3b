package dev.layerlens.tools.train;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.explain.PooledFeatures;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A classifier's file whose knowledge is learned, whatever classes it knows: a last layer for the
 * classes of the data set is learned on its features ({@link LastLayer}), and what that says of
 * every training picture is taught (Hinton et al. 2015). It looks at each picture once, as it is;
 * the network that learns sees it varied.
 *
 * @param file a .tflite file that ends in global average pooling and one dense layer
 */
public record FileTeacher(Path file) {
    private static final double LEARNING_RATE = 0.02;

    /** Keeps it from learning by heart the pictures about which it is asked then. */
    private static final double PENALTY = 0.02;

    /** The name of its logits in a run folder. */
    private static final String LOGITS = "logits";

    /**
     * Opens it, to see whether it can teach.
     *
     * @throws TrainingException saying why not
     */
    void check() throws IOException, TrainingException {
        open(1).close();
    }

    private PooledFeatures open(int threads) throws IOException, TrainingException {
        try {
            return PooledFeatures.open(file, threads);
        } catch (NotAModelException e) {
            throw new TrainingException("--teacher " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new TrainingException(
                    "--teacher "
                            + file
                            + " does not say how pictures are normalized: give one that reads bytes,"
                            + " or has metadata");
        }
    }

    /**
     * At work. What it says is kept in the run folder, so that a training that goes on need not ask
     * again.
     *
     * @param number of the teacher: 1, 2, ...
     * @param model the network that learns
     * @throws TrainingException if it cannot teach
     * @throws TrainingStoppedException if the listener wished so
     */
    Expert expert(
            int number,
            DataSet data,
            TorchNetwork model,
            Hardware hardware,
            RunFolder folder,
            TrainingListener listener)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        int classes = data.train().labels().size();
        Optional<float[]> kept =
                folder.answers(number)
                        .flatMap(answers -> answers.array(LOGITS))
                        .filter(logits -> logits.length == data.train().size() * classes);
        if (kept.isPresent()) {
            return new TableExpert(kept.get(), classes, model);
        }
        float[] logits = logits(data, model, hardware, listener);
        TensorFile answers = new TensorFile();
        answers.put(LOGITS, List.of(data.train().size(), classes), logits);
        folder.answers(number, answers);
        return new TableExpert(logits, classes, model);
    }

    private float[] logits(
            DataSet data, TorchNetwork model, Hardware hardware, TrainingListener listener)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        int classes = data.train().labels().size();
        try (PooledFeatures pooled = open(hardware.threads())) {
            listener.note(
                    String.format(
                            Locale.ROOT,
                            "asking %s about %,d pictures ...",
                            file.getFileName(),
                            data.train().size()));
            float[] features = features(pooled, data.train(), listener);
            FeatureScale scale = new FeatureScale(features, pooled.size());
            LastLayer layer =
                    LastLayer.learn(
                            model,
                            scale,
                            pooled.size(),
                            answers(data.train()),
                            classes,
                            LEARNING_RATE,
                            PENALTY);
            float[] tested = layer.logits(model, features(pooled, data.test(), listener));
            listener.note(
                    String.format(
                            Locale.ROOT,
                            "with a last layer learned on its %,d features it is right about"
                                    + " %.2f %% of the test pictures",
                            pooled.size(),
                            100 * TestAccuracy.of(best(tested, classes), data.test()).share()));
            return layer.logits(model, features);
        }
    }

    private static float[] features(
            PooledFeatures pooled, PictureSet pictures, TrainingListener listener)
            throws TrainingStoppedException, InterruptedException {
        try {
            return pooled.of(
                    pictures,
                    done -> {
                        if (listener.stopped()) {
                            throw new IllegalStateException("stopped");
                        }
                    });
        } catch (IllegalStateException e) {
            if (listener.stopped()) {
                throw new TrainingStoppedException(
                        "stopped while a teacher was asked; nothing is lost but its answers");
            }
            throw e;
        }
    }

    private static long[] answers(PictureSet pictures) {
        return IntStream.range(0, pictures.size()).mapToLong(pictures::answer).toArray();
    }

    private static int[] best(float[] logits, int classes) {
        return IntStream.range(0, logits.length / classes)
                .map(
                        picture ->
                                IntStream.range(0, classes)
                                        .boxed()
                                        .max(
                                                (a, b) ->
                                                        Float.compare(
                                                                logits[picture * classes + a],
                                                                logits[picture * classes + b]))
                                        .orElseThrow())
                .toArray();
    }
}
