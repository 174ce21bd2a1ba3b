package dev.layerlens.app.models;

import android.os.Bundle;
import androidx.fragment.app.DialogFragment;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.library.ModelAsset;

/** A question about one imported model. */
abstract class ModelDialog extends DialogFragment {
    private static final String PATH = "path";
    private static final String NAME = "name";

    /** Says which model it is about; it is remembered when the screen is made anew. */
    final void setModel(ModelAsset model) {
        Bundle arguments = new Bundle();
        arguments.putString(PATH, model.path());
        arguments.putString(NAME, model.name());
        setArguments(arguments);
    }

    /** The model's file. */
    final String path() {
        return requireArguments().getString(PATH);
    }

    /** What the model is called so far. */
    final String name() {
        return requireArguments().getString(NAME);
    }

    final ModelsViewModel models() {
        return new ViewModelProvider(requireActivity()).get(ModelsViewModel.class);
    }
}
