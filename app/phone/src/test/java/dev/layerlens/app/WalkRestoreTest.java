package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.layers.maps.MapPictureView;
import dev.layerlens.app.library.ModelAsset;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Every page of the walk says the same after the phone was turned, and after the process ended and
 * the same thing was looked at again: the picture goes with the process.
 */
@RunWith(AndroidJUnit4.class)
public final class WalkRestoreTest extends OpenWalk {
    /** Ends the process, and looks at the same thing again. */
    private void killAndWalk() {
        life.killAndRestart();
        life.isAt(R.id.go_to_layers);
        assertThat(life.shows(R.id.empty)).isTrue();
        walk(Drawings.triangle());
        assertThat(life.shows(R.id.empty)).isFalse();
    }

    @Test
    public void everyPageOfEveryModelSaysTheSameAfterThePhoneWasTurned() {
        for (ModelAsset model : lens().models().getValue()) {
            lens().choose(model);
            walk(Drawings.triangle());
            List<String> overview = said();
            for (WalkPage page : WalkPage.values()) {
                open(page);
                List<String> before = said();
                life.turn();
                assertThat(said()).as(model.path() + ", " + page).isEqualTo(before);
                life.back();
                assertThat(said()).as(model.path()).isEqualTo(overview);
            }
        }
    }

    @Test
    public void everyPageSaysTheSameAfterTheProcessEnded() {
        List<String> overview = said();
        for (WalkPage page : WalkPage.values()) {
            open(page);
            List<String> before = said();
            killAndWalk();
            assertThat(said()).as(page.name()).isEqualTo(before);
            life.back();
            assertThat(said()).isEqualTo(overview);
        }
    }

    @Test
    public void theOverviewStaysWhereItWasScrolledTo() {
        list().scrollToPosition(12);
        life.settle();
        int first = firstRow();
        assertThat(first).isGreaterThan(3);
        life.lay("land");
        life.settle();
        assertThat(firstRow()).isEqualTo(first);
        life.lay("port");
        life.settle();
        assertThat(firstRow()).isEqualTo(first);
        killAndWalk();
        assertThat(firstRow()).isEqualTo(first);
    }

    private RecyclerView list() {
        return life.find(RecyclerView.class, R.id.layers);
    }

    private int firstRow() {
        return ((LinearLayoutManager) list().getLayoutManager()).findFirstVisibleItemPosition();
    }

    @Test
    public void aMapKeepsItsChannelItsCellAndWhereTheInfluenceReallyIs() {
        paths().openMap("stage1.block1.relu1", 1);
        life.settle();
        life.tap(R.id.next_channel);
        String second = life.text(R.id.map_summary);
        mapPage().choose(9, 12);
        life.tap(R.id.influence);
        assertThat(life.find(MapPictureView.class, R.id.map_picture).over()).isPresent();
        assertThat(life.text(R.id.cell_value)).startsWith("Row 9, column 12: ");
        List<String> before = said();
        assertThat(before).contains(second);
        life.turn();
        assertThat(said()).isEqualTo(before);
        killAndWalk();
        assertThat(said()).isEqualTo(before);
    }

    @Test
    public void anotherClassWasAskedAboutAndThePictureCoveredForIt() {
        open(WalkPage.WHY);
        life.tap(R.id.why_class);
        RecyclerView classes = life.over(RecyclerView.class, R.id.class_rows);
        classes.findViewHolderForAdapterPosition(1).itemView.performClick();
        life.settle();
        life.tap(R.id.cover);
        assertThat(life.text(R.id.why_class)).doesNotContain("triangle");
        assertThat(life.find(View.class, R.id.cover_map).getVisibility()).isEqualTo(View.VISIBLE);
        List<String> before = said();
        life.turn();
        assertThat(said()).isEqualTo(before);
        killAndWalk();
        assertThat(said()).isEqualTo(before);
    }

    @Test
    public void channelsStayOff() {
        open(WalkPage.WHAT_IF);
        life.tap(R.id.all_off);
        assertThat(life.text(R.id.off_count)).isNotEqualTo(app.text(R.string.what_if_all_on));
        List<String> before = said();
        life.turn();
        assertThat(said()).isEqualTo(before);
        killAndWalk();
        assertThat(said()).isEqualTo(before);
    }
}
