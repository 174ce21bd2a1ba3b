package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.BackendWish.Kind;
import dev.layerlens.app.inference.GpuBrokeDownException;
import dev.layerlens.app.inference.OpenModel;
import dev.layerlens.app.inference.RunnableModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * What the app adds to {@code Interpreter.run}, from the arrival of a 640 x 480 frame to the
 * published answer, with the bundled ResNet-20 int8: at most 1 ms. {@code mvn -Pbenchmark -pl
 * app/phone -am verify -Dtest=FrameToAnswerBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 * prints it twice: by the clock, as a user waits, which counts on a quiet machine; and as the time
 * that the inference thread had a processor, which other programs do not change much.
 */
@RunWith(AndroidJUnit4.class)
public final class FrameToAnswerBenchmark {
    private static final String RESNET_20 = "models/cifar10.tflite";
    private static final BackendWish ONE_CORE = new BackendWish(Kind.CPU, 1);
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 2_000;
    private static final double LIMIT_MILLIS = 1;

    private final Frames frames = new Frames(640, 480);
    private final long[] whole = new long[MEASURED];
    private final long[] inference = new long[MEASURED];
    private final long[] overhead = new long[MEASURED];
    private LensRig rig;

    @Test
    public void overheadOutsideTheInterpreter() {
        rig = new LensRig();
        rig.lens.setWish(ONE_CORE);
        rig.lens.choose(rig.model(RESNET_20));
        rig.settle();
        for (int i = 0; i < WARM_UP; i++) {
            answer(0);
        }
        long before = rig.processorNanos();
        for (int i = 0; i < MEASURED; i++) {
            answer(i);
        }
        double perFrame = (rig.processorNanos() - before) / 1e6 / MEASURED;
        double perRun = processorMillisOfARun();
        print(perFrame, perRun);
        assertThat(frames.open()).isZero();
        rig.close();
        assertThat(perFrame - perRun).as("processor time").isLessThanOrEqualTo(LIMIT_MILLIS);
        assertThat(median(overhead)).as("by the clock").isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    private void answer(int i) {
        long arrival = System.nanoTime();
        rig.lens.offer(frames.next());
        rig.answered();
        whole[i] = System.nanoTime() - arrival;
        LensRig.idle();
        inference[i] = rig.latest().inferenceNanos();
        overhead[i] = whole[i] - inference[i];
    }

    /** Of the model alone, on the same thread. */
    private double processorMillisOfARun() {
        rig.lens.freeze();
        rig.settle();
        ModelAlone alone = new ModelAlone();
        rig.lens.examine(rig.lens.frozen().getValue().orElseThrow(), alone);
        rig.answered();
        return alone.nanos / 1e6 / MEASURED;
    }

    /** Opens the model once more, and runs it as often as it was measured with all around it. */
    private final class ModelAlone implements Lens.Examination {
        private long nanos;

        @Override
        public void on(RunnableModel model, float[] rgb) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            try (OpenModel open = rig.opener().open(model, ONE_CORE)) {
                open.load(rgb);
                open.run();
                long before = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < MEASURED; i++) {
                    open.run();
                }
                nanos = threads.getCurrentThreadCpuTime() - before;
            } catch (GpuBrokeDownException e) {
                throw new AssertionError("this is the processor", e);
            }
        }

        @Override
        public void failed(IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private void print(double perFrame, double perRun) {
        LatencySplit split = rig.lens.latency();
        System.out.printf(
                Locale.ROOT,
                "ResNet-20 int8, 640 x 480, %d frames%n"
                        + "  by the clock, median: whole %.3f ms, Interpreter.run %.3f ms,"
                        + " overhead %.3f ms%n"
                        + "  (the app's own split: preprocessing %.3f, post-processing %.3f ms)%n"
                        + "  processor time, mean: whole %.3f ms, model alone %.3f ms,"
                        + " overhead %.3f ms%n",
                MEASURED,
                median(whole),
                median(inference),
                median(overhead),
                split.median(Stage.PREPROCESSING) / 1e6,
                split.median(Stage.POSTPROCESSING) / 1e6,
                perFrame,
                perRun,
                perFrame - perRun);
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
