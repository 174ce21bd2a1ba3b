package dev.layerlens.app.models;

import android.app.Dialog;
import android.os.Bundle;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;

/** Asks once more before an imported model is deleted. */
public final class DeleteDialog extends ModelDialog {
    /** What it is found by. */
    static final String TAG = "delete";

    /** For one model. */
    static DeleteDialog of(ModelAsset model) {
        DeleteDialog dialog = new DeleteDialog();
        dialog.setModel(model);
        return dialog;
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        ModelsViewModel models = models();
        String path = path();
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(getString(R.string.delete_model, name()))
                .setMessage(R.string.delete_note)
                .setNegativeButton(R.string.cancel, null)
                .setPositiveButton(R.string.delete, (dialog, which) -> models.delete(path))
                .create();
    }
}
