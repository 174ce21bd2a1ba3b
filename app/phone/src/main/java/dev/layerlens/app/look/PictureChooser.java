package dev.layerlens.app.look;

import androidx.fragment.app.Fragment;
import dev.layerlens.app.camera.GalleryPicker;
import java.util.Optional;

/** Chooses a picture from the gallery, and says why one cannot be looked at. */
final class PictureChooser {
    private final Fragment screen;
    private final LookViewModel model;
    private final GalleryPicker picker;

    /** Made while the screen is being created. */
    PictureChooser(Fragment screen, LookViewModel model) {
        this.screen = screen;
        this.model = model;
        picker = new GalleryPicker(screen, address -> model.openPicture(Optional.of(address)));
    }

    /** Lets a person choose. */
    void open() {
        if (!picker.open()) {
            model.galleryIsMissing();
        }
    }

    /** Tells what became of a choice, if it has to be told. */
    void show(PictureState state) {
        if (state instanceof PictureState.Refused refused) {
            PictureRefusalDialog.of(refused.reason())
                    .show(screen.getChildFragmentManager(), PictureRefusalDialog.TAG);
            model.refusalSeen();
        }
    }
}
