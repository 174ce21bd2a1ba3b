package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The channels of a layer as switches. */
final class ChannelAdapter extends RecyclerView.Adapter<ChannelAdapter.Channel> {
    private final WhatIfWords words;
    private final IntConsumer tapped;
    private Optional<ChannelSheet> sheet = Optional.empty();
    private BitSet off = new BitSet();
    private int count;

    ChannelAdapter(WhatIfWords words, IntConsumer tapped) {
        this.words = words;
        this.tapped = tapped;
    }

    /**
     * Shows channels.
     *
     * @param channels how many there are
     * @param drawn their maps
     * @param switchedOff which are off
     */
    void show(int channels, Optional<ChannelSheet> drawn, BitSet switchedOff) {
        boolean resized = channels != count;
        boolean same = !resized && drawn.equals(sheet);
        BitSet changed = (BitSet) off.clone();
        changed.xor(switchedOff);
        sheet = drawn;
        off = switchedOff;
        int before = count;
        count = channels;
        if (resized) {
            notifyItemRangeRemoved(0, before);
            notifyItemRangeInserted(0, channels);
        } else if (!same) {
            notifyItemRangeChanged(0, channels, off);
        } else {
            changed.stream().filter(c -> c < channels).forEach(c -> notifyItemChanged(c, off));
        }
    }

    @Override
    public int getItemCount() {
        return count;
    }

    @Override
    public int getItemViewType(int position) {
        return R.layout.item_channel;
    }

    @Override
    public Channel onCreateViewHolder(ViewGroup parent, int kind) {
        return new Channel(
                LayoutInflater.from(parent.getContext())
                        .inflate(R.layout.item_channel, parent, false));
    }

    @Override
    public void onBindViewHolder(Channel row, int position) {
        boolean on = !off.get(position);
        row.map.show(sheet, position);
        row.map.setChecked(on);
        row.map.setContentDescription(words.channel(position, sheet));
        row.map.setOnClickListener(v -> tapped.accept(row.getBindingAdapterPosition()));
        row.number.setText(words.number(position));
    }

    /** One channel. */
    static final class Channel extends RecyclerView.ViewHolder {
        private final ChannelView map;
        private final TextView number;

        Channel(View row) {
            super(row);
            map = row.findViewById(R.id.channel_map);
            number = row.findViewById(R.id.channel_number);
        }
    }
}
