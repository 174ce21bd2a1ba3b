package dev.layerlens.app.models;

import android.os.Bundle;
import android.text.format.Formatter;
import android.view.LayoutInflater;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import androidx.activity.OnBackPressedCallback;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choose the model that looks, and read its card. */
public final class ModelsFragment extends Fragment {
    private static final String OPENED = "opened";
    private static final String SEARCHED = "searched";

    private final OnBackPressedCallback back =
            new OnBackPressedCallback(false) {
                @Override
                public void handleOnBackPressed() {
                    model.closeCard();
                }
            };
    private ModelsViewModel model;
    private Figures figures;
    private ImportPanel imports;

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(requireActivity()).get(ModelsViewModel.class);
        imports = new ImportPanel(this, model);
        if (state != null && state.containsKey(OPENED)) {
            model.openCard(state.getString(OPENED));
            model.search(state.getString(SEARCHED, ""));
        }
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        model.openedPath().ifPresent(path -> state.putString(OPENED, path));
        state.putString(SEARCHED, model.searched());
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.fragment_models, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        SystemBars.clearTop(root.findViewById(R.id.models_title));
        ModelAdapter items = new ModelAdapter(figures, model::choose, model::openCard);
        root.<RecyclerView>findViewById(R.id.models).setAdapter(items);
        model.items().observe(getViewLifecycleOwner(), items::submitList);

        imports.show(root);

        MaterialToolbar bar = root.findViewById(R.id.card_bar);
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> model.closeCard());
        bar.setOnMenuItemClickListener(this::act);
        CardAdapter rows = new CardAdapter(model::searched, model::search);
        RecyclerView card = root.findViewById(R.id.card_rows);
        card.setItemAnimator(null);
        card.setAdapter(rows);
        requireActivity().getOnBackPressedDispatcher().addCallback(getViewLifecycleOwner(), back);
        model.opened().observe(getViewLifecycleOwner(), opened -> show(root, opened, rows));
    }

    private void show(View root, Optional<ModelAsset> opened, CardAdapter rows) {
        back.setEnabled(opened.isPresent());
        root.findViewById(R.id.models_page)
                .setVisibility(opened.isPresent() ? View.GONE : View.VISIBLE);
        root.findViewById(R.id.card_page)
                .setVisibility(opened.isPresent() ? View.VISIBLE : View.GONE);
        if (opened.isPresent()) {
            MaterialToolbar bar = root.findViewById(R.id.card_bar);
            bar.setTitle(opened.get().name());
            boolean own = opened.get().origin() == ModelAsset.Origin.IMPORTED;
            bar.getMenu().findItem(R.id.rename).setVisible(own);
            bar.getMenu().findItem(R.id.delete).setVisible(own);
            rows.submitList(rows(opened.get()));
        } else {
            rows.submitList(List.of());
        }
    }

    private boolean act(MenuItem item) {
        model.opened().getValue().ifPresent(opened -> act(item.getItemId(), opened));
        return true;
    }

    private void act(int item, ModelAsset opened) {
        if (item == R.id.measure) {
            model.measure(opened);
            new BenchmarkSheet().show(getChildFragmentManager(), BenchmarkSheet.TAG);
        } else if (item == R.id.rename) {
            RenameDialog.of(opened).show(getChildFragmentManager(), RenameDialog.TAG);
        } else if (item == R.id.delete) {
            DeleteDialog.of(opened).show(getChildFragmentManager(), DeleteDialog.TAG);
        }
    }

    private List<CardRow> rows(ModelAsset opened) {
        String size = Formatter.formatShortFileSize(requireContext(), opened.bytes());
        List<CardRow> rows =
                new ArrayList<>(
                        CardRows.of(opened, size, model.times(opened), getResources(), figures));
        rows.addAll(new ClassRows(getResources(), figures).of(opened, model.searched()));
        return rows;
    }
}
