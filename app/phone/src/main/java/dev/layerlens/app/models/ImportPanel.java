package dev.layerlens.app.models;

import android.content.ActivityNotFoundException;
import android.view.View;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.fragment.app.Fragment;
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
        root.findViewById(R.id.import_model).setOnClickListener(v -> pick(root));
        model.importing().observe(screen.getViewLifecycleOwner(), s -> show(root, s));
    }

    private void pick(View root) {
        try {
            picker.launch(ANY);
        } catch (ActivityNotFoundException none) {
            Snackbar.make(root, R.string.import_no_picker, Snackbar.LENGTH_LONG).show();
        }
    }

    private void show(View root, ImportState state) {
        boolean running = state instanceof ImportState.Running;
        root.findViewById(R.id.import_progress).setVisibility(running ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.import_model).setEnabled(!running);
        if (state instanceof ImportState.Done done) {
            model.importSeen();
            Snackbar.make(
                            root,
                            screen.getString(R.string.imported, done.model().name()),
                            Snackbar.LENGTH_LONG)
                    .setAction(R.string.choose, v -> model.choose(done.model()))
                    .show();
        } else if (state instanceof ImportState.Refused refused) {
            model.importSeen();
            RefusedDialog.of(
                            refused.fileName(),
                            ImportWords.of(screen.requireContext(), refused.refusal()))
                    .show(screen.getChildFragmentManager(), RefusedDialog.TAG);
        }
    }
}
