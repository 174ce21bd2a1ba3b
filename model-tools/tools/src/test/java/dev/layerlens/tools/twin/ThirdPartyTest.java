package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.layerlens.card.Formula;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.twin.Mask;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files that this project did not write, where somebody has them in a folder: {@code
 * -Dlayerlens.thirdparty=FOLDER}. Those of {@link #KNOWN} are Google's for the Edge TPU
 * (github.com/google-coral/test_data), MLCommons' reference models for MLPerf Tiny
 * (github.com/mlcommons/tiny), and Keras applications with random weights through TensorFlow's own
 * converter, called NETWORK_FORM.tflite.
 */
class ThirdPartyTest {
    private static final String PROPERTY = "layerlens.thirdparty";

    /**
     * What others count of a file: multiply-adds by Keras over its own layers, weights by a Python
     * script over TensorFlow's schema classes; batch norms that are not folded add two a channel to
     * those.
     */
    private record Known(String file, long parameters, long norms, long multiplyAdds) {}

    private static final List<Known> KNOWN =
            List.of(
                    new Known("mobilenet_v1_0.25_128_quant", 467_593, 0, 13_570_304),
                    new Known("mobilenet_v1_0.5_160_quant", 1_326_633, 0, 76_525_312),
                    new Known("mobilenet_v2_1.0_224_quant", 3_489_097, 0, 300_775_552),
                    new Known("mobilenet_v2_1.0_224_inat_bird_quant", 3_442_981, 0, 300_729_472),
                    new Known("tf2_mobilenet_v2_1.0_224_ptq", 3_489_097, 0, 300_775_552),
                    new Known("pretrainedResnet", 77_706, 0, 12_501_632),
                    new Known("pretrainedResnet_quant", 77_706, 0, 12_501_632),
                    new Known("vww_96_float", 210_850, 0, 7_489_664),
                    new Known("vww_96_int8", 210_850, 0, 7_489_664),
                    new Known("mobilenet_float", 212_906, 0, 13_316_608),
                    new Known("mobilenet_fp16", 212_906, 0, 13_316_608),
                    new Known("mobilenet_dynamic", 212_906, 0, 13_316_608),
                    new Known("mobilenet_int8", 212_906, 0, 13_316_608),
                    new Known("mobilenet_v2_float", 401_888, 0, 18_953_472),
                    new Known("mobilenet_v2_int8", 401_888, 0, 18_953_472),
                    new Known("mobilenet_v3_small_float", 2_536_800, 0, 56_510_400),
                    new Known("mobilenet_v3_small_fp16", 2_536_800, 0, 56_510_400),
                    new Known("mobilenet_v3_small_int8", 2_536_800, 0, 56_510_400),
                    new Known("efficientnet_b0_float", 5_266_540, 0, 385_814_752),
                    new Known("efficientnet_b0_int8", 5_266_540, 0, 385_814_752),
                    new Known("densenet121_float", 7_904_448, 68_672, 2_834_161_664L),
                    new Known("densenet121_int8", 7_904_448, 68_672, 2_834_161_664L),
                    new Known("nasnet_mobile_float", 5_285_962, 660, 563_638_816),
                    new Known("inception_v3_float", 23_816_352, 0, 5_713_216_096L),
                    new Known("inception_v3_int8", 23_816_352, 0, 5_713_216_096L),
                    new Known("resnet50_float", 25_529_472, 0, 3_857_973_248L),
                    new Known("resnet50_int8", 25_529_472, 0, 3_857_973_248L),
                    new Known("resnet50_v2_float", 25_529_472, 30_336, 3_482_255_360L),
                    new Known("xception_float", 22_850_736, 0, 8_357_403_496L));

    @Test
    void everyFileIsExplained() throws Exception {
        String folder = System.getProperty(PROPERTY, "");
        assumeFalse(folder.isEmpty(), "-D" + PROPERTY + " names no folder of .tflite files");
        List<Path> files = files(Path.of(folder));
        List<String> explained = new ArrayList<>();
        for (Path file : files) {
            Optional<Known> known =
                    KNOWN.stream()
                            .filter(k -> file.getFileName().toString().equals(k.file() + ".tflite"))
                            .findFirst();
            if (known.isPresent()) {
                explain(file, known.get());
                explained.add(known.get().file());
            }
        }
        assertThat(explained).as("files of known counts in " + folder).isNotEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(f -> f.toString().endsWith(".tflite")).sorted().toList();
        }
    }

    private static void explain(Path file, Known known) throws Exception {
        TwinTrial trial = new TwinTrial(Files.readAllBytes(file));
        LayerGraph graph = trial.graph();
        System.out.printf(
                Locale.ROOT,
                "%s: %d layers, %,d parameters, %,d multiply-adds, head %,d bytes, %d masks%n",
                known.file(),
                graph.layers().size(),
                graph.parameters(),
                graph.multiplyAdds(),
                trial.twin().head().remaining(),
                trial.twin().masks().size());
        assertThat(graph.ours()).isFalse();
        assertThat(graph.parameters())
                .as("parameters of " + known.file())
                .isEqualTo(known.parameters() + known.norms());
        assertThat(graph.multiplyAdds())
                .as("multiply-adds of " + known.file())
                .isEqualTo(known.multiplyAdds());
        graph.layers().forEach(ThirdPartyTest::complete);
        trial.endsInTheOriginal();
        trial.givesEveryActivation();
        trial.givesEveryActivationOnXnnpack();
        List<Mask> masks = trial.twin().masks();
        trial.switchesChannelsOff(masks.get(0));
        trial.switchesChannelsOff(masks.get(masks.size() / 2));
    }

    /** A card has a title, a name and formulas whose results are its figures. */
    private static void complete(LayerCard card) {
        assertThat(card.name()).isNotBlank().hasSizeLessThan(60);
        assertThat(card.title()).as(card.name()).isNotBlank();
        card.formula(Formula.Quantity.PARAMETERS)
                .ifPresent(
                        f ->
                                assertThat(f.numbers())
                                        .endsWith(
                                                String.format(
                                                        Locale.ROOT, " = %,d", card.parameters())));
        assertThat(card.formula(Formula.Quantity.MEMORY)).as(card.name()).isPresent();
        assertThat(card.formula(Formula.Quantity.RECEPTIVE_FIELD)).as(card.name()).isPresent();
    }
}
