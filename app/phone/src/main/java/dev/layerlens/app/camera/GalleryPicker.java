package dev.layerlens.app.camera;

import android.content.ActivityNotFoundException;
import android.net.Uri;
import androidx.activity.result.ActivityResultCaller;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.PickVisualMediaRequest;
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia;
import java.util.function.Consumer;

/**
 * The system's photo picker: it lends the one picture that the person chose, and no permission is
 * asked for. Phones without it show their file picker instead.
 */
public final class GalleryPicker {
    private final ActivityResultLauncher<PickVisualMediaRequest> picker;

    /**
     * Made while the screen is being created.
     *
     * @param screen a fragment or an activity
     * @param chosen gets the address of what was chosen, on the main thread; nothing happens if the
     *     person chose nothing
     */
    public GalleryPicker(ActivityResultCaller screen, Consumer<Uri> chosen) {
        picker =
                screen.registerForActivityResult(
                        new PickVisualMedia(),
                        address -> {
                            if (address != null) {
                                chosen.accept(address);
                            }
                        });
    }

    /**
     * Shows the picker.
     *
     * @return whether there is one
     */
    public boolean open() {
        try {
            picker.launch(
                    new PickVisualMediaRequest.Builder()
                            .setMediaType(PickVisualMedia.ImageOnly.INSTANCE)
                            .build());
            return true;
        } catch (ActivityNotFoundException e) {
            return false;
        }
    }
}
