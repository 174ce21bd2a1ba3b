package dev.layerlens.app.models;

import android.app.Dialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.EditText;
import androidx.appcompat.app.AlertDialog;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Typing;
import java.util.Optional;

/** Asks what an imported model is to be called. */
public final class RenameDialog extends ModelDialog {
    /** What it is found by. */
    static final String TAG = "rename";

    /** For one model. */
    static RenameDialog of(ModelAsset model) {
        RenameDialog dialog = new RenameDialog();
        dialog.setModel(model);
        return dialog;
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        View content =
                LayoutInflater.from(requireContext()).inflate(R.layout.dialog_rename, null, false);
        EditText name = content.findViewById(R.id.new_name);
        if (state == null) {
            name.setText(name());
        }
        AlertDialog dialog =
                new MaterialAlertDialogBuilder(requireContext())
                        .setTitle(getString(R.string.rename_model, name()))
                        .setView(content)
                        .setNegativeButton(R.string.cancel, null)
                        .setPositiveButton(R.string.rename, (d, which) -> rename(name))
                        .create();
        name.addTextChangedListener(new Typing(typed -> allow(dialog, typed)));
        dialog.setOnShowListener(d -> allow(dialog, name.getText().toString()));
        return dialog;
    }

    /** A model has to be called something. */
    private static void allow(AlertDialog dialog, String typed) {
        Optional.ofNullable(dialog.getButton(DialogInterface.BUTTON_POSITIVE))
                .ifPresent(ok -> ok.setEnabled(!typed.trim().isEmpty()));
    }

    private void rename(EditText name) {
        models().rename(path(), name.getText().toString());
    }
}
