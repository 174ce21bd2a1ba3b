package dev.layerlens.app.models;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;

/** Choose the model that looks. */
public final class ModelsFragment extends Fragment {

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.fragment_models, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        SystemBars.clearTop(root.findViewById(R.id.models_title));
        ModelsViewModel model = new ViewModelProvider(requireActivity()).get(ModelsViewModel.class);
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        ModelAdapter items = new ModelAdapter(figures, model::choose);
        root.<RecyclerView>findViewById(R.id.models).setAdapter(items);
        model.items().observe(getViewLifecycleOwner(), items::submitList);
    }
}
