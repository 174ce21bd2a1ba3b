package dev.layerlens.app.models;

import android.app.Dialog;
import android.os.Bundle;
import androidx.fragment.app.DialogFragment;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;

/** Asks once more before an imported model is deleted. */
public final class DeleteDialog extends DialogFragment {
    /** What it is found by. */
    static final String TAG = "delete";

    private static final String PATH = "path";
    private static final String NAME = "name";

    /** For one model. */
    static DeleteDialog of(ModelAsset model) {
        Bundle arguments = new Bundle();
        arguments.putString(PATH, model.path());
        arguments.putString(NAME, model.name());
        DeleteDialog dialog = new DeleteDialog();
        dialog.setArguments(arguments);
        return dialog;
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        ModelsViewModel models =
                new ViewModelProvider(requireActivity()).get(ModelsViewModel.class);
        String path = requireArguments().getString(PATH);
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(getString(R.string.delete_model, requireArguments().getString(NAME)))
                .setMessage(R.string.delete_note)
                .setNegativeButton(R.string.cancel, null)
                .setPositiveButton(R.string.delete, (dialog, which) -> models.delete(path))
                .create();
    }
}
