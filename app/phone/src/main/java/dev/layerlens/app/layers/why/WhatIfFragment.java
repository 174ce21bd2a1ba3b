package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import androidx.recyclerview.widget.ConcatAdapter;
import androidx.recyclerview.widget.GridLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;

/** What becomes of the answer when channels of a layer are switched off. */
public final class WhatIfFragment extends Fragment {
    private static final String LAYER = "layer";

    private WhatIfViewModel model;
    private WhatIfWords words;
    private ChannelAdapter channels;
    private ChangesPanel changes;
    private SwitchPanel switches;

    public WhatIfFragment() {
        super(R.layout.fragment_what_if);
    }

    /** With the switches of the layer with this name. */
    public static WhatIfFragment of(String layer) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        WhatIfFragment switches = new WhatIfFragment();
        switches.setArguments(arguments);
        return switches;
    }

    /** What is switched off. */
    static WhatIfViewModel model(Fragment screen) {
        String layer = screen.requireArguments().getString(LAYER);
        return WalkViewModels.of(
                screen,
                WhatIfViewModel.class,
                (walkthrough, saved) -> new WhatIfViewModel(walkthrough, saved, layer));
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.what_if_bar);
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
        model = model(this);
        words =
                new WhatIfWords(
                        getResources(),
                        new Figures(getResources().getConfiguration().getLocales().get(0)));
        View header = lay(root.findViewById(R.id.board));
        header.<TextView>findViewById(R.id.what_if_layer)
                .setText(requireArguments().getString(LAYER));
        ViewGroup rows = header.findViewById(R.id.changes);
        changes = new ChangesPanel(root, rows, words);
        switches = new SwitchPanel(header, words, model, () -> LaterSheet.open(this));
        model.state().observe(getViewLifecycleOwner(), now -> show(root, now));
    }

    /** The switches in rows, with all that is not a channel above them. */
    private View lay(RecyclerView board) {
        int width = getResources().getDimensionPixelSize(R.dimen.channel);
        GridLayoutManager grid = new GridLayoutManager(requireContext(), 1);
        grid.setSpanSizeLookup(
                new GridLayoutManager.SpanSizeLookup() {
                    @Override
                    public int getSpanSize(int position) {
                        return position == 0 ? grid.getSpanCount() : 1;
                    }
                });
        board.setLayoutManager(grid);
        View header =
                LayoutInflater.from(board.getContext())
                        .inflate(R.layout.view_what_if_header, board, false);
        channels = new ChannelAdapter(words, model::tap);
        board.setAdapter(new ConcatAdapter(new SingleAdapter(header), channels));
        board.setItemAnimator(null);
        board.addOnLayoutChangeListener(
                (v, left, top, right, bottom, l, t, r, b) -> {
                    int room = right - left - v.getPaddingLeft() - v.getPaddingRight();
                    int columns = Math.max(1, room / width);
                    if (columns != grid.getSpanCount()) {
                        board.post(() -> grid.setSpanCount(columns));
                    }
                });
        return header;
    }

    private void show(View root, WhatIfState state) {
        boolean ready = state instanceof WhatIfState.Ready;
        visible(root.findViewById(R.id.what_if_page), ready);
        TextView message = root.findViewById(R.id.what_if_message);
        visible(message, !ready);
        if (state instanceof WhatIfState.Ready known) {
            showReady(known);
        } else if (state instanceof WhatIfState.Absent absent) {
            message.setText(words.absent(absent));
        } else {
            message.setText(R.string.walk_computing);
        }
    }

    private void showReady(WhatIfState.Ready ready) {
        channels.show(ready.board().mask().channels(), ready.sheet(), ready.offHere());
        switches.show(ready);
        ready.answers().ifPresent(answers -> changes.show(ready.board(), answers));
    }

    private static void visible(View view, boolean visible) {
        view.setVisibility(visible ? View.VISIBLE : View.GONE);
    }
}
