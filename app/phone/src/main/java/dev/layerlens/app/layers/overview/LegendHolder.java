package dev.layerlens.app.layers.overview;

import android.view.View;
import androidx.recyclerview.widget.RecyclerView;

/** What the colours of dots and connections mean; there is nothing to change in it. */
final class LegendHolder extends RecyclerView.ViewHolder {

    LegendHolder(View row) {
        super(row);
    }
}
