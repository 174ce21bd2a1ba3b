package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.inference.BackendWish.Kind;
import dev.layerlens.app.inference.GpuRefusal.Cause;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import dev.layerlens.desktoptflite.NativeObjects;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class ModelOpenerTest {
    private static final BackendWish GPU = new BackendWish(Kind.GPU, 1);
    private static final BackendWish CPU = new BackendWish(Kind.CPU, 2);

    private int before;
    private RunnableModel shapes;
    private ModelOpener opener;

    @Before
    public void count() throws IOException {
        Models.races().edit().clear().commit();
        shapes = Models.bundled("shapes");
        opener = Models.opener("phone 1");
        before = NativeObjects.alive();
    }

    @After
    public void everythingWasClosed() {
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    /** As after a start of the app with such a GPU. */
    private BackendReport report(GpuMode gpu, BackendWish wish) {
        Gpu.set(gpu);
        opener = Models.opener("phone 1");
        return report(wish);
    }

    private BackendReport report(BackendWish wish) {
        try (OpenModel model = opener.open(shapes, wish)) {
            return model.report();
        }
    }

    private static void assertRefused(BackendReport report, Cause cause) {
        assertThat(report.backend()).isEqualTo(Backend.CPU);
        assertThat(report.refusal().orElseThrow().cause()).isEqualTo(cause);
    }

    @Test
    public void everyWayAGpuCanFailEndsOnTheProcessorWithTheReason() {
        assertRefused(report(GpuMode.NO_LIBRARY, GPU), Cause.UNSUPPORTED);
        assertRefused(report(GpuMode.UNSUPPORTED, GPU), Cause.UNSUPPORTED);
        assertRefused(report(GpuMode.CREATE_FAILS, GPU), Cause.FAILED);
        assertRefused(report(GpuMode.APPLY_FAILS, GPU), Cause.FAILED);
        assertRefused(report(GpuMode.RUN_FAILS, GPU), Cause.FAILED);
        assertRefused(report(GpuMode.WRONG_ANSWERS, GPU), Cause.WRONG);
        assertRefused(report(GpuMode.NOT_A_NUMBER, GPU), Cause.WRONG);
    }

    @Test
    public void halfPrecisionIsUsedOnlyWhileItStaysWithinTheBound() {
        BackendReport coarse = report(GpuMode.COARSE, GPU);
        assertThat(coarse.backend()).isEqualTo(Backend.GPU);
        assertThat(coarse.halfPrecision()).isFalse();
        assertThat(Gpu.lastOptions().orElseThrow().precisionLossAllowed()).isFalse();
        assertThat(report(GpuMode.WORKS, GPU).halfPrecision()).isTrue();
        assertThat(Gpu.lastOptions().orElseThrow().precisionLossAllowed()).isTrue();
    }

    @Test
    public void compiledKernelsAreKeptByTheDigestOfTheModel() {
        report(GpuMode.WORKS, GPU);
        Gpu.Options options = Gpu.lastOptions().orElseThrow();
        assertThat(options.modelToken()).contains(Models.DIGEST);
        assertThat(options.serializationFolder().orElseThrow())
                .contains("kernels-test")
                .endsWith("float16");
    }

    @Test
    public void withoutRoomForKernelsTheGpuIsUsedAllTheSame() throws IOException {
        Gpu.set(GpuMode.WORKS);
        opener =
                new ModelOpener(
                        Models.guard(),
                        new KernelCache(File.createTempFile("kernels", "")),
                        new RaceBook(Models.races(), "phone 1"),
                        Models.golden(),
                        Models.twins());
        assertThat(report(GPU).backend()).isEqualTo(Backend.GPU);
        assertThat(Gpu.lastOptions().orElseThrow().serializationFolder()).isEmpty();
    }

    @Test
    public void aRaceThatCannotBeReadIsRunAgain() {
        List<Lap> laps = report(GpuMode.SLOW, BackendWish.AUTO).race();
        String key = "race." + Models.DIGEST;
        for (String unreadable : List.of("GPU", "GPU,0,soon", "TPU,0,1", "")) {
            Models.races().edit().putString(key, unreadable).commit();
            BackendReport report = report(BackendWish.AUTO);
            assertThat(report.race()).as(unreadable).hasSameSizeAs(laps);
            assertThat(report.backend()).isEqualTo(Backend.CPU);
        }
    }

    @Test
    public void whoeverWantsTheProcessorGetsItWithoutATrial() {
        BackendReport report = report(GpuMode.WORKS, CPU);
        assertThat(report.backend()).isEqualTo(Backend.CPU);
        assertThat(report.threads()).isEqualTo(2);
        assertThat(report.refusal()).isEmpty();
        assertThat(Gpu.lastOptions()).isEmpty();
    }

    @Test
    public void theFasterOneWinsTheRaceAndTheOthersAreReported() {
        BackendReport fast = report(GpuMode.WORKS, BackendWish.AUTO);
        assertThat(fast.backend()).isEqualTo(Backend.GPU);
        assertThat(fast.race()).hasSize(4).isSortedAccordingTo(byTime());
        assertThat(fast.race().get(0)).isEqualTo(new Lap(Backend.GPU, 0, Gpu.FAST_NANOS));
        opener.forgetRace(Models.DIGEST);
        BackendReport slow = report(GpuMode.SLOW, BackendWish.AUTO);
        assertThat(slow.backend()).isEqualTo(Backend.CPU);
        assertThat(slow.threads()).isEqualTo(slow.race().get(0).threads());
        assertThat(slow.race().get(3)).isEqualTo(new Lap(Backend.GPU, 0, Gpu.SLOW_NANOS));
        assertThat(slow.refusal()).isEmpty();
    }

    private static Comparator<Lap> byTime() {
        return Comparator.comparingLong(Lap::nanos);
    }

    @Test
    public void aRaceIsRunOnceForAPhoneAndAModelAndOnRequest() {
        List<Lap> first = report(GpuMode.SLOW, BackendWish.AUTO).race();
        opener = Models.opener("phone 1");
        Gpu.set(GpuMode.WORKS);
        assertThat(report(BackendWish.AUTO).race()).isEqualTo(first);
        opener.forgetRace(Models.DIGEST);
        assertThat(report(BackendWish.AUTO).race()).isNotEqualTo(first);
        opener = Models.opener("phone 2");
        Gpu.set(GpuMode.SLOW);
        assertThat(report(BackendWish.AUTO).backend()).isEqualTo(Backend.CPU);
    }

    @Test
    public void aGpuThatCouldNotRunEntersTheRaceWhenItCan() {
        BackendReport without = report(GpuMode.CREATE_FAILS, BackendWish.AUTO);
        assertRefused(without, Cause.FAILED);
        assertThat(without.race()).hasSize(3);
        assertThat(report(GpuMode.CREATE_FAILS, BackendWish.AUTO)).isEqualTo(without);
        assertThat(report(GpuMode.WORKS, BackendWish.AUTO).backend()).isEqualTo(Backend.GPU);
    }

    @Test
    public void aWinnerThatFailsLaterLeavesTheProcessorInItsPlace() {
        report(GpuMode.WORKS, BackendWish.AUTO);
        assertRefused(report(GpuMode.APPLY_FAILS, BackendWish.AUTO), Cause.FAILED);
    }

    @Test
    public void aGpuThatPassesItsTrialAndFailsInTheRaceIsLeft() {
        Gpu.set(GpuMode.WORKS);
        Gpu.breakDownAfter(1);
        BackendReport report = report(BackendWish.AUTO);
        assertRefused(report, Cause.FAILED);
        assertThat(report.race()).hasSize(3);
        Gpu.set(GpuMode.WORKS);
        assertRefused(report(BackendWish.AUTO), Cause.FAILED);
    }

    @Test
    public void aGpuThatFailsInTheBenchmarkGetsTheReasonInsteadOfFigures() {
        Gpu.set(GpuMode.WORKS);
        Gpu.breakDownAfter(2);
        Benchmark.Row row = Benchmark.of(shapes, opener, done -> {}).rows().get(3);
        assertThat(row.refusal().orElseThrow().cause()).isEqualTo(Cause.FAILED);
    }

    @Test
    public void whatFailedOnceIsNotTriedAtEveryOpening() {
        assertRefused(report(GpuMode.WRONG_ANSWERS, GPU), Cause.WRONG);
        Gpu.set(GpuMode.WORKS);
        assertRefused(report(GPU), Cause.WRONG);
        opener.forgetRefusals();
        assertThat(report(GPU).backend()).isEqualTo(Backend.GPU);
    }

    @Test
    public void aCrashKeepsAwayFromTheGpuUntilItIsForgotten() throws IOException {
        Models.guard().enter();
        Gpu.set(GpuMode.WORKS);
        assertRefused(report(GPU), Cause.CRASHED);
        opener.forgetRefusals();
        assertThat(report(GPU).backend()).isEqualTo(Backend.GPU);
        assertThat(Models.guard().tripped()).isFalse();
    }

    @Test
    public void aGpuThatBreaksDownIsLeftUntilItIsForgotten() throws Exception {
        Gpu.set(GpuMode.WORKS);
        GpuRefusal refusal;
        try (OpenModel model = opener.open(shapes, GPU)) {
            model.run();
            Gpu.breakDown();
            refusal = brokenDown(model).refusal();
        }
        Gpu.set(GpuMode.WORKS);
        try (OpenModel model = opener.reopen(shapes, GPU, refusal)) {
            assertRefused(model.report(), Cause.FAILED);
            assertThat(refusal.detail()).contains("GpuDelegate");
        }
        assertRefused(report(BackendWish.AUTO), Cause.FAILED);
        opener.forgetRefusals();
        assertThat(report(BackendWish.AUTO).backend()).isEqualTo(Backend.GPU);
    }

    private static GpuBrokeDownException brokenDown(OpenModel model) {
        try {
            model.run();
            throw new AssertionError("it ran");
        } catch (GpuBrokeDownException e) {
            return e;
        }
    }

    @Test
    public void anotherThreadIsRefused() throws Exception {
        try (OpenModel model = opener.open(shapes, CPU)) {
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<?> run =
                    other.submit(
                            () -> {
                                model.run();
                                return null;
                            });
            assertThatThrownBy(run::get).hasCauseInstanceOf(IllegalStateException.class);
            other.shutdown();
        }
    }

    @Test
    public void theBenchmarkTellsHowFarTheBackendsAgree() {
        Gpu.set(GpuMode.WORKS);
        List<Integer> done = new ArrayList<>();
        Benchmark benchmark = Benchmark.of(shapes, opener, done::add);
        assertThat(done).containsExactly(1, 2, 3, 4);
        assertThat(benchmark.rows()).extracting(Benchmark.Row::threads).containsExactly(1, 2, 4, 0);
        for (Benchmark.Row row : benchmark.rows()) {
            assertThat(row.sameTop()).isEqualTo(row.pictures()).isPositive();
            assertThat(row.worst()).isCloseTo(0, within(1e-4f));
            assertThat(row.medianNanos()).isPositive().isLessThanOrEqualTo(row.p95Nanos());
        }
        assertThat(benchmark.rows().get(3).medianNanos()).isEqualTo(Gpu.FAST_NANOS);
    }

    @Test
    public void theBenchmarkTellsWhyThereIsNoGpu() {
        Gpu.set(GpuMode.WRONG_ANSWERS);
        Benchmark benchmark = Benchmark.of(shapes, opener, done -> {});
        assertThat(benchmark.rows().get(3).refusal().orElseThrow().cause()).isEqualTo(Cause.WRONG);
    }
}
