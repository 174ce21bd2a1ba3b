package dev.layerlens.app.layers.sharing;

import android.app.Dialog;
import android.content.DialogInterface;
import android.os.Bundle;
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
        return new MaterialAlertDialogBuilder(requireContext())
                .setTitle(R.string.archive_title)
                .setView(R.layout.dialog_archive)
                .setNegativeButton(R.string.cancel, (dialog, button) -> model().cancel())
                .create();
    }

    private SharingViewModel model() {
        return new ViewModelProvider(requireActivity()).get(SharingViewModel.class);
    }

    @Override
    public void onStart() {
        super.onStart();
        LinearProgressIndicator progress = requireDialog().findViewById(R.id.archive_progress);
        model().state().removeObservers(this);
        model().state().observe(this, now -> show(now, progress));
    }

    private void show(ArchiveState now, LinearProgressIndicator progress) {
        if (now instanceof ArchiveState.Writing writing) {
            progress.setMax(writing.all());
            progress.setProgressCompat(writing.done(), true);
        } else {
            dismissAllowingStateLoss();
        }
    }

    @Override
    public void onCancel(DialogInterface dialog) {
        model().cancel();
    }
}
