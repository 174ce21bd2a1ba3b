package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Scales;
import java.util.Optional;

/**
 * The maps of one layer in a grid, with what they are sorted by and what their colours mean. It is
 * as high as it needs to be, and lies in something that scrolls.
 */
public final class MapsFragment extends Fragment
        implements MapGridView.Reader, MapsQuestion.Listener<DrawnMaps> {
    private static final String LAYER = "layer";
    private static final String HEIGHT = "height";
    private static final String WIDTH = "width";
    static final String CHANNELS = "channels";
    private static final String ROWS = "rows";

    private MapsViewModel model;
    private MapWords words;
    private Legend legend;
    private TextView note;
    private MapGridView grid;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(LayerCard layer, LayerMaps maps) {}

    public MapsFragment() {
        super(R.layout.fragment_maps);
    }

    /**
     * The first maps of a layer, and a way to all of them.
     *
     * @param rows of maps
     */
    public static MapsFragment of(LayerCard layer, int rows) {
        MapsFragment maps = new MapsFragment();
        maps.setArguments(arguments(layer, rows));
        return maps;
    }

    /** The shape is known before the values are: nothing moves when they come. */
    static Bundle arguments(LayerCard layer, int rows) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer.name());
        arguments.putInt(HEIGHT, layer.height());
        arguments.putInt(WIDTH, layer.width());
        arguments.putInt(CHANNELS, layer.channels());
        arguments.putInt(ROWS, rows);
        return arguments;
    }

    private String layer() {
        return requireArguments().getString(LAYER);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        model = new ViewModelProvider(requireActivity()).get(MapsViewModel.class);
        if (state != null) {
            model.choose(MapsChoice.restore(state));
        }
        words = new MapWords(getResources(), figures);
        legend = new Legend(root, figures);
        note = root.findViewById(R.id.reach_note);
        grid = root.findViewById(R.id.map_grid);
        grid.setReader(this);
        grid.setMost(requireArguments().getInt(ROWS));
        TextView all = root.findViewById(R.id.all_maps);
        all.setText(words.all(requireArguments().getInt(CHANNELS)));
        all.setOnClickListener(v -> shown.ifPresent(s -> Paths.of(this).openMaps(s.layer())));
        grid.setOnCut(cut -> all.setVisibility(cut ? View.VISIBLE : View.GONE));
        MapsControls controls = new MapsControls(root, model);
        model.choice().observe(getViewLifecycleOwner(), controls::show);
        new MapsQuestion<>(this, layer(), DrawnMaps::of, this);
    }

    @Override
    public void clear() {
        Bundle layer = requireArguments();
        shown = Optional.empty();
        grid.setShape(layer.getInt(HEIGHT), layer.getInt(WIDTH), layer.getInt(CHANNELS));
    }

    @Override
    public void show(Walk walk, LayerCard card, DrawnMaps drawn) {
        shown = Optional.of(new Shown(card, drawn.maps()));
        grid.setShape(card.height(), card.width(), card.channels());
        grid.show(drawn.sheet(), drawn.maps().ranking());
        showLegend(drawn.maps().scales());
    }

    private void showLegend(Scales scales) {
        if (scales.reach() == Scales.Reach.MAP) {
            legend.showOwn(scales.of(0));
        } else {
            legend.show(scales.of(0));
        }
        note.setText(words.reach(scales));
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        if (model != null) {
            model.choice().getValue().save(state);
        }
    }

    @Override
    public void open(int channel) {
        Paths.of(this).openMap(layer(), channel);
    }

    @Override
    public String reading(MapGrid.Cell cell) {
        return shown.map(s -> words.reading(s.maps().maps(), cell)).orElse("");
    }

    @Override
    public String summary(int channel) {
        return shown.map(s -> words.summary(s.maps().maps(), channel))
                .orElseGet(() -> words.channel(channel));
    }
}
