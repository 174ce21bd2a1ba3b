package dev.layerlens.tools.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureScalingTest {
    private static final int CLASSES = 7;

    private static double[] softmax(double[] logits, double temperature) {
        double sum = 0;
        double[] p = new double[logits.length];
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(logits[c] / temperature);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /**
     * A classifier whose logits are the true ones times a number: answers are drawn from what the
     * true ones give.
     */
    private static Predictions exaggerated(double by, int pictures, long seed) {
        Random random = new Random(seed);
        Predictions predictions = new Predictions();
        for (int i = 0; i < pictures; i++) {
            double[] logits = new double[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                logits[c] = 2 * random.nextGaussian();
            }
            double[] truth = softmax(logits, 1);
            double left = random.nextDouble();
            int answer = 0;
            while (answer < CLASSES - 1 && left >= truth[answer]) {
                left -= truth[answer++];
            }
            predictions.add(floats(softmax(logits, 1 / by)), answer);
        }
        return predictions;
    }

    @Test
    void aKnownTemperatureIsFoundAgain() {
        for (double by : new double[] {0.5, 1, 1.7, 3}) {
            double fitted = TemperatureScaling.fit(exaggerated(by, 60_000, 1));
            assertThat(fitted / by).as("by " + by).isCloseTo(1, within(0.01));
        }
    }

    /** No temperature of a fine grid does better, as the plain formula has it. */
    @Test
    void noOtherTemperatureHasASmallerLikelihoodLoss() {
        Predictions predictions = exaggerated(2.5, 2_000, 2);
        double fitted = TemperatureScaling.fit(predictions);
        double best = Double.POSITIVE_INFINITY;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (double t = 1; t < 5; t += 0.002) {
            double loss = 0;
            for (int i = 0; i < predictions.size(); i++) {
                loss -= Math.log(softmax(predictions.logits(i), t)[predictions.answer(i)]);
            }
            if (loss < bestLoss) {
                bestLoss = loss;
                best = t;
            }
        }
        assertThat(fitted).isCloseTo(best, within(0.01));
        assertThat(predictions.at(fitted).nll())
                .isCloseTo(bestLoss / predictions.size(), within(1e-5))
                .isLessThan(predictions.nll());
    }

    @Test
    void theFitIsTheSameEveryTimeAndScalingBackUndoesIt() {
        Predictions predictions = exaggerated(2, 500, 3);
        double fitted = TemperatureScaling.fit(predictions);
        assertThat(TemperatureScaling.fit(predictions)).isEqualTo(fitted);
        Predictions back = predictions.at(fitted).at(1 / fitted);
        assertThat(back.nll()).isCloseTo(predictions.nll(), within(1e-5));
        assertThat(TemperatureScaling.fit(predictions.at(fitted))).isCloseTo(1, within(1e-4));
    }

    /** Without the picture that is added, a temperature of nothing would be best. */
    @Test
    void aFewPicturesThatAreAllRightDoNotMakeTheNetworkCertain() {
        Predictions predictions = new Predictions();
        for (int i = 0; i < 30; i++) {
            predictions.add(floats(softmax(new double[] {3 + i % 3, 0, 0}, 1)), 0);
        }
        double fitted = TemperatureScaling.fit(predictions);
        assertThat(fitted).isBetween(0.3, 1.5);
        assertThat(predictions.at(fitted).outcomes())
                .allSatisfy(outcome -> assertThat(outcome.confidence()).isLessThan(0.9999));
    }

    @Test
    void whatTellsNothingIsLeftAsItIs() {
        assertThat(TemperatureScaling.fit(new Predictions())).isEqualTo(1);
        Predictions equal = new Predictions();
        equal.add(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, 2);
        assertThat(TemperatureScaling.fit(equal)).isEqualTo(1);
    }

    @Test
    void probabilitiesThatFloatsRoundToNothingStayFinite() {
        Predictions predictions = new Predictions();
        predictions.add(new float[] {1, 0, 0}, 1);
        predictions.add(new float[] {1, 0, 0}, 0);
        assertThat(predictions.nll()).isFinite().isPositive();
        assertThat(TemperatureScaling.fit(predictions)).isBetween(1.0, 20.0);
    }

    @Test
    void temperaturesThatNoNetworkNeedsAreRefused() {
        for (double wrong : new double[] {0, -1, 0.01, 21, Double.NaN}) {
            assertThatThrownBy(() -> TemperatureScaling.check(wrong))
                    .hasMessage("--temperature must be in 0.05 to 20");
        }
        TemperatureScaling.check(1.5);
    }
}
