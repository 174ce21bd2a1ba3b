package dev.layerlens.app.layers.overview;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.annotation.ColorRes;
import androidx.annotation.DrawableRes;
import androidx.annotation.StringRes;
import androidx.core.content.ContextCompat;
import androidx.core.widget.TextViewCompat;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Kinds;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.spine.Arc;

/** What the colours of dots and connections mean. */
final class LegendHolder extends RecyclerView.ViewHolder {

    LegendHolder(View row) {
        super(row);
        ViewGroup legend = row.findViewById(R.id.legend);
        add(legend, R.string.legend_convolution, LayerKind.CONVOLUTION);
        add(legend, R.string.legend_norm, LayerKind.BATCH_NORM);
        add(legend, R.string.legend_activation, LayerKind.ACTIVATION);
        add(legend, R.string.legend_pool, LayerKind.MAX_POOL);
        add(legend, R.string.legend_join, LayerKind.ADD);
        add(legend, R.string.legend_dense, LayerKind.DENSE);
        add(legend, R.string.legend_skip, R.drawable.arc, Kinds.colour(Arc.Kind.IDENTITY));
    }

    private static void add(ViewGroup legend, @StringRes int meaning, LayerKind kind) {
        add(legend, meaning, R.drawable.dot, Kinds.colour(kind));
    }

    private static void add(
            ViewGroup legend, @StringRes int meaning, @DrawableRes int sign, @ColorRes int colour) {
        TextView entry =
                (TextView)
                        LayoutInflater.from(legend.getContext())
                                .inflate(R.layout.item_legend_entry, legend, false);
        entry.setText(meaning);
        entry.setCompoundDrawablesRelativeWithIntrinsicBounds(sign, 0, 0, 0);
        TextViewCompat.setCompoundDrawableTintList(
                entry, ContextCompat.getColorStateList(legend.getContext(), colour));
        legend.addView(entry);
    }
}
