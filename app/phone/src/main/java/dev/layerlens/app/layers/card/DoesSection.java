package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import android.view.View;
import android.widget.TextView;
import androidx.core.content.ContextCompat;
import androidx.core.view.ViewCompat;
import androidx.fragment.app.Fragment;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.card.drawing.Drawing;
import dev.layerlens.app.layers.card.drawing.OperationView;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.app.layers.walk.Kinds;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.words.Glossary;
import dev.layerlens.card.words.LayerText;
import dev.layerlens.card.words.LayerTitles;
import dev.layerlens.card.words.LayerWords;
import dev.layerlens.card.words.Topics;
import java.util.stream.Collectors;

/** What a layer is, what it does and why it is there, with a drawing. */
final class DoesSection {
    private final Fragment screen;
    private final View root;
    private final Resources resources;
    private final LayerWords words;
    private final LayerTitles titles;
    private final DrawingWords drawn;

    DoesSection(Fragment screen, View root, Figures figures) {
        this.screen = screen;
        this.root = root;
        this.resources = root.getResources();
        this.words = LayerWords.in(figures.locale());
        this.titles = LayerTitles.in(figures.locale());
        this.drawn = new DrawingWords(resources, figures);
    }

    void show(LayerPage page) {
        LayerCard card = page.card();
        LayerText text = words.of(new Topics(page.graph().layers()).of(card));
        String title = titles.of(card.title());
        ViewCompat.setAccessibilityPaneTitle(root, title);
        write(R.id.card_title, title);
        write(
                R.id.card_kind,
                resources.getString(
                        R.string.card_kind,
                        text.name(),
                        resources.getString(
                                R.string.shape, card.height(), card.width(), card.channels()),
                        card.name()));
        write(R.id.card_note, note(page));
        terms(R.id.does, text.does());
        terms(R.id.reason, text.why());
        boolean function = card.kind() == LayerKind.ACTIVATION;
        root.findViewById(R.id.retraining).setVisibility(function ? View.VISIBLE : View.GONE);
        if (function) {
            terms(R.id.retraining, words.retraining());
        }
        Drawing drawing = new OperationDrawings(page.graph()).of(card);
        draw(
                card,
                drawing,
                drawing instanceof SoftmaxDrawing example
                        ? drawn.example(example)
                        : drawn.of(drawing));
    }

    /** Shows the softmax of this picture in place of an example. */
    void show(LayerPage page, SoftmaxDrawing softmax) {
        draw(page.card(), softmax, drawn.of(softmax));
    }

    private void draw(LayerCard card, Drawing drawing, String description) {
        int accent = ContextCompat.getColor(root.getContext(), Kinds.colour(card.kind()));
        root.<OperationView>findViewById(R.id.operation).show(drawing, accent, description);
        write(R.id.operation_text, description);
    }

    /** Where its input comes from, and which layers are computed with it. */
    private String note(LayerPage page) {
        LayerCard card = page.card();
        String inputs =
                card.inputs().stream()
                        .map(
                                name ->
                                        name.equals(LayerCard.PICTURE)
                                                ? resources.getString(R.string.card_reads_picture)
                                                : name)
                        .collect(Collectors.joining(", "));
        String reads = resources.getString(R.string.card_reads, inputs);
        return card.folded()
                ? reads + " " + resources.getString(R.string.card_folded, card.activation())
                : reads;
    }

    private void terms(int view, String text) {
        Glossary glossary = words.glossary();
        root.<TermsView>findViewById(view)
                .show(text, glossary.mentions(text), term -> TermSheet.open(screen, term));
    }

    private void write(int view, String text) {
        root.<TextView>findViewById(view).setText(text);
    }
}
