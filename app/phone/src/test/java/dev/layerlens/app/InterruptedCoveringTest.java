package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.layers.maps.MapPictureView;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * The picture is covered patch by patch, for a class or for a cell, and something happens in the
 * middle of it.
 */
@RunWith(AndroidJUnit4.class)
public final class InterruptedCoveringTest extends OpenWalk {
    /** Covering a picture takes more than a hundred steps. */
    private static final long FEW = 20;

    /** Its cells see much of the picture. */
    private static final String DEEP = "stage3.block1.relu1";

    /** Asks for something that takes many steps, and does something after the first of them. */
    private void afterTheFirstStep(int button, Runnable event) {
        try (AppRule.Hold held = app.holdAfter(() -> click(button))) {
            Life.idle();
            event.run();
            Life.idle();
        }
    }

    /** How many steps are taken although nobody waits any more. */
    private long steps(int button, Runnable event) {
        long before = app.done();
        afterTheFirstStep(button, event);
        life.settle();
        return app.done() - before;
    }

    private void openMap() {
        paths().openMap(DEEP, 1);
        life.settle();
        mapPage().choose(4, 3);
    }

    private boolean influenceIsSeen() {
        return life.find(MapPictureView.class, R.id.map_picture).over().isPresent();
    }

    @Test
    public void theInfluenceIsNotLookedForWhereNobodyWaits() {
        openMap();
        assertThat(steps(R.id.influence, () -> mapPage().choose(3, 3))).isLessThan(FEW);
        assertThat(influenceIsSeen()).isFalse();
        assertThat(steps(R.id.influence, () -> click(R.id.influence))).isLessThan(FEW);
        assertThat(influenceIsSeen()).isFalse();
        assertThat(steps(R.id.influence, this::goBack)).isLessThan(FEW);
    }

    @Test
    public void theInfluenceIsLookedForAgainWhereOneComesBackTo() {
        openMap();
        assertThat(steps(R.id.influence, () -> click(R.id.go_to_look))).isLessThan(FEW);
        life.tap(R.id.go_to_layers);
        assertThat(influenceIsSeen()).isTrue();
    }

    @Test
    public void thePictureIsNotCoveredWhereNobodyWaits() {
        open(WalkPage.WHY);
        assertThat(steps(R.id.cover, () -> click(R.id.cover_stop))).isLessThan(FEW);
        assertThat(steps(R.id.cover, this::goBack)).isLessThan(FEW);
    }

    /** What is found after an event is what is found without; it is asked for with a button. */
    private void isFoundAllTheSame(int button, Runnable page, Runnable event) {
        page.run();
        life.tap(button);
        List<String> undisturbed = said();
        life.back();
        page.run();
        afterTheFirstStep(button, event);
        life.settle();
        assertThat(said()).isEqualTo(undisturbed);
        life.back();
    }

    private void openWhy() {
        open(WalkPage.WHY);
    }

    @Test
    public void whatIsCoveredIsFoundAlthoughThePhoneIsTurned() {
        Runnable turned =
                () -> {
                    life.lay("land");
                    life.lay("port");
                };
        isFoundAllTheSame(R.id.cover, this::openWhy, turned);
        isFoundAllTheSame(R.id.influence, this::openMap, turned);
    }

    @Test
    public void whatIsCoveredIsFoundAlthoughTheModelIsSwitchedAndBack() {
        isFoundAllTheSame(R.id.cover, this::openWhy, this::switchModelAndBack);
        isFoundAllTheSame(R.id.influence, this::openMap, this::switchModelAndBack);
    }

    /** Nothing of a picture that was covered is left when another takes its place. */
    private void isThatOfTheNewPicture(int button, Runnable page) {
        walk(Drawings.circle());
        page.run();
        life.tap(button);
        List<String> ofCircle = said();
        life.back();
        walk(Drawings.triangle());
        page.run();
        afterTheFirstStep(button, () -> lens().resume());
        life.settle();
        walk(Drawings.circle());
        assertThat(said()).isEqualTo(ofCircle);
        life.back();
    }

    @Test
    public void whatIsCoveredIsTheNewPicture() {
        isThatOfTheNewPicture(R.id.cover, this::openWhy);
        isThatOfTheNewPicture(R.id.influence, this::openMap);
    }

    @Test
    public void whatIsCoveredBelowAnotherPageIsTheNewPictureToo() {
        walk(Drawings.circle());
        openWhy();
        life.tap(R.id.cover);
        List<String> ofCircle = said();
        walk(Drawings.triangle());
        openMap();
        walk(Drawings.circle());
        life.back();
        assertThat(said()).isEqualTo(ofCircle);
    }
}
