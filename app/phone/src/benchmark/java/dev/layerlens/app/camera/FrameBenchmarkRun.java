package dev.layerlens.app.camera;

import static org.junit.Assert.assertEquals;

import androidx.test.ext.junit.runners.AndroidJUnit4;
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

    @Test
    public void compare() throws RunnerException {
        int results =
                new Runner(
                                new OptionsBuilder()
                                        .include(FrameBenchmark.class.getName())
                                        .forks(0)
                                        .warmupIterations(3)
                                        .warmupTime(TimeValue.seconds(2))
                                        .measurementIterations(5)
                                        .measurementTime(TimeValue.seconds(2))
                                        .addProfiler(GCProfiler.class)
                                        .build())
                        .run()
                        .size();
        assertEquals(2, results);
    }
}
