package dev.layerlens.app.camera;

import static org.junit.Assert.assertTrue;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link FrameBenchmark} in this process, since Android's bitmaps live in Robolectric's, and
 * prints times and bytes allocated: {@code mvn -Pbenchmark -pl app/phone -am verify
 * -Dtest=FrameBenchmarkRun -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@RunWith(AndroidJUnit4.class)
public final class FrameBenchmarkRun {

    /** Ours comes first: the other way reads frames with the same code, compiled for its needs. */
    @Test
    public void compare() throws RunnerException {
        double direct = measure("direct");
        double obvious = measure("byBitmapAndMatrix");
        System.out.printf(
                Locale.ROOT,
                "640 x 480 to 224 x 224: %.2f ms, by bitmap and matrix %.2f ms, %.1f times as long%n",
                direct,
                obvious,
                obvious / direct);
        assertTrue("faster than the obvious way", direct < obvious);
    }

    /** Milliseconds a frame. */
    private static double measure(String way) throws RunnerException {
        return new Runner(
                        new OptionsBuilder()
                                .include(FrameBenchmark.class.getName() + "\\." + way + "$")
                                .forks(0)
                                .warmupIterations(3)
                                .warmupTime(TimeValue.seconds(2))
                                .measurementIterations(5)
                                .measurementTime(TimeValue.seconds(2))
                                .addProfiler(GCProfiler.class)
                                .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
