package dev.layerlens.app.camera;

import android.content.Intent;
import android.net.Uri;
import androidx.core.content.IntentCompat;
import java.util.Locale;
import java.util.Optional;

/** The address of a picture that another app shares with this one. */
public final class SharedPicture {

    private SharedPicture() {}

    /** Whether an intent shares something at all; the launcher's does not. */
    public static boolean isIn(Intent intent) {
        return Intent.ACTION_SEND.equals(intent.getAction());
    }

    /**
     * The one picture that an intent shares.
     *
     * @return empty if it is none, or more than one: {@link PictureRefusal#NOTHING}
     */
    public static Optional<Uri> in(Intent intent) {
        String type = intent.getType();
        if (!isIn(intent) || type == null || !type.toLowerCase(Locale.ROOT).startsWith("image/")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    IntentCompat.getParcelableExtra(intent, Intent.EXTRA_STREAM, Uri.class));
        } catch (RuntimeException e) {
            // extras are another app's bytes: they need not be what their type says
            return Optional.empty();
        }
    }
}
