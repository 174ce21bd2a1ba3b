package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import android.net.Uri;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.classify.LensRig;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.OcclusionMap;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * What a walk through the layers costs: {@code mvn -Pbenchmark -pl app/phone -am verify
 * -Dtest=WalkBenchmark -Dsurefire.failIfNoSpecifiedTests=false} prints, for MobileNetV2 at 128
 * pixels, how long all activations take (at most 60 ms), and how long it is from freezing to the
 * maps of the overview's first rows, without a screen (FirstPaintBenchmark has one); and for a
 * ResNet-50 at 224 pixels with random weights, how much heap the walk takes (at most 250 MB).
 */
@RunWith(AndroidJUnit4.class)
public final class WalkBenchmark {
    private static final String EVERYDAY = "models/everyday.tflite";
    private static final int ROUNDS = 30;
    private static final int FIRST_ROWS = 8;
    private static final int MAPS = 12;
    private static final double ACTIVATIONS_MILLIS = 60;
    private static final double FIRST_MILLIS = 300;
    private static final double HEAP_MEGABYTES = 250;

    private final WalkRig rig = new WalkRig();

    @Test
    public void bundledEveryday() {
        rig.choose(EVERYDAY);
        time("bundled everyday");
        rig.close();
    }

    @Test
    public void mobileNetV2() throws Exception {
        bring("mobilenetv2", 128);
        time("mobilenetv2 at 128");
        rig.close();
    }

    @Test
    public void heapOfResNet50() throws Exception {
        bring("resnet50", 224);
        double before = megabytes();
        Walk walk = rig.freeze();
        double open = megabytes() - before;
        resetPeak();
        double most = 0;
        double values = 0;
        for (LayerCard layer : walk.layers()) {
            FeatureMaps maps =
                    rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
            values += layer.folded() ? 0 : maps.size() * 4 / 1e6;
            most = Math.max(most, megabytes() - before);
            assertThat(maps.channels()).isEqualTo(layer.channels());
        }
        System.out.printf(
                Locale.ROOT,
                "resnet50 at 224: %d layers, %.0f MB of activations; heap after collection %.1f MB,"
                        + " with a layer's maps at hand at most %.1f MB; never more than %.0f MB"
                        + " with what is not collected yet%n",
                walk.layers().size(),
                values,
                open,
                most,
                peak() - before);
        assertThat(most).isLessThanOrEqualTo(HEAP_MEGABYTES);
        rig.close();
    }

    private void time(String name) {
        double[] first = new double[ROUNDS];
        double[] run = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rig.see();
            long start = System.nanoTime();
            rig.walkthrough.takePicture();
            List<MapStrip> rows = new ArrayList<>();
            while (!(rig.state() instanceof WalkState.Ready)) {
                rig.lens.answered();
                LensRig.idle();
            }
            Walk walk = rig.walk();
            for (LayerCard layer : walk.layers().subList(0, FIRST_ROWS)) {
                rig.strip(walk, layer, MAPS, rows::add);
            }
            rig.lens.answered();
            LensRig.idle();
            first[i] = (System.nanoTime() - start) / 1e6;
            assertThat(rows).hasSize(FIRST_ROWS);
            run[i] = millisOfARun(walk);
            rig.lens.lens.resume();
        }
        Arrays.sort(first);
        Arrays.sort(run);
        System.out.printf(
                Locale.ROOT,
                "%s: all activations %.1f ms; from freezing to the first %d rows %.0f ms (medians"
                        + " of %d; worst %.1f and %.0f ms)%n",
                name,
                run[ROUNDS / 2],
                FIRST_ROWS,
                first[ROUNDS / 2],
                ROUNDS,
                run[ROUNDS - 1],
                first[ROUNDS - 1]);
        assertThat(run[ROUNDS / 2]).isLessThanOrEqualTo(ACTIVATIONS_MILLIS);
        assertThat(first[ROUNDS / 2]).isLessThanOrEqualTo(FIRST_MILLIS);
    }

    /** Covering the picture runs the network once a patch, and does next to nothing else. */
    private double millisOfARun(Walk walk) {
        long start = System.nanoTime();
        OcclusionMap map =
                rig.answered(heard -> rig.walkthrough.occlusion(walk, 0, (done, all) -> {}, heard));
        return (System.nanoTime() - start) / 1e6 / (map.plan().count() + 1);
    }

    private void bring(String architecture, int side) throws Exception {
        Uri file = RandomModels.offer(architecture, side);
        rig.lens.lens.importModel(file);
        rig.lens.settle();
        rig.choose(((ImportState.Done) rig.lens.lens.importing().getValue()).model().path());
    }

    private static double megabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
