package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.LayerCard;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * A page that is left, turned, or given another picture or model before it was answered. What it
 * says in the end is what it would have said without.
 */
@RunWith(AndroidJUnit4.class)
public final class InterruptedPagesTest extends OpenWalk {
    /** What a page says when nothing disturbs it. */
    private List<String> undisturbed(WalkPage page) {
        open(page);
        List<String> said = said();
        life.back();
        return said;
    }

    /** Opens a page, and does something before any of its questions is answered. */
    private void inTheMiddleOf(WalkPage page, Runnable event) {
        LayerCard layer = convolution();
        try (AppRule.Hold held = app.hold()) {
            page.open(paths(), layer);
            Life.idle();
            event.run();
            Life.idle();
        }
        life.settle();
    }

    @Test
    public void thePhoneIsTurned() {
        for (WalkPage page : WalkPage.values()) {
            List<String> undisturbed = undisturbed(page);
            inTheMiddleOf(page, () -> life.lay("land"));
            life.lay("port");
            life.settle();
            assertThat(said()).as(page.name()).isEqualTo(undisturbed);
            life.back();
        }
    }

    @Test
    public void theModelIsSwitchedAndBack() {
        for (WalkPage page : WalkPage.values()) {
            List<String> undisturbed = undisturbed(page);
            inTheMiddleOf(page, this::switchModelAndBack);
            assertThat(said()).as(page.name()).isEqualTo(undisturbed);
            life.back();
        }
    }

    @Test
    public void anotherModelClosesThePagesOfTheFirst() {
        List<String> shapes = said();
        for (WalkPage page : WalkPage.values()) {
            inTheMiddleOf(page, () -> lens().choose(model("cifar10")));
            assertThat(page.isSeen(life)).as(page.name()).isFalse();
            assertThat(life.text(R.id.network)).contains(walking.walk().card().architecture());
            assertThat(walking.walk().card().name()).isEqualTo("cifar10");
            lens().choose(model("shapes"));
            life.settle();
            assertThat(said()).isEqualTo(shapes);
        }
    }

    @Test
    public void thePictureIsLetGoAndAnotherTakesItsPlace() {
        for (WalkPage page : WalkPage.values()) {
            walk(Drawings.circle());
            List<String> ofCircle = undisturbed(page);
            walk(Drawings.triangle());
            assertThat(undisturbed(page)).as(page.name()).isNotEqualTo(ofCircle);
            inTheMiddleOf(page, () -> lens().resume());
            assertThat(life.shows(R.id.empty)).isTrue();
            walk(Drawings.circle());
            assertThat(said()).as(page.name()).isEqualTo(ofCircle);
            life.back();
        }
    }

    @Test
    public void thePageIsLeft() {
        List<String> overview = said();
        for (WalkPage page : WalkPage.values()) {
            inTheMiddleOf(page, this::goBack);
            assertThat(said()).as(page.name()).isEqualTo(overview);
        }
    }
}
