package dev.layerlens.app.layers.overview;

import android.content.res.Resources;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.ui.Figures;

/** The picture and its answer, which stay in sight while the layers scroll. */
final class PinnedHead {
    private final View root;
    private final Figures figures;

    PinnedHead(View root, Figures figures) {
        this.root = root;
        this.figures = figures;
    }

    /**
     * Shows an answer.
     *
     * @param layers how many the network has; 0 while that is not known
     */
    void show(Classification picture, int layers) {
        Resources texts = root.getResources();
        Answer answer = picture.top(1).get(0);
        root.<ImageView>findViewById(R.id.picture).setImageBitmap(picture.picture().square());
        String name = answer.label().in(figures.locale());
        root.<TextView>findViewById(R.id.answer)
                .setText(
                        picture.isSure(answer.probability())
                                ? name
                                : texts.getString(R.string.not_sure, name));
        root.<TextView>findViewById(R.id.percent).setText(figures.percent(answer.probability()));
        String network = picture.model().card().architecture();
        if (network.isEmpty()) {
            network = picture.model().name();
        }
        root.<TextView>findViewById(R.id.network)
                .setText(
                        layers == 0
                                ? network
                                : texts.getQuantityString(
                                        R.plurals.network_layers, layers, network, layers));
    }
}
