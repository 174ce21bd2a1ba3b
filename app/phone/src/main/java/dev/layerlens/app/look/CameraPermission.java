package dev.layerlens.app.look;

import android.Manifest;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.core.content.ContextCompat;
import androidx.fragment.app.Fragment;
import androidx.savedstate.SavedStateRegistry;
import dev.layerlens.app.look.Notice.Permission;
import java.util.Optional;

/** Whether the app may use the camera, and how it asks. */
final class CameraPermission {
    private static final String KEY = "camera-refused";

    private final Fragment screen;
    private final ActivityResultLauncher<String> question;
    private boolean refused;

    /**
     * Made while the screen is being created.
     *
     * @param answered runs when the user has decided
     */
    CameraPermission(Fragment screen, Runnable answered) {
        this.screen = screen;
        SavedStateRegistry kept = screen.getSavedStateRegistry();
        refused =
                Optional.ofNullable(kept.consumeRestoredStateForKey(KEY))
                        .filter(answer -> answer.getBoolean(KEY))
                        .isPresent();
        kept.registerSavedStateProvider(KEY, this::save);
        this.question =
                screen.registerForActivityResult(
                        new ActivityResultContracts.RequestPermission(),
                        granted -> {
                            refused = !granted;
                            answered.run();
                        });
    }

    /** A screen that is turned has not forgotten the answer. */
    private Bundle save() {
        Bundle answer = new Bundle();
        answer.putBoolean(KEY, refused);
        return answer;
    }

    /** What is known of the user's mind. */
    Permission state() {
        int state =
                ContextCompat.checkSelfPermission(
                        screen.requireContext(), Manifest.permission.CAMERA);
        if (state == PackageManager.PERMISSION_GRANTED) {
            return Permission.GRANTED;
        }
        // the system asks twice at most, and says whether it has asked once
        if (screen.shouldShowRequestPermissionRationale(Manifest.permission.CAMERA)) {
            return Permission.DENIED;
        }
        return refused ? Permission.REFUSED : Permission.NOT_ASKED;
    }

    void ask() {
        question.launch(Manifest.permission.CAMERA);
    }

    void openSettings() {
        Uri app = Uri.fromParts("package", screen.requireContext().getPackageName(), null);
        screen.startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, app));
    }
}
