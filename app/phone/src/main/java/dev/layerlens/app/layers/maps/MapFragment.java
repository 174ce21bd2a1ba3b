package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.annotation.IdRes;
import androidx.annotation.StringRes;
import androidx.core.view.ViewCompat;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.appbar.MaterialToolbar;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.PatchOnPicture;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.words.LayerTitles;
import java.util.Optional;

/** One feature map over the picture: its cells, what they say, and what they see. */
public final class MapFragment extends Fragment
        implements MapPictureView.Reader, MapsQuestion.Listener<LayerMaps> {
    private static final String LAYER = "layer";
    private static final String CHANNEL = "channel";

    private MapsViewModel model;
    private MapState state;
    private MapWords words;
    private LayerTitles titles;
    private Legend legend;
    private MaterialToolbar bar;
    private MapPictureView picture;
    private InfluencePanel influence;
    private Optional<SeenMaps> shown = Optional.empty();

    public MapFragment() {
        super(R.layout.fragment_map);
    }

    /** Of one channel of the layer with this name. */
    public static MapFragment of(String layer, int channel) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        arguments.putInt(CHANNEL, channel);
        MapFragment map = new MapFragment();
        map.setArguments(arguments);
        return map;
    }

    @Override
    public void onCreate(Bundle saved) {
        super.onCreate(saved);
        model = new ViewModelProvider(requireActivity()).get(MapsViewModel.class);
        state = new MapState(requireArguments().getInt(CHANNEL));
        if (saved != null) {
            state.restore(saved);
            model.choose(MapsChoice.restore(saved));
        }
    }

    @Override
    public void onSaveInstanceState(Bundle saved) {
        super.onSaveInstanceState(saved);
        state.save(saved);
        model.choice().getValue().save(saved);
    }

    @Override
    public void onViewCreated(View root, Bundle saved) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        words = new MapWords(getResources(), figures);
        titles = LayerTitles.in(figures.locale());
        legend = new Legend(root, figures);
        bar = root.findViewById(R.id.map_bar);
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
        picture = root.findViewById(R.id.map_picture);
        picture.setReader(this);
        Walkthrough walk =
                new ViewModelProvider(requireActivity()).get(LayersViewModel.class).walk();
        influence =
                new InfluencePanel(
                        getViewLifecycleOwner(), root, walk, words, state, this::refresh);
        root.findViewById(R.id.previous_channel).setOnClickListener(v -> turn(-1));
        root.findViewById(R.id.next_channel).setOnClickListener(v -> turn(1));
        Slider blend = root.findViewById(R.id.blend);
        blend.setValue(state.blend());
        blend.addOnChangeListener((slider, share, byUser) -> blend(share));
        blend(state.blend());
        addActions();
        new MapsQuestion<>(this, requireArguments().getString(LAYER), maps -> maps, this);
    }

    private void addActions() {
        addAction(R.string.cell_up, () -> step(-1, 0));
        addAction(R.string.cell_down, () -> step(1, 0));
        addAction(R.string.cell_left, () -> step(0, -1));
        addAction(R.string.cell_right, () -> step(0, 1));
        addAction(R.string.zoom_in, () -> picture.zoomBy(MapGestures.STEP));
        addAction(R.string.zoom_out, () -> picture.zoomBy(1 / MapGestures.STEP));
    }

    /** For those who cannot touch a cell. */
    private void addAction(@StringRes int label, Runnable action) {
        ViewCompat.addAccessibilityAction(
                picture,
                getString(label),
                (view, arguments) -> {
                    action.run();
                    return true;
                });
    }

    private void blend(float share) {
        state.setBlend(share);
        picture.setBlend(share);
    }

    @Override
    public void clear() {
        shown = Optional.empty();
        picture.clear();
        influence.clear();
        requireView().findViewById(R.id.map_panel).setVisibility(View.INVISIBLE);
    }

    @Override
    public void show(Walk walk, LayerCard layer, LayerMaps maps) {
        SeenMaps seen = new SeenMaps(walk, layer, maps);
        if (shown.isEmpty() || shown.get().walk().id() != walk.id()) {
            picture.showPicture(seen.picture(), seen.input().width(), seen.input().height());
        }
        shown = Optional.of(seen);
        state.hold(maps);
        refresh();
        requireView().findViewById(R.id.map_panel).setVisibility(View.VISIBLE);
    }

    /** Shows the channel and the cell that are chosen. */
    private void refresh() {
        SeenMaps seen = shown.orElseThrow();
        int channel = state.channel();
        String saw = words.saw(seen.maps().maps(), channel);
        bar.setTitle(words.channel(channel));
        text(R.id.map_layer).setText(titles.of(seen.layer().title()));
        text(R.id.map_summary).setText(saw);
        picture.setContentDescription(getString(R.string.map_spoken, channel, saw));
        int place = seen.maps().ranking().position(channel);
        requireView().findViewById(R.id.previous_channel).setEnabled(place > 0);
        requireView()
                .findViewById(R.id.next_channel)
                .setEnabled(place < seen.maps().ranking().size() - 1);
        showCell(seen);
        Optional<OcclusionMap> influenced = influence.show(seen);
        Scale scale = influenced.map(SeenMaps::scale).orElse(seen.maps().scales().of(channel));
        legend.show(scale);
        picture.showOver(influenced.map(SeenMaps::placed));
        picture.showMap(seen.placed(channel));
    }

    private void showCell(SeenMaps seen) {
        TextView value = text(R.id.cell_value);
        TextView sees = text(R.id.cell_sees);
        sees.setVisibility(state.hasCell() ? View.VISIBLE : View.GONE);
        if (!state.hasCell()) {
            value.setText(R.string.cell_hint);
            picture.clearOutline();
            return;
        }
        int row = state.row();
        int column = state.column();
        PatchOnPicture patch = seen.patch(row, column);
        value.setText(reading(row, column));
        sees.setText(words.sees(patch, seen.input()));
        picture.outline(seen.placed(state.channel()).cell(row, column), patch);
    }

    private TextView text(@IdRes int id) {
        return requireView().findViewById(id);
    }

    /** Goes on to the next channel in the order of the grid. */
    private void turn(int by) {
        SeenMaps seen = shown.orElseThrow();
        Ranking ranking = seen.maps().ranking();
        int place = ranking.position(state.channel()) + by;
        if (place >= 0 && place < ranking.size()) {
            state.setChannel(ranking.channel(place));
            refresh();
        }
    }

    @Override
    public void choose(int row, int column) {
        if (shown.isPresent()) {
            state.choose(row, column);
            refresh();
        }
    }

    @Override
    public boolean step(int rows, int columns) {
        if (shown.isEmpty()) {
            return false;
        }
        FeatureMaps maps = shown.get().maps().maps();
        int row = state.hasCell() ? state.row() + rows : 0;
        int column = state.hasCell() ? state.column() + columns : 0;
        if (row < 0 || row >= maps.height() || column < 0 || column >= maps.width()) {
            return false;
        }
        choose(row, column);
        picture.bringIntoSight(row, column);
        return true;
    }

    @Override
    public String reading(int row, int column) {
        return shown.map(s -> words.cell(s.maps().maps(), state.channel(), row, column)).orElse("");
    }
}
