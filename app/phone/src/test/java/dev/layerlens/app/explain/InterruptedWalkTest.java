package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Whatever happens in the middle of a computation: no answer about what is not shown any more. */
@RunWith(AndroidJUnit4.class)
public final class InterruptedWalkTest {
    private static final String SHAPES = "models/shapes.tflite";
    private static final String CIFAR10 = "models/cifar10.tflite";
    private static final int STEP = 5;

    private final List<Object> answers = new ArrayList<>();
    private WalkRig rig;
    private boolean closed;

    @Before
    public void start() {
        rig = new WalkRig();
    }

    @After
    public void nothingStaysOpen() {
        if (closed) {
            rig.end();
        } else {
            rig.close();
        }
    }

    /** Asks short questions while the thread is held, does something, and lets the thread go. */
    private void whileAsking(Runnable event) {
        Walk walk = rig.walk();
        CountDownLatch gate = rig.lens.holdInference();
        for (LayerCard layer : walk.layers()) {
            rig.walkthrough.maps(walk, layer, Ablation.NONE, answers::add);
            rig.strip(walk, layer, 4, answers::add);
        }
        rig.walkthrough.whatIf(walk, Ablation.NONE, answers::add);
        event.run();
        gate.countDown();
        rig.lens.settle();
        assertThat(answers).isEmpty();
    }

    /** Does something after a few steps of a long computation. */
    private void whileCovering(Runnable event) {
        Walk walk = rig.walk();
        List<Integer> steps = new ArrayList<>();
        rig.walkthrough.occlusion(
                walk,
                0,
                (done, all) -> {
                    steps.add(done);
                    if (done == STEP) {
                        event.run();
                    }
                },
                answers::add);
        rig.lens.settle();
        assertThat(steps).last().isEqualTo(STEP);
        assertThat(answers).isEmpty();
    }

    @Test
    public void thePictureIsLetGo() {
        rig.walk(SHAPES);
        whileAsking(() -> rig.lens.lens.resume());
        assertThat(rig.state()).isEqualTo(new WalkState.NoPicture());
        rig.freeze();
        whileCovering(() -> rig.lens.lens.resume());
        assertThat(rig.state()).isEqualTo(new WalkState.NoPicture());
    }

    @Test
    public void anotherPictureTakesItsPlace() {
        Walk first = rig.walk(SHAPES);
        whileAsking(this::another);
        assertThat(rig.walk().answer().timestampNanos())
                .isGreaterThan(first.answer().timestampNanos());
        Walk second = rig.walk();
        whileCovering(this::another);
        assertThat(rig.walk().id()).isGreaterThan(second.id());
    }

    private void another() {
        rig.lens.lens.resume();
        rig.lens.lens.offer(rig.frames.next());
        rig.walkthrough.takePicture();
    }

    @Test
    public void theModelIsSwitchedAndBack() {
        Walk walk = rig.walk(SHAPES);
        rig.walkthrough.occlusion(
                walk,
                0,
                (done, all) -> {
                    // until the other model has answered, this walk is the one that is shown
                    assertThat(rig.walk().id()).isEqualTo(walk.id());
                    if (done == STEP) {
                        rig.lens.lens.choose(rig.lens.model(CIFAR10));
                        rig.lens.lens.choose(rig.lens.model(SHAPES));
                        rig.lens.lens.choose(rig.lens.model(CIFAR10));
                        rig.lens.lens.choose(rig.lens.model(SHAPES));
                    }
                },
                map -> assertThat(rig.walk().id()).isEqualTo(walk.id()));
        rig.lens.settle();
        Walk last = rig.walk();
        assertThat(last.id()).isGreaterThan(walk.id());
        assertThat(last.answer().model().path()).isEqualTo(SHAPES);
        assertThat(last.card().name()).isEqualTo("shapes");
    }

    @Test
    public void theScreenIsClosedForGood() {
        rig.walk(SHAPES);
        whileAsking(() -> rig.walkthrough.close());
        closed = true;
    }

    @Test
    public void theScreenIsClosedForGoodInTheMiddleOfALongComputation() {
        rig.walk(SHAPES);
        whileCovering(() -> rig.walkthrough.close());
        closed = true;
    }

    @Test
    public void aRequestIsCancelled() {
        Walk walk = rig.walk(SHAPES);
        List<Request> requests = new ArrayList<>();
        requests.add(
                rig.walkthrough.occlusion(
                        walk,
                        0,
                        (done, all) -> {
                            if (done == STEP) {
                                requests.get(0).cancel();
                            }
                            answers.add(done);
                        },
                        answers::add));
        rig.lens.settle();
        assertThat(answers).hasSize(STEP + 1);
    }

    @Test
    public void framesAreAnsweredBetweenTwoSteps() {
        Walk walk = rig.walk(SHAPES);
        long before = rig.lens.latest().timestampNanos();
        CountDownLatch gate = rig.lens.holdInference();
        List<Long> seen = new ArrayList<>();
        rig.walkthrough.occlusion(
                walk, 0, (done, all) -> seen.add(rig.lens.latest().timestampNanos()), answers::add);
        rig.lens.lens.offer(rig.frames.next());
        gate.countDown();
        rig.lens.settle();
        assertThat(answers).hasSize(1);
        assertThat(seen.get(0)).isEqualTo(before);
        assertThat(seen.get(2)).isGreaterThan(before);
    }
}
