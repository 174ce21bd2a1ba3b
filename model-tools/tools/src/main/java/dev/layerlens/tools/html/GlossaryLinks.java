package dev.layerlens.tools.html;

import dev.layerlens.card.words.Glossary;
import dev.layerlens.card.words.Mention;

/** Texts with links from terms to where the page explains them. */
final class GlossaryLinks {
    private final Glossary glossary;

    GlossaryLinks(Glossary glossary) {
        this.glossary = glossary;
    }

    /** The text as markup. */
    String of(String text) {
        StringBuilder markup = new StringBuilder();
        int end = 0;
        for (Mention mention : glossary.mentions(text)) {
            markup.append(Svg.escaped(text.substring(end, mention.start())))
                    .append("<a class=\"term\" href=\"#term-")
                    .append(mention.term().key())
                    .append("\" title=\"")
                    .append(Svg.escaped(mention.term().text()))
                    .append("\">")
                    .append(Svg.escaped(text.substring(mention.start(), mention.end())))
                    .append("</a>");
            end = mention.end();
        }
        return markup.append(Svg.escaped(text.substring(end))).toString();
    }
}
