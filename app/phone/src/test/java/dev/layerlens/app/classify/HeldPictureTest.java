package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assert.assertThrows;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.desktoptflite.GpuMode;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.junit.Test;
import org.junit.runner.RunWith;

/** A picture that stays, and the answer to it. */
@RunWith(AndroidJUnit4.class)
public final class HeldPictureTest extends RunningLens {
    @Test
    public void aPictureIsHeldWithItsAnswer() {
        start(GpuMode.UNSUPPORTED);
        Classification live = answer();
        rig.lens.freeze();
        assertThat(rig.lens.isFrozen()).isTrue();
        rig.settle();
        Classification held = rig.lens.frozen().getValue().orElseThrow();
        assertThat(held.timestampNanos()).isEqualTo(live.timestampNanos());
        assertThat(held.picture().width()).isEqualTo(48);
        assertThat(held.picture().height()).isEqualTo(64);
        rig.lens.resume();
        assertThat(rig.lens.isFrozen()).isFalse();
        assertThat(rig.lens.frozen().getValue()).isEmpty();
    }

    /** The frame lies sideways: its own answer may be another one in the last bits. */
    @Test
    public void aHeldAnswerIsThatOfItsPicture() {
        start(GpuMode.UNSUPPORTED);
        Classification live = answer();
        rig.lens.freeze();
        rig.settle();
        Classification held = rig.lens.frozen().getValue().orElseThrow();
        assertThat(held.readyNanos()).as("answered anew").isGreaterThan(live.readyNanos());
        rig.lens.freeze(held.picture());
        rig.settle();
        assertThat(rig.lens.frozen().getValue().orElseThrow().probabilities())
                .isEqualTo(held.probabilities());
    }

    @Test
    public void aPictureThatIsLetGoBeforeItCameIsNotHeld() {
        start(GpuMode.UNSUPPORTED);
        answer();
        rig.lens.freeze();
        rig.lens.resume();
        rig.settle();
        assertThat(rig.lens.isFrozen()).isFalse();
        assertThat(rig.lens.frozen().getValue()).isEmpty();
        rig.lens.freeze();
        rig.settle();
        assertThat(rig.lens.frozen().getValue()).isPresent();
    }

    @Test
    public void nothingIsHeldBeforeThereIsAnAnswer() {
        start(GpuMode.UNSUPPORTED);
        rig.lens.freeze();
        rig.settle();
        assertThat(rig.lens.isFrozen()).isFalse();
    }

    @Test
    public void anotherModelAnswersAlsoAPictureThatIsStillOnItsWay() {
        start(GpuMode.UNSUPPORTED);
        answer();
        rig.lens.freeze();
        choose(CIFAR10);
        assertThat(rig.lens.frozen().getValue().orElseThrow().model().path()).isEqualTo(CIFAR10);
        choose(SHAPES);
        assertThat(rig.lens.frozen().getValue().orElseThrow().model().path()).isEqualTo(SHAPES);
        assertThat(rig.latest().model().path()).isEqualTo(SHAPES);
    }

    @Test
    public void onlyAHeldAnswerIsExamined() {
        start(GpuMode.UNSUPPORTED);
        Classification live = answer();
        assertThrows(NoSuchElementException.class, () -> rig.lens.examine(live, unwanted()));
        assertThat(answer().timestampNanos()).isGreaterThan(live.timestampNanos());
    }

    private static Lens.Examination unwanted() {
        return new Lens.Examination() {
            @Override
            public void on(RunnableModel model, float[] rgb) {
                throw new AssertionError("an answer that is not held was examined");
            }

            @Override
            public void failed(IOException problem) {
                throw new AssertionError(problem);
            }
        };
    }
}
