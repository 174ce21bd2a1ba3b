package dev.layerlens.app.layers.overview;

import android.os.Bundle;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.layers.walk.LayersState;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import java.util.List;

/** Every layer of the network at work on the frozen picture. */
public final class OverviewFragment extends Fragment {
    private Figures figures;
    private LayerAdapter rows;

    public OverviewFragment() {
        super(R.layout.fragment_overview);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        rows = new LayerAdapter(figures, Paths.of(this)::startAt);
        RecyclerView list = root.findViewById(R.id.layers);
        list.setAdapter(rows);
        list.setHasFixedSize(true);
        SystemBars.clearTop(root.findViewById(R.id.pinned));
        LayersViewModel model = new ViewModelProvider(requireActivity()).get(LayersViewModel.class);
        model.state().observe(getViewLifecycleOwner(), s -> show(root, s));
    }

    private void show(View root, LayersState state) {
        if (state instanceof LayersState.Working working) {
            pin(root, working.picture());
        } else if (state instanceof LayersState.Ready ready) {
            pin(root, ready.picture());
            rows.submitList(ready.rows());
            return;
        }
        rows.submitList(List.of());
    }

    /** Keeps the picture and its answer in sight. */
    private void pin(View root, Classification picture) {
        Answer answer = picture.top(1).get(0);
        root.<ImageView>findViewById(R.id.picture).setImageBitmap(picture.picture().square());
        String name = answer.label().in(figures.locale());
        root.<TextView>findViewById(R.id.answer)
                .setText(
                        picture.isSure(answer.probability())
                                ? name
                                : getString(R.string.not_sure, name));
        root.<TextView>findViewById(R.id.percent).setText(figures.percent(answer.probability()));
        root.<TextView>findViewById(R.id.network)
                .setText(
                        getResources()
                                .getQuantityString(
                                        R.plurals.network_layers,
                                        picture.model().card().layers().size(),
                                        picture.model().card().architecture(),
                                        picture.model().card().layers().size()));
    }
}
