package dev.layerlens.app.models;

import android.app.Dialog;
import android.os.Bundle;
import androidx.fragment.app.DialogFragment;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;

/** Says why a file was not imported; still there after the phone was turned. */
public final class RefusedDialog extends DialogFragment {
    /** What it is found by. */
    static final String TAG = "refused";

    private static final String FILE = "file";
    private static final String REASON = "reason";

    /**
     * About one file.
     *
     * @param reason a sentence, and the way out in another
     */
    static RefusedDialog of(String fileName, String reason) {
        Bundle arguments = new Bundle();
        arguments.putString(FILE, fileName);
        arguments.putString(REASON, reason);
        RefusedDialog dialog = new RefusedDialog();
        dialog.setArguments(arguments);
        return dialog;
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(getString(R.string.import_refused, requireArguments().getString(FILE)))
                .setMessage(requireArguments().getString(REASON))
                .setPositiveButton(R.string.close, null)
                .create();
    }
}
