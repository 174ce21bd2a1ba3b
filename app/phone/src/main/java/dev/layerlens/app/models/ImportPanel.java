package dev.layerlens.app.models;

import android.view.View;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.fragment.app.Fragment;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import com.google.android.material.snackbar.Snackbar;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ImportState;

/** The button that brings a model from elsewhere, and what became of it. */
final class ImportPanel {
    /** Files that end in .tflite have no type of their own. */
    private static final String[] ANY = {"*/*"};

    private final Fragment screen;
    private final ModelsViewModel model;
    private final ActivityResultLauncher<String[]> picker;

    /** Made while the screen is being created. */
    ImportPanel(Fragment screen, ModelsViewModel model) {
        this.screen = screen;
        this.model = model;
        this.picker =
                screen.registerForActivityResult(
                        new ActivityResultContracts.OpenDocument(),
                        uri -> {
                            if (uri != null) {
                                model.importModel(uri);
                            }
                        });
    }

    /** Connects the button of a page. */
    void show(View root) {
        root.findViewById(R.id.import_model).setOnClickListener(v -> picker.launch(ANY));
        model.importing().observe(screen.getViewLifecycleOwner(), s -> show(root, s));
    }

    private void show(View root, ImportState state) {
        boolean running = state instanceof ImportState.Running;
        root.findViewById(R.id.import_progress).setVisibility(running ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.import_model).setEnabled(!running);
        if (state instanceof ImportState.Done done) {
            String sentence = screen.getString(R.string.imported, done.model().name());
            Snackbar.make(root, sentence, Snackbar.LENGTH_LONG).show();
            model.importSeen();
        } else if (state instanceof ImportState.Refused refused) {
            // seen when it is closed, so that it is still there after the phone was turned
            new MaterialAlertDialogBuilder(screen.requireContext())
                    .setTitle(screen.getString(R.string.import_refused, refused.fileName()))
                    .setMessage(ImportWords.of(screen.requireContext(), refused.refusal()))
                    .setPositiveButton(R.string.close, (dialog, which) -> model.importSeen())
                    .setOnCancelListener(dialog -> model.importSeen())
                    .show();
        }
    }
}
