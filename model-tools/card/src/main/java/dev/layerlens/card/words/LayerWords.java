package dev.layerlens.card.words;

import java.util.Locale;
import java.util.Properties;

/** The texts about layers in one language. */
public final class LayerWords {
    private final Properties texts;
    private final Glossary glossary;

    private LayerWords(Properties texts, Glossary glossary) {
        this.texts = texts;
        this.glossary = glossary;
    }

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    public static LayerWords in(Locale locale) {
        return new LayerWords(Texts.read("layers", locale), Glossary.in(locale));
    }

    /** What a layer that plays this part is called, does, and is there for. */
    public LayerText of(Topic topic) {
        return new LayerText(
                Texts.get(texts, topic.key() + ".name"),
                Texts.get(texts, topic.key() + ".does"),
                Texts.get(texts, topic.key() + ".why"));
    }

    /** Why no other activation function can be tried in a trained network. */
    public String retraining() {
        return Texts.get(texts, "note.retraining");
    }

    /** The terms that these texts use. */
    public Glossary glossary() {
        return glossary;
    }
}
