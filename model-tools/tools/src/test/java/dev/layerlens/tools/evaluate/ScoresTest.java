package dev.layerlens.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Label;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores, recomputed here from the probabilities that the plain runner gives. */
class ScoresTest {
    private static final int PICTURES = 300;
    private static final int SIDE = 16;
    private static final int CLASSES = 7;

    @TempDir private static Path folder;
    private static Path file;
    private static PictureSet pictures;
    private static List<float[]> probabilities;

    @BeforeAll
    static void ask() throws Exception {
        Network network =
                Zoo.get("resnet8").build(new Blueprint(SIDE, CLASSES, Normalizer.CENTRED));
        byte[] bytes = SmallModels.float32(network);
        file = Files.write(folder.resolve("random.tflite"), bytes);
        pictures = noise();
        probabilities = new ArrayList<>();
        try (TfliteModel model = TfliteModel.open(bytes, "random", 1)) {
            for (int i = 0; i < PICTURES; i++) {
                probabilities.add(model.run("classify", pictures.picture(i)).get("probabilities"));
            }
        }
    }

    private static PictureSet noise() {
        Random random = new Random(3);
        byte[] pixels = new byte[PICTURES * SIDE * SIDE * 3];
        int[] answers = new int[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            answers[i] = random.nextInt(CLASSES);
            int light = random.nextInt(256);
            for (int k = 0; k < SIDE * SIDE * 3; k++) {
                int colour = k % 3 == answers[i] % 3 ? light : random.nextInt(256);
                pixels[i * SIDE * SIDE * 3 + k] = (byte) colour;
            }
        }
        List<Label> labels = IntStream.range(0, CLASSES).mapToObj(i -> Label.of("c" + i)).toList();
        return new PictureSet("noise", labels, SIDE, pixels, answers);
    }

    private static Answers answers(int threads) throws Exception {
        try (ModelThreads models = ModelThreads.open(file, threads, Reading.OF_THE_FILE)) {
            List<String> labels = pictures.labels().stream().map(Label::english).toList();
            List<Integer> classes = models.first().names().matched(labels, "noise");
            return Answers.of(models, pictures, classes, done -> {});
        }
    }

    private static int best(float... values) {
        return IntStream.range(0, values.length)
                .boxed()
                .max((a, b) -> Float.compare(values[a], values[b]))
                .orElseThrow();
    }

    @Test
    void sharesAreThoseOfTheProbabilities() throws Exception {
        Scores scores = Scores.of(answers(1));
        int right = 0;
        int among5 = 0;
        int[][] confusion = new int[CLASSES][CLASSES];
        for (int i = 0; i < PICTURES; i++) {
            float[] p = probabilities.get(i);
            int answer = pictures.answer(i);
            confusion[answer][best(p)]++;
            right += best(p) == answer ? 1 : 0;
            long likelier = IntStream.range(0, CLASSES).filter(c -> p[c] > p[answer]).count();
            among5 += likelier < 5 ? 1 : 0;
        }
        assertThat(scores.top1()).isCloseTo((double) right / PICTURES, within(1e-12));
        assertThat(scores.top5()).isCloseTo((double) among5 / PICTURES, within(1e-12));
        double mean = 0;
        for (int c = 0; c < CLASSES; c++) {
            int total = IntStream.of(confusion[c]).sum();
            mean += (double) confusion[c][c] / total / CLASSES;
            for (int s = 0; s < CLASSES; s++) {
                assertThat(scores.confusion().count(c, s)).isEqualTo(confusion[c][s]);
            }
        }
        assertThat(scores.meanPerClass()).isCloseTo(mean, within(1e-12));
        assertThat(scores.confusion().others()).isFalse();
    }

    /** Guo et al. 2017, equation 3, interval by interval. */
    @Test
    void calibrationErrorIsTheMeanDistanceOfConfidenceFromBeingRight() throws Exception {
        double error = 0;
        for (int bin = 0; bin < 15; bin++) {
            double low = bin / 15.0;
            double high = (bin + 1) / 15.0;
            List<Integer> inside =
                    IntStream.range(0, PICTURES)
                            .filter(
                                    i -> {
                                        float sure =
                                                probabilities.get(i)[best(probabilities.get(i))];
                                        return sure > low && sure <= high;
                                    })
                            .boxed()
                            .toList();
            double right =
                    inside.stream()
                            .mapToInt(i -> best(probabilities.get(i)) == pictures.answer(i) ? 1 : 0)
                            .average()
                            .orElse(0);
            double sure =
                    inside.stream()
                            .mapToDouble(i -> probabilities.get(i)[best(probabilities.get(i))])
                            .average()
                            .orElse(0);
            error += (double) inside.size() / PICTURES * Math.abs(right - sure);
        }
        assertThat(Scores.of(answers(1)).calibrationError()).isCloseTo(error, within(1e-6));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        Answers one = answers(1);
        Answers three = answers(3);
        Scores scores = Scores.of(one);
        assertThat(Scores.of(three).calibrationError()).isEqualTo(scores.calibrationError());
        assertThat(Scores.of(three).top1()).isEqualTo(scores.top1());
        assertThat(three.worst(10)).isEqualTo(one.worst(10));
    }

    @Test
    void theWorstMistakesAreTheMostConfidentOnes() throws Exception {
        Answers answers = answers(1);
        List<Integer> worst = answers.worst(12);
        assertThat(worst).hasSize(12).noneMatch(answers::right);
        for (int i = 1; i < worst.size(); i++) {
            assertThat(answers.confidence(worst.get(i)))
                    .isLessThanOrEqualTo(answers.confidence(worst.get(i - 1)));
        }
        double least = answers.confidence(worst.get(11));
        assertThat(
                        IntStream.range(0, PICTURES)
                                .filter(i -> !answers.right(i) && answers.confidence(i) > least)
                                .count())
                .isLessThanOrEqualTo(11);
    }
}
