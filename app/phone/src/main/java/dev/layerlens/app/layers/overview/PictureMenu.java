package dev.layerlens.app.layers.overview;

import android.view.View;
import androidx.appcompat.widget.PopupMenu;
import androidx.fragment.app.Fragment;
import com.google.android.material.snackbar.Snackbar;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.GalleryPicker;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;

/** Another picture to walk with: one from the gallery, or what the camera sees. */
final class PictureMenu {
    private final Fragment screen;
    private final LayersViewModel model;
    private final GalleryPicker picker;

    /** Made while the screen is being created. */
    PictureMenu(Fragment screen, LayersViewModel model) {
        this.screen = screen;
        this.model = model;
        picker =
                new GalleryPicker(
                        screen,
                        address ->
                                model.pictures()
                                        .open(address, () -> say(R.string.picture_refused)));
    }

    /** Asks which. */
    void ask(View anchor) {
        PopupMenu menu = new PopupMenu(anchor.getContext(), anchor);
        menu.inflate(R.menu.change_picture);
        menu.setOnMenuItemClickListener(
                item -> {
                    if (item.getItemId() == R.id.go_live) {
                        model.pictures().goLive();
                        ((Navigator) screen.requireActivity()).open(Screen.LOOK);
                    } else if (!picker.open()) {
                        say(R.string.picture_no_gallery);
                    }
                    return true;
                });
        menu.show();
    }

    /** The answer may come when nobody looks any more. */
    private void say(int sentence) {
        if (screen.getView() != null) {
            Snackbar.make(screen.getView(), sentence, Snackbar.LENGTH_LONG).show();
        }
    }
}
