package dev.layerlens.app.look;

import android.Manifest;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.provider.Settings;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.core.content.ContextCompat;
import androidx.fragment.app.Fragment;
import dev.layerlens.app.look.Notice.Permission;

/** Whether the app may use the camera, and how it asks. */
final class CameraPermission {
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
        this.question =
                screen.registerForActivityResult(
                        new ActivityResultContracts.RequestPermission(),
                        granted -> {
                            refused = !granted;
                            answered.run();
                        });
    }

    Permission state() {
        int state =
                ContextCompat.checkSelfPermission(
                        screen.requireContext(), Manifest.permission.CAMERA);
        if (state == PackageManager.PERMISSION_GRANTED) {
            return Permission.GRANTED;
        }
        // the system asks twice at most; while it still would, asking again is the shorter way
        boolean askable = screen.shouldShowRequestPermissionRationale(Manifest.permission.CAMERA);
        return refused && !askable ? Permission.REFUSED : Permission.NOT_ASKED;
    }

    void ask() {
        question.launch(Manifest.permission.CAMERA);
    }

    void openSettings() {
        Uri app = Uri.fromParts("package", screen.requireContext().getPackageName(), null);
        screen.startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, app));
    }
}
