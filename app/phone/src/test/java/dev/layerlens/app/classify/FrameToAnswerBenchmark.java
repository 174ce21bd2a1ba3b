package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.BackendWish.Kind;
import java.util.Arrays;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * What the app adds to {@code Interpreter.run}, from the arrival of a 640 x 480 frame to the
 * published answer, with the bundled ResNet-20 int8. Not one of the tests of a build, since it
 * measures time: {@code mvn -pl app/phone -am verify -Dtest=FrameToAnswerBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false} prints it.
 */
@RunWith(AndroidJUnit4.class)
public final class FrameToAnswerBenchmark {
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 2_000;

    @Test
    public void overheadOutsideTheInterpreter() {
        LensRig rig = new LensRig();
        rig.lens.setWish(new BackendWish(Kind.CPU, 1));
        rig.lens.choose(rig.model("models/cifar10.tflite"));
        rig.settle();
        Frames frames = new Frames(640, 480);
        long[] whole = new long[MEASURED];
        long[] inference = new long[MEASURED];
        long[] overhead = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long arrival = System.nanoTime();
            rig.lens.offer(frames.next());
            rig.answered();
            long answered = System.nanoTime();
            LensRig.idle();
            if (i >= 0) {
                whole[i] = answered - arrival;
                inference[i] = rig.latest().inferenceNanos();
                overhead[i] = whole[i] - inference[i];
            }
        }
        LatencySplit split = rig.lens.latency();
        System.out.printf(
                Locale.ROOT,
                "cifar10 (ResNet-20 int8), 640 x 480, %d frames, median: whole %.3f ms,"
                        + " Interpreter.run %.3f ms, overhead %.3f ms"
                        + " (the app's own split: preprocessing %.3f, post-processing %.3f ms)%n",
                MEASURED,
                median(whole),
                median(inference),
                median(overhead),
                split.median(Stage.PREPROCESSING) / 1e6,
                split.median(Stage.POSTPROCESSING) / 1e6);
        assertThat(frames.open()).isZero();
        rig.close();
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
