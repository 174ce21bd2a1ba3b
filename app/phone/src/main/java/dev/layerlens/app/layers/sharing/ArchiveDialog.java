package dev.layerlens.app.layers.sharing;

import android.app.Dialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.DialogFragment;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;

/** How far the archive is; whoever does not want to wait cancels it. */
public final class ArchiveDialog extends DialogFragment {
    static final String TAG = "archive";

    @Override
    public Dialog onCreateDialog(Bundle state) {
        SharingViewModel model =
                new ViewModelProvider(requireActivity()).get(SharingViewModel.class);
        View bar = getLayoutInflater().inflate(R.layout.dialog_archive, null);
        LinearProgressIndicator progress = bar.findViewById(R.id.archive_progress);
        model.state()
                .observe(
                        this,
                        now -> {
                            if (now instanceof ArchiveState.Writing writing) {
                                progress.setMax(writing.all());
                                progress.setProgressCompat(writing.done(), true);
                            } else {
                                dismissAllowingStateLoss();
                            }
                        });
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(R.string.archive_title)
                .setView(bar)
                .setNegativeButton(R.string.cancel, (dialog, button) -> model.cancel())
                .create();
    }

    @Override
    public void onCancel(DialogInterface dialog) {
        new ViewModelProvider(requireActivity()).get(SharingViewModel.class).cancel();
    }
}
