package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.GpuRefusal.Cause;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class LensTest extends RunningLens {
    private static final BackendWish ON_GPU = new BackendWish(BackendWish.Kind.GPU, 1);

    private void assertRefused(Cause cause) {
        BackendReport report = rig.report();
        assertThat(report.backend()).isEqualTo(Backend.CPU);
        assertThat(report.refusal().orElseThrow().cause()).isEqualTo(cause);
    }

    @Test
    public void aGpuThatThrowsInTheMiddleLeavesTheSameFrameToTheProcessor() {
        start(GpuMode.WORKS);
        Classification onGpu = answer();
        assertThat(rig.report().backend()).isEqualTo(Backend.GPU);
        Gpu.breakDown();
        Classification onCpu = answer();
        assertThat(onCpu.timestampNanos()).isGreaterThan(onGpu.timestampNanos());
        assertThat(onCpu.top(1).get(0).index()).isEqualTo(onGpu.top(1).get(0).index());
        assertRefused(Cause.FAILED);
        assertThat(rig.report().refusal().orElseThrow().detail()).contains("GpuDelegate failed");
    }

    @Test
    public void aGpuThatThrewIsLeftForThatModelUntilTheUserWantsAnotherTrial() {
        start(GpuMode.WORKS);
        Gpu.breakDown();
        answer();
        Gpu.set(GpuMode.WORKS);
        choose(CIFAR10);
        assertThat(rig.report().backend()).isEqualTo(Backend.GPU);
        choose(SHAPES);
        assertRefused(Cause.FAILED);
        rig.lens.tryGpuAgain();
        rig.settle();
        assertThat(rig.report().backend()).isEqualTo(Backend.GPU);
    }

    @Test
    public void anImportedModelRunsItsRaceOnFirstUseOnly() {
        start(GpuMode.SLOW);
        ModelAsset brought = rig.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        choose(brought.path());
        BackendReport first = rig.report();
        assertThat(first.race()).hasSize(4);
        assertThat(first.backend()).isEqualTo(Backend.CPU);
        rig.close();
        start(GpuMode.WORKS);
        choose(brought.path());
        assertThat(rig.report().race()).isEqualTo(first.race());
        rig.lens.raceAgain();
        rig.settle();
        assertThat(rig.report().race()).contains(new Lap(Backend.GPU, 0, Gpu.FAST_NANOS));
    }

    @Test
    public void anImportedModelThatEndedTheAppInItsTrialIsKeptOffTheGpu() throws Exception {
        start(GpuMode.WORKS);
        rig.lens.setWish(ON_GPU);
        ModelAsset brought = rig.bring("colours.tflite", ForeignModel.float32().file());
        choose(brought.path());
        assertThat(rig.report().backend()).isEqualTo(Backend.GPU);
        assertThat(rig.guard().tripped()).isFalse();
        rig.close();
        rig.guard().enter();
        start(GpuMode.WORKS);
        rig.lens.setWish(ON_GPU);
        choose(brought.path());
        assertRefused(Cause.CRASHED);
        rig.lens.tryGpuAgain();
        rig.settle();
        assertThat(rig.report().backend()).isEqualTo(Backend.GPU);
        assertThat(rig.guard().tripped()).isFalse();
    }

    @Test
    public void theModelInUseIsRenamed() {
        start(GpuMode.UNSUPPORTED);
        ModelAsset brought = rig.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        choose(brought.path());
        rig.lens.rename(brought, "my colours");
        rig.settle();
        assertThat(rig.model(brought.path()).name()).isEqualTo("my colours");
        assertThat(rig.lens.isChosen(brought)).isTrue();
        assertThat(answer().model().path()).isEqualTo(brought.path());
    }

    @Test
    public void theModelInUseIsDeletedAndAnotherTakesItsPlace() {
        start(GpuMode.UNSUPPORTED);
        ModelAsset brought = rig.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        choose(brought.path());
        answer();
        rig.lens.delete(brought);
        rig.settle();
        assertThat(rig.models()).extracting(ModelAsset::path).doesNotContain(brought.path());
        assertThat(rig.imported().list()).isEmpty();
        assertThat(rig.latest().model().path()).startsWith("models/");
        rig.close();
        rig = new LensRig();
        assertThat(rig.report().backend()).isEqualTo(Backend.CPU);
    }

    @Test
    public void whatCameWithTheAppIsNeitherDeletedNorReplaced() {
        start(GpuMode.UNSUPPORTED);
        rig.lens.delete(rig.model(SHAPES));
        rig.settle();
        assertThat(rig.lens.isChosen(rig.model(SHAPES))).isTrue();
    }

    @Test
    public void oblongModelsAnswerTheCameraToo() {
        start(GpuMode.UNSUPPORTED);
        ForeignModel wide = ForeignModel.uint8().softmax().wide();
        choose(rig.bring("wide.tflite", wide.file()).path());
        assertThat(answer().probabilities()).hasSize(3).doesNotContain(Float.NaN);
    }

    @Test
    public void timesAreThoseOfTheModelInUse() {
        start(GpuMode.UNSUPPORTED);
        answer();
        answer();
        assertThat(rig.lens.latency().frames()).isEqualTo(2);
        assertThat(rig.lens.latency().median(Stage.PREPROCESSING)).isPositive();
        choose(CIFAR10);
        assertThat(rig.lens.latency().frames()).isZero();
    }

    @Test
    public void oneModelIsMeasuredAtATimeAndTheOneInUseGoesOn() {
        start(GpuMode.WORKS);
        rig.lens.benchmark(rig.model(SHAPES));
        rig.lens.benchmark(rig.model(CIFAR10));
        rig.lens.benchmarkSeen();
        assertThat(rig.lens.benchmark().getValue()).isInstanceOf(BenchmarkState.Running.class);
        rig.settle();
        BenchmarkState.Done done = (BenchmarkState.Done) rig.lens.benchmark().getValue();
        assertThat(done.model().path()).isEqualTo(SHAPES);
        assertThat(done.result().rows()).hasSize(4);
        rig.lens.benchmarkSeen();
        assertThat(rig.lens.benchmark().getValue()).isEqualTo(new BenchmarkState.Idle());
        assertThat(answer().model().path()).isEqualTo(SHAPES);
    }

    @Test
    public void aFrameThatComesAfterTheEndIsClosed() {
        start(GpuMode.UNSUPPORTED);
        rig.close();
        rig.lens.offer(frames.next());
        assertThat(frames.open()).isZero();
        rig = new LensRig();
    }
}
