package dev.layerlens.tools.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.quantize.SignalToNoise;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileComparisonTest {
    private static final double TENTH = 0.1;

    @TempDir private static Path folder;
    private static Path real;
    private static Path integers;
    private static List<float[]> pictures;

    @BeforeAll
    static void write() throws Exception {
        Network network = network("resnet8");
        real = Files.write(folder.resolve("float.tflite"), SmallModels.float32(network));
        integers = Files.write(folder.resolve("int8.tflite"), SmallModels.int8(network));
        pictures = RandomWeights.pictures(network, 3, 7);
    }

    private static Network network(String name) {
        return Zoo.get(name).build(new Blueprint(32, 5, Normalizer.CENTRED));
    }

    private static FileComparison compare(Path one, Path other) throws Exception {
        try (LayeredModel first = LayeredModel.open(one, Engine.of(1), Reading.OF_THE_FILE);
                LayeredModel second = LayeredModel.open(other, Engine.of(1), Reading.OF_THE_FILE)) {
            return FileComparison.of(first, second, pictures);
        }
    }

    @Test
    void aFileIsLikeItself() throws Exception {
        FileComparison same = compare(integers, integers);
        assertThat(same.layers()).hasSizeGreaterThan(10);
        assertThat(same.layers())
                .allSatisfy(
                        layer -> {
                            assertThat(layer.cosine()).isEqualTo(1);
                            assertThat(layer.decibels()).isEmpty();
                            assertThat(layer.largestDifference()).isZero();
                        });
        assertThat(same.agreed()).isEqualTo(pictures.size());
        assertThat(same.onlyFirst()).isEmpty();
        assertThat(same.onlySecond()).isEmpty();
    }

    /** By another implementation, on what the files' own signature gives. */
    @Test
    void theRatiosAreThoseOfTheFilesOwnSignature() throws Exception {
        FileComparison compared = compare(real, integers);
        SignalToNoise expected = new SignalToNoise();
        try (TfliteModel first = TfliteModel.open(real, 1);
                TfliteModel second = TfliteModel.open(integers, 1)) {
            for (float[] picture : pictures) {
                Map<String, float[]> ours = first.run(ModelFile.EXPLAIN, picture);
                Map<String, float[]> theirs = second.run(ModelFile.EXPLAIN, picture);
                ours.keySet().retainAll(theirs.keySet());
                expected.observe(ours, theirs);
            }
        }
        assertThat(compared.layers()).hasSizeGreaterThan(10);
        for (ComparedLayer layer : compared.layers()) {
            OptionalDouble decibels = expected.decibels(layer.card().activation());
            assertThat(layer.decibels().isPresent()).isEqualTo(decibels.isPresent());
            if (decibels.isPresent()) {
                assertThat(layer.decibels().getAsDouble())
                        .as(layer.card().name())
                        .isCloseTo(decibels.getAsDouble(), within(TENTH));
                // a ratio of r dB leaves an angle of at most asin(10^(-r / 20))
                double noise = Math.pow(10, -decibels.getAsDouble() / 20);
                assertThat(layer.cosine()).isBetween(Math.sqrt(1 - noise * noise) - 1e-3, 1.0);
            }
        }
        assertThat(compared.worstFirst().get(0).decibels().orElseThrow())
                .isEqualTo(
                        compared.layers().stream()
                                .mapToDouble(l -> l.decibels().orElse(999))
                                .min()
                                .orElseThrow());
    }

    @Test
    void layersWithoutAPartnerAreNamed() throws Exception {
        Path other =
                Files.write(folder.resolve("20.tflite"), SmallModels.float32(network("resnet20")));
        FileComparison compared = compare(real, other);
        assertThat(compared.onlySecond()).contains("stage1.block2.relu1");
        assertThat(compared.onlyFirst()).isEmpty();
    }
}
