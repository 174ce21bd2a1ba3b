package dev.layerlens.app.layers.overview;

import android.graphics.Color;
import android.view.View;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;

/** The heading of layers that belong together. */
final class HeadingHolder extends RecyclerView.ViewHolder {
    private final SpineView spine;
    private final TextView title;
    private final TextView note;

    HeadingHolder(View row) {
        super(row);
        spine = row.findViewById(R.id.spine);
        title = row.findViewById(R.id.group_title);
        note = row.findViewById(R.id.group_note);
    }

    void show(Item.Heading item) {
        spine.show(item.track(), item.lanes(), SpineView.Mark.NONE, Color.TRANSPARENT);
        title.setText(item.title());
        title.setTextAppearance(
                item.row().level() == 0
                        ? com.google.android.material.R.style.TextAppearance_Material3_TitleMedium
                        : com.google.android.material.R.style.TextAppearance_Material3_LabelLarge);
        note.setText(item.note());
        itemView.setContentDescription(item.title() + ", " + item.note());
    }
}
