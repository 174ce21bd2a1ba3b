package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** A card keeps its layer when the phone is turned, and its place too when the process ends. */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "w411dp-h823dp-xhdpi")
public final class CardRestoreTest extends OpenWalk {
    @Before
    public void openAndGoOn() {
        paths().startAt("stem.conv");
        life.settle();
        life.tap(R.id.next_layer);
    }

    @Test
    public void itStaysAtTheLayerThatOneWentOnTo() {
        life.turn();
        assertThat(life.text(R.id.card_title)).isEqualTo("batch norm, 16 channels");
        assertThat(life.shows(R.id.numbers)).isTrue();
    }

    @Test
    public void itStaysWhereItWasScrolledToAlsoWithTheNextPicture() {
        life.find(View.class, R.id.layer_scroll).scrollTo(0, 900);
        life.settle();
        life.killAndRestart();
        // the picture went with the process
        assertThat(life.shows(R.id.layer_scroll)).isFalse();
        walk(Drawings.triangle());
        assertThat(life.text(R.id.card_title)).isEqualTo("batch norm, 16 channels");
        assertThat(life.find(View.class, R.id.layer_scroll).getScrollY()).isEqualTo(900);
    }
}
