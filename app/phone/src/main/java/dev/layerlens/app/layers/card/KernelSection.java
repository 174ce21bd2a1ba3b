package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import android.view.View;
import android.widget.TextView;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.R;
import java.util.function.IntConsumer;

/** A layer's kernels as tiles, or why there are none. */
final class KernelSection {
    private final View root;
    private final Resources resources;
    private final KernelTilesView tiles;
    private final Slider channel;
    private final MaterialButton all;
    private boolean everything;

    /**
     * @param chosen hears which of the channels that kernels read is to be drawn
     */
    KernelSection(View root, IntConsumer chosen) {
        this.root = root;
        this.resources = root.getResources();
        this.tiles = root.findViewById(R.id.kernel_tiles);
        this.channel = root.findViewById(R.id.kernel_channel);
        this.all = root.findViewById(R.id.all_kernels);
        all.setOnClickListener(v -> show(!everything));
        channel.addOnChangeListener(
                (slider, value, byUser) -> {
                    name((int) value);
                    if (byUser) {
                        chosen.accept((int) value);
                    }
                });
    }

    void clear() {
        root.findViewById(R.id.kernels).setVisibility(View.GONE);
    }

    void show(KernelsShown shown) {
        clear();
        if (shown instanceof KernelsShown.None) {
            return;
        }
        root.findViewById(R.id.kernels).setVisibility(View.VISIBLE);
        boolean slice = shown instanceof KernelsShown.Slice;
        root.findViewById(R.id.kernel_slice).setVisibility(slice ? View.VISIBLE : View.GONE);
        tiles.setVisibility(View.GONE);
        all.setVisibility(View.GONE);
        if (shown instanceof KernelsShown.Missing) {
            say(resources.getString(R.string.kernels_missing));
        } else if (shown instanceof KernelsShown.Pointwise pointwise) {
            say(resources.getString(R.string.kernels_pointwise, pointwise.inputs()));
        } else if (shown instanceof KernelsShown.Coloured coloured) {
            draw(coloured.tiles(), text(R.string.kernels_colour, coloured.tiles()));
        } else if (shown instanceof KernelsShown.Single single) {
            draw(single.tiles(), text(R.string.kernels_grey, single.tiles()));
        } else if (shown instanceof KernelsShown.Slice part) {
            channel.setValue(0);
            channel.setValueTo(part.inputs() - 1);
            name(0);
            draw(part.tiles(), text(R.string.kernels_slice, part.tiles(), part.inputs()));
        }
    }

    /** Draws another of the channels that kernels read. */
    void show(KernelTiles slice) {
        tiles.show(slice, tiles.getContentDescription().toString());
    }

    private void name(int input) {
        root.<TextView>findViewById(R.id.kernel_input)
                .setText(resources.getString(R.string.kernels_of_input, input));
    }

    private String text(int id, KernelTiles shown, Object... more) {
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = shown.count();
        arguments[1] = shown.height() + " x " + shown.width();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return resources.getString(id, arguments);
    }

    private void say(String text) {
        root.<TextView>findViewById(R.id.kernels_text).setText(text);
    }

    private void draw(KernelTiles shown, String text) {
        say(text);
        tiles.setVisibility(View.VISIBLE);
        tiles.show(shown, text);
        show(false);
        // how many fit in a row is known when it is laid out
        tiles.post(() -> all.setVisibility(tiles.hasMore() ? View.VISIBLE : View.GONE));
    }

    private void show(boolean allOfThem) {
        everything = allOfThem;
        tiles.showAll(allOfThem);
        all.setText(
                allOfThem
                        ? resources.getString(R.string.fewer_kernels)
                        : resources.getString(R.string.all_kernels, tiles.count()));
    }
}
