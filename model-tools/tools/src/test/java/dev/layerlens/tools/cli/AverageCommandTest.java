package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.layerlens.tools.data.DataListener;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.train.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Averages of small trainings on drawn stripes. */
class AverageCommandTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

    @TempDir private static Path around;
    private static Path one;
    private static Path other;
    private static Path lenet;

    @TempDir private Path folder;

    @BeforeAll
    static void train() throws IOException {
        DrawnStripes.write(around, "train", 12);
        DrawnStripes.write(around, "t10k", 30);
        one = train("one", "resnet8", "--seed=1");
        other = train("other", "resnet8", "--seed=2", "--init=" + one);
        lenet = train("lenet", "lenet5", "--seed=1");
    }

    private static Path train(String name, String net, String... more) {
        Path run = around.resolve(name);
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(0, List.of("train", "--net=" + net, "--data=mnist:" + around));
        options.addAll(List.of("--epochs=1", "--batch=6", "--threads=1", "--precision=fp32"));
        options.add("--out=" + run);
        Cli training = Cli.run(options.toArray(String[]::new));
        assertThat(training.code()).as("%s", training.err()).isZero();
        return run;
    }

    private Cli average(Path... runs) {
        List<String> options =
                new ArrayList<>(List.of("average", "--json", "--out=" + folder.resolve("average")));
        Stream.of(runs).map(Path::toString).forEach(options::add);
        return Cli.run(options.toArray(String[]::new));
    }

    @Test
    void everyWeightIsTheMeanAndTheRunIsOneLikeOthers() throws Exception {
        Cli cli = average(one, other);
        assertThat(cli.code()).as("%s", cli.err()).isZero();
        double said =
                JsonParser.parseString(cli.out().get(0))
                        .getAsJsonObject()
                        .get("accuracy")
                        .getAsDouble();
        Run run = Run.read(folder.resolve("average"));
        assertThat(run.epoch().accuracy()).isEqualTo(said).isBetween(0.0, 1.0);
        assertThat(said * 30).as("of 30 pictures").isEqualTo(Math.rint(said * 30));
        for (String name : new String[] {"dense.weight", "dense.bias"}) {
            float[] first = Run.read(one).weights().get(name);
            float[] second = Run.read(other).weights().get(name);
            float[] mean = run.weights().get(name);
            assertThat(first).isNotEqualTo(second);
            for (int i = 0; i < mean.length; i++) {
                assertThat(mean[i]).isCloseTo((first[i] + second[i]) / 2, CLOSE);
            }
        }
        JsonArray from =
                JsonParser.parseString(
                                Files.readString(folder.resolve("average").resolve("run.json")))
                        .getAsJsonObject()
                        .getAsJsonArray("averaged");
        assertThat(from).hasSize(2);
        assertThat(from.get(0).getAsString()).isEqualTo(one.toString());
        Cli quantized =
                Cli.run("quantize", folder.resolve("average").toString(), "--scheme=float32");
        assertThat(quantized.code()).as("%s", quantized.err()).isZero();
    }

    @Test
    void theMeanOfARunAndItselfIsTheRun() throws Exception {
        assertThat(average(one, one, one).code()).isZero();
        Weights before = Run.read(one).weights();
        Weights after = Run.read(folder.resolve("average")).weights();
        assertThat(after.get("stem.conv.weight")).isEqualTo(before.get("stem.conv.weight"));
        assertThat(Run.read(folder.resolve("average")).epoch().accuracy())
                .isEqualTo(Run.read(one).epoch().accuracy());
    }

    /** What a batch norm subtracts is then what its convolution gives of pictures of that size. */
    @Test
    void statisticsAreTakenAnewAtAnotherSize() throws Exception {
        Path out = folder.resolve("average");
        Cli cli = Cli.run("average", one.toString(), other.toString(), "--size=32", "--out=" + out);
        assertThat(cli.code()).as("%s", cli.err()).isZero();
        Run run = Run.read(out);
        assertThat(run.size()).isEqualTo(32);
        assertThat(run.data().size()).isEqualTo(32);
        float[] mean = run.weights().get("stem.norm.running_mean");
        assertThat(mean).containsExactly(firstNormsMeans(run), within(1e-3f));
        assertThat(mean).isNotEqualTo(Run.read(one).weights().get("stem.norm.running_mean"));
    }

    /** The same pictures have slightly other statistics at another size; other pictures more. */
    @Test
    void statisticsOfTheirPicturesMayDifferALittle() throws IOException {
        assertThat(average(one, brighter(0.015)).code()).isZero();
        Path others = brighter(0.03);
        assertRefused(
                one
                        + " trained another network, other classes or other pictures than "
                        + others
                        + ": average trainings that went on from the same weights",
                one,
                others);
    }

    private Path brighter(double share) throws IOException {
        Path run = Files.createDirectory(folder.resolve("brighter-" + share));
        for (String file : new String[] {"run.json", "weights.safetensors"}) {
            Files.copy(one.resolve(file), run.resolve(file));
        }
        JsonObject description =
                JsonParser.parseString(Files.readString(run.resolve("run.json"))).getAsJsonObject();
        JsonArray mean = description.getAsJsonArray("mean");
        mean.set(2, new JsonPrimitive(mean.get(2).getAsDouble() + share));
        Files.writeString(run.resolve("run.json"), description.toString());
        return run;
    }

    /** Of all pictures that were learned from: the twelve are a batch of their own. */
    private static float[] firstNormsMeans(Run run) throws Exception {
        PictureSet pictures = DataSets.open(run.data(), new DataListener() {}).train();
        double[] sums = new double[run.weights().get("stem.norm.running_mean").length];
        try (TorchNetwork model = new TorchNetwork(Runs.network(run))) {
            model.load(run.weights());
            for (int i = 0; i < pictures.size(); i++) {
                float[] values = model.activations(pictures.picture(i)).get("stem.conv");
                for (int k = 0; k < values.length; k++) {
                    int channel = k % sums.length;
                    sums[channel] += (double) values[k] * sums.length / values.length;
                }
            }
        }
        float[] means = new float[sums.length];
        for (int c = 0; c < means.length; c++) {
            means[c] = (float) (sums[c] / pictures.size());
        }
        return means;
    }

    @Test
    void mistakesAreNamedInOneLine() {
        assertRefused(
                lenet
                        + " trained another network, other classes or other pictures than "
                        + one
                        + ": average trainings that went on from the same weights",
                lenet,
                one);
        assertRefused(
                around + " is not a run folder: it has no run.json; `model-tools train` makes one",
                one,
                around);
        assertThat(average(one).code()).isEqualTo(2);
        Path out = folder.resolve("average");
        Cli none = Cli.run("average", one.toString(), other.toString(), "--size=0", "--out=" + out);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err())
                .last()
                .asString()
                .startsWith("model-tools: --size 0: ")
                .endsWith("; leave --size out");
        assertThat(folder.resolve("average")).doesNotExist();
        assertThat(average(one, other).code()).isZero();
        assertRefused(
                folder.resolve("average") + " holds a run already: choose another --out",
                one,
                other);
    }

    private void assertRefused(String line, Path... runs) {
        Cli refused = average(runs);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
    }
}
