package dev.layerlens.app.layers.overview;

import android.content.res.Resources;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.core.content.ContextCompat;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.layers.walk.Kinds;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.LargeType;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.words.LayerTitles;
import java.util.Optional;

/** The row of a layer, or of layers that are folded into one. */
final class LayerHolder extends RecyclerView.ViewHolder {
    private final Resources texts;
    private final Figures figures;
    private final LayerTitles titles;
    private final Strips strips;
    private final SpineView spine;
    private final TextView title;
    private final TextView shape;
    private final TextView note;
    private final MapStripView maps;
    private final ImageView unfold;
    private Optional<Request> request = Optional.empty();

    LayerHolder(View row, Figures figures, LayerTitles titles, Strips strips) {
        super(row);
        this.figures = figures;
        this.titles = titles;
        this.strips = strips;
        texts = row.getResources();
        LargeType.stack(row.findViewById(R.id.layer_heading));
        LargeType.stack(row.findViewById(R.id.layer_seen));
        spine = row.findViewById(R.id.spine);
        title = row.findViewById(R.id.layer_title);
        shape = row.findViewById(R.id.layer_shape);
        note = row.findViewById(R.id.layer_note);
        maps = row.findViewById(R.id.layer_maps);
        unfold = row.findViewById(R.id.layer_unfold);
    }

    /**
     * Shows a layer.
     *
     * @param answer name of the best answer
     */
    void show(Item.Layer item, LayerCard card, String answer) {
        int colour = ContextCompat.getColor(itemView.getContext(), Kinds.colour(card.kind()));
        spine.show(item.track(), item.lanes(), SpineView.Mark.DOT, colour);
        title.setText(titles.of(card.title()));
        unfold.setVisibility(View.GONE);
        showShape(card);
        see(card, item.note(), answer);
    }

    /**
     * Shows the last layer of some that are folded into one row.
     *
     * @param answer name of the best answer
     */
    void show(Item.Folded item, LayerCard last, String answer) {
        int colour = ContextCompat.getColor(itemView.getContext(), R.color.kind_convolution);
        spine.show(item.track(), item.lanes(), SpineView.Mark.STACK, colour);
        title.setText(texts.getString(R.string.kind_and_shape, item.title(), item.note()));
        unfold.setVisibility(View.VISIBLE);
        showShape(last);
        see(last, "", answer);
    }

    private void showShape(LayerCard card) {
        shape.setText(
                texts.getString(R.string.shape, card.height(), card.width(), card.channels()));
    }

    /** Shows what the layer saw, now or as soon as it is drawn. */
    private void see(LayerCard card, String known, String answer) {
        forget();
        Optional<Strip> drawn = strips.of(card);
        note.setText(known);
        note.setVisibility(known.isEmpty() ? View.GONE : View.VISIBLE);
        describe(card, known);
        if (drawn.isPresent()) {
            show(card, drawn.get(), known, answer);
            return;
        }
        maps.await();
        request = strips.draw(card, strip -> show(card, strip, known, answer));
    }

    private void show(LayerCard card, Strip strip, String known, String answer) {
        maps.show(strip.maps());
        String said = said(card, strip, known, answer);
        note.setText(said);
        note.setVisibility(said.isEmpty() ? View.GONE : View.VISIBLE);
        describe(card, said);
    }

    private String said(LayerCard card, Strip strip, String known, String answer) {
        if (card.kind() == LayerKind.DENSE && strip.maps().vector()) {
            return texts.getString(R.string.leads_to, answer, figures.signed(strip.best()));
        }
        return card.kind() == LayerKind.ACTIVATION
                ? texts.getString(R.string.share_zero, figures.percent(strip.zeros()))
                : known;
    }

    private void describe(LayerCard card, String said) {
        itemView.setContentDescription(
                String.join(
                        ", ",
                        title.getText(),
                        texts.getString(Kinds.name(card.kind())),
                        card.name(),
                        shape.getText(),
                        said));
    }

    /** Nobody waits for what was asked any more. */
    void forget() {
        request.ifPresent(Request::cancel);
        request = Optional.empty();
    }
}
