package dev.layerlens.app.look;

import android.app.Dialog;
import android.os.Bundle;
import androidx.fragment.app.DialogFragment;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.PictureRefusal;

/** Says why a picture cannot be looked at, and offers to choose another. */
public final class PictureRefusalDialog extends DialogFragment {
    /** What it is found by. */
    static final String TAG = "picture-refusal";

    private static final String REASON = "reason";

    static PictureRefusalDialog of(PictureRefusal reason) {
        PictureRefusalDialog dialog = new PictureRefusalDialog();
        Bundle arguments = new Bundle();
        arguments.putString(REASON, reason.name());
        dialog.setArguments(arguments);
        return dialog;
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        PictureRefusal reason = PictureRefusal.valueOf(requireArguments().getString(REASON));
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(R.string.picture_refused)
                .setMessage(PictureWords.of(requireContext(), reason))
                .setNegativeButton(R.string.close, null)
                .setPositiveButton(
                        R.string.choose_picture,
                        (dialog, which) -> ((LookFragment) requireParentFragment()).choosePicture())
                .create();
    }
}
