package dev.layerlens.app.layers.walk;

import android.view.View;
import androidx.fragment.app.Fragment;
import dev.layerlens.card.LayerCard;

/** The ways from one screen of the walk to the others. The host of the screens opens them. */
public interface Paths {

    /**
     * The ways from a screen, or from a dialog over it.
     *
     * @throws IllegalStateException if no fragment around it hosts the walk
     */
    static Paths of(Fragment screen) {
        Fragment around = screen.getParentFragment();
        while (around != null) {
            if (around instanceof Paths paths) {
                return paths;
            }
            around = around.getParentFragment();
        }
        throw new IllegalStateException(screen + " lies outside of the walk through the layers");
    }

    /** Opens a layer's card in place of whatever is open. */
    void startAt(String layer);

    /** Opens a layer's card. */
    void openCard(String layer);

    /** Enlarges one feature map over the picture. */
    void openMap(String layer, int channel);

    /** Opens all feature maps of a layer. */
    void openMaps(LayerCard layer);

    /** Opens how the answer came together. */
    void openWhy();

    /** Opens the switches of a layer's channels. */
    void openWhatIf(String layer);

    /** Asks what is to be shared of the walk, in a menu at this view. */
    void share(View anchor);

    /** Goes back to where one came from. */
    void back();
}
