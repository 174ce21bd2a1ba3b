package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training that is stopped and continued ends with the same bits as one that never stopped. */
class ResumeTest {
    private static final DataSet DATA = ColouredPictures.draw(128, 32);

    @TempDir private Path folder;

    /** With dropout, so that random numbers count as well. */
    private static Network network() {
        NetworkBuilder net = new NetworkBuilder("tiny", new Shape(8, 8, 3));
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        x = net.convolution("conv", x, 8, 3, 2);
        x = net.batchNorm("norm", x);
        x = net.activation("relu", x, Layer.Function.RELU);
        x = net.globalAveragePool("pool", x);
        x = net.dropout("dropout", x, 0.3);
        x = net.dense("dense", x, 2);
        return net.softmax("softmax", x);
    }

    private static TrainingPlan plan(Optimization.Method method) {
        return new TrainingPlan(
                "tiny",
                DataRequest.of("coloured"),
                3,
                16,
                new Optimization(method, 0.02, 0.9, 5e-4, 1, 2),
                Schedule.DEFAULT,
                Objective.PLAIN,
                Start.RANDOM,
                AugmentationPlan.shifted(1),
                0.9,
                0,
                Hardware.ONE_THREAD,
                7);
    }

    private static Trainer trainer(TrainingPlan plan, Path run, TrainingListener listener) {
        return new Trainer(plan, DATA, new RunFolder(run), listener).where(Trainer.Existing.RESUME);
    }

    /** Stops at a batch, counted over all epochs; keeps what it hears. */
    private static final class Stopper implements TrainingListener {
        private final int at;
        private final List<String> notes = new ArrayList<>();
        private int done;

        Stopper(int at) {
            this.at = at;
        }

        @Override
        public void step(int batches, int total, double loss) {
            done = batches;
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public boolean stopped() {
            return done == at;
        }
    }

    @ParameterizedTest
    @EnumSource(Optimization.Method.class)
    void aStoppedTrainingGoesOnBitForBit(Optimization.Method method) throws Exception {
        TrainingPlan plan = plan(method);
        Path whole = folder.resolve("whole");
        trainer(plan, whole, new TrainingListener() {}).train(network());
        Path parts = folder.resolve("parts");
        // in the first epoch, at the end of one, and twice in the last
        for (int at : new int[] {4, 8, 18, 22}) {
            assertThatThrownBy(() -> trainer(plan, parts, new Stopper(at)).train(network()))
                    .isInstanceOf(TrainingStoppedException.class);
        }
        Stopper last = new Stopper(-1);
        trainer(plan, parts, last).train(network());
        assertThat(last.notes).containsExactly("continuing epoch 3 after batch 6");
        assertThat(SavedWeights.in(parts)).isEqualTo(SavedWeights.in(whole));
        assertThat(losses(parts)).isEqualTo(losses(whole)).hasSize(3);
    }

    @Test
    void aFinishedTrainingSaysSoAndStaysAsItIs() throws Exception {
        TrainingPlan plan = plan(Optimization.Method.SGD);
        Path run = folder.resolve("run");
        Epoch first = trainer(plan, run, new TrainingListener() {}).train(network());
        List<Float> weights = SavedWeights.in(run);
        Stopper again = new Stopper(-1);
        assertThat(trainer(plan, run, again).train(network())).isEqualTo(first);
        assertThat(again.notes).containsExactly("all 3 epochs are done");
        assertThat(SavedWeights.in(run)).isEqualTo(weights);
    }

    private static List<String> losses(Path run) throws IOException {
        return Files.readAllLines(run.resolve("metrics.jsonl")).stream()
                .map(line -> line.substring(0, line.indexOf("seconds")))
                .toList();
    }

    @Test
    void aCheckpointCutInHalfFallsBackToTheOneBeforeAndSaysSo() throws Exception {
        TrainingPlan plan = plan(Optimization.Method.SGD);
        Path whole = folder.resolve("whole");
        trainer(plan, whole, new TrainingListener() {}).train(network());
        Path run = folder.resolve("run");
        assertThatThrownBy(() -> trainer(plan, run, new Stopper(18)).train(network()))
                .isInstanceOf(TrainingStoppedException.class);
        Path checkpoint = run.resolve("checkpoint.safetensors");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
        Stopper listener = new Stopper(-1);
        trainer(plan, run, listener).train(network());
        assertThat(listener.notes)
                .containsExactly(
                        checkpoint
                                + " is not a whole safetensors file: falling back to the one before",
                        "continuing epoch 3 after batch 0");
        assertThat(SavedWeights.in(run)).isEqualTo(SavedWeights.in(whole));
    }

    @Test
    void aChangedByteOfACheckpointIsNoticed() throws Exception {
        TrainingPlan plan = plan(Optimization.Method.SGD);
        Path run = folder.resolve("run");
        trainer(plan, run, new TrainingListener() {}).train(network());
        Path checkpoint = run.resolve("checkpoint.safetensors");
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length - 3] ^= 1;
        Files.write(checkpoint, bytes);
        Stopper listener = new Stopper(-1);
        trainer(plan, run, listener).train(network());
        assertThat(listener.notes).first().asString().endsWith("falling back to the one before");
    }

    @Test
    void aRunOfAnotherPlanOrOtherDataIsNotContinued() throws Exception {
        Path run = folder.resolve("run");
        trainer(plan(Optimization.Method.SGD), run, new TrainingListener() {}).train(network());
        assertThatThrownBy(
                        () ->
                                trainer(
                                                plan(Optimization.Method.ADAMW),
                                                run,
                                                new TrainingListener() {})
                                        .train(network()))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        run
                                + " cannot be continued: it began with optimization.method \"SGD\","
                                + " not \"ADAMW\"; leave that option out, or train into another"
                                + " --out");
        DataSet other = ColouredPictures.draw(120, 32);
        assertThatThrownBy(
                        () ->
                                new Trainer(
                                                plan(Optimization.Method.SGD),
                                                other,
                                                new RunFolder(run),
                                                new TrainingListener() {})
                                        .where(Trainer.Existing.RESUME)
                                        .train(network()))
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith(run + " cannot be continued: it began with other data");
    }

    /** Begun by a version that had no camera effects yet. */
    @Test
    void anOptionThatARunDidNotKnowIsAsIfItHadBeenLeftOut() throws Exception {
        Path run = folder.resolve("run");
        TrainingPlan plan = plan(Optimization.Method.SGD);
        assertThatThrownBy(() -> trainer(plan, run, new Stopper(18)).train(network()))
                .isInstanceOf(TrainingStoppedException.class);
        Path description = run.resolve("run.json");
        String known = Files.readString(description);
        String before = known.replaceFirst(",\\s*\"camera\": 0.0", "");
        assertThat(before).hasSizeLessThan(known.length());
        Files.writeString(description, before);
        Stopper last = new Stopper(-1);
        trainer(plan, run, last).train(network());
        assertThat(last.notes).containsExactly("continuing epoch 3 after batch 2");
    }

    @Test
    void twoTrainingsInOneFolderAreRefused() throws Exception {
        Path run = folder.resolve("run");
        TrainingListener second =
                new TrainingListener() {
                    @Override
                    public void epoch(Epoch epoch) {
                        assertThatThrownBy(
                                        () ->
                                                trainer(
                                                                plan(Optimization.Method.SGD),
                                                                run,
                                                                new TrainingListener() {})
                                                        .train(network()))
                                .isInstanceOf(TrainingException.class)
                                .hasMessage(
                                        "another training is at work in "
                                                + run
                                                + ": wait for it, or choose another --out");
                    }
                };
        assertThat(trainer(plan(Optimization.Method.SGD), run, second).train(network()).number())
                .isEqualTo(3);
    }

    /** A folder in the place of the file that is written first: as good as a full disk. */
    @Test
    void whatCannotBeSavedIsSaidAndTheLastGoodStateStays() throws Exception {
        Path run = folder.resolve("run");
        TrainingPlan plan = plan(Optimization.Method.SGD);
        TrainingListener blocker =
                new TrainingListener() {
                    @Override
                    public void epoch(Epoch epoch) {
                        if (epoch.number() == 1) {
                            block(run.resolve("checkpoint.safetensors.part/full"));
                        }
                    }
                };
        assertThatThrownBy(() -> trainer(plan, run, blocker).train(network()))
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith("cannot save in " + run)
                .hasMessageEndingWith("what was saved before is whole: make room, then --resume");
        Files.delete(run.resolve("checkpoint.safetensors.part/full"));
        Files.delete(run.resolve("checkpoint.safetensors.part"));
        Stopper listener = new Stopper(-1);
        trainer(plan, run, listener).train(network());
        assertThat(listener.notes).containsExactly("continuing epoch 2 after batch 0");
        Path whole = folder.resolve("whole");
        trainer(plan, whole, new TrainingListener() {}).train(network());
        assertThat(SavedWeights.in(run)).isEqualTo(SavedWeights.in(whole));
    }

    private static void block(Path place) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRunOfAnotherNormalizationIsNotContinued() throws Exception {
        Path run = folder.resolve("run");
        TrainingPlan plan = plan(Optimization.Method.SGD);
        trainer(plan, run, new TrainingListener() {}).train(network());
        NetworkBuilder net = new NetworkBuilder("tiny", new Shape(8, 8, 3));
        String x = net.normalization("normalize", Network.PICTURE, DATA.meanImage());
        x = net.globalAveragePool("pool", x);
        Network other = net.softmax("softmax", net.dense("dense", x, 2));
        assertThatThrownBy(() -> trainer(plan, run, new TrainingListener() {}).train(other))
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith(
                        run + " cannot be continued: it began with another --normalize");
    }
}
