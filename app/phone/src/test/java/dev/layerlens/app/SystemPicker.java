package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import org.robolectric.shadows.ShadowActivity;

/** The system's picker of files, which is asked for a model and hands one over. */
final class SystemPicker {
    private SystemPicker() {}

    /** Picks a file for the screen that has just asked for one. */
    static void pick(Activity asking, Uri file) {
        ShadowActivity system = shadowOf(asking);
        Intent asked = system.getNextStartedActivityForResult().intent;
        assertThat(asked.getAction()).isEqualTo(Intent.ACTION_OPEN_DOCUMENT);
        system.receiveResult(asked, Activity.RESULT_OK, new Intent().setData(file));
    }
}
