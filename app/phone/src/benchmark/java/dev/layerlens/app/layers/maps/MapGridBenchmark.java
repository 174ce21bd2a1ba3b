package dev.layerlens.app.layers.maps;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import androidx.core.widget.NestedScrollView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.MainActivity;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/**
 * Scrolls a grid of 1,280 maps as MobileNetV2's last convolution has them, from its top to its
 * bottom, and prints the main thread's work for a frame in milliseconds: {@code mvn -Pbenchmark -pl
 * app/phone -am verify -Dtest=MapGridBenchmark -Dsurefire.failIfNoSpecifiedTests=false}. The pixels
 * are counted too: here the main thread fills them, a phone's has the graphics processor for that.
 * It is the time that the thread had a processor, which other programs do not change much.
 */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "w411dp-h823dp-xxhdpi")
public final class MapGridBenchmark {
    private static final int CHANNELS = 1_280;
    private static final int SIDE = 7;
    private static final double LIMIT_MILLIS = 32;

    /** Pixels a frame: a fling that is through in a few seconds. */
    private static final int STEP = 331;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    public void noFrameTakesLong() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(
                    activity -> {
                        scroll(show(activity), "");
                        double[] frames = scroll(show(activity), "1,280 maps of 7 x 7");
                        assertThat(frames[frames.length - 1]).isLessThanOrEqualTo(LIMIT_MILLIS);
                    });
        }
    }

    /** The grid with all that lies around it, as on its own screen. */
    private static NestedScrollView show(Activity activity) {
        NestedScrollView scroll = new NestedScrollView(activity);
        activity.setContentView(scroll);
        activity.getLayoutInflater().inflate(R.layout.fragment_maps, scroll);
        float[] values = new float[SIDE * SIDE * CHANNELS];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, (float) random.nextGaussian());
        }
        FeatureMaps maps = new FeatureMaps(SIDE, SIDE, CHANNELS, values);
        MapGridView grid = scroll.findViewById(R.id.map_grid);
        grid.setShape(SIDE, SIDE, CHANNELS);
        grid.show(
                MapSheet.of(maps, Scales.ofLayer(Channels.of(maps))),
                Ranking.of(maps, Ranking.Order.PEAK));
        ShadowLooper.idleMainLooper();
        return scroll;
    }

    /** Milliseconds of every frame, the shortest first. */
    private double[] scroll(NestedScrollView scroll, String title) {
        View window = scroll.getRootView();
        Canvas canvas =
                new Canvas(
                        Bitmap.createBitmap(
                                window.getWidth(), window.getHeight(), Bitmap.Config.ARGB_8888));
        int way = scroll.getChildAt(0).getHeight() - scroll.getHeight();
        assertThat(way).as("what scrolls").isGreaterThan(20 * window.getHeight());
        double[] frames = new double[way / STEP];
        // the screen's first frame is not one of scrolling
        window.draw(canvas);
        int longest = 0;
        for (int i = 0; i < frames.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            scroll.scrollBy(0, STEP);
            window.getViewTreeObserver().dispatchOnPreDraw();
            window.draw(canvas);
            frames[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            longest = frames[i] > frames[longest] ? i : longest;
        }
        Arrays.sort(frames);
        if (!title.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d frames: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms (number %d)%n",
                    title,
                    frames.length,
                    frames[frames.length / 2],
                    frames[frames.length * 95 / 100],
                    frames[frames.length - 1],
                    longest);
        }
        return frames;
    }
}
