package dev.layerlens.app.layers.card.drawing;

/**
 * What a layer does, drawn. Data flows from the start of the page to its end, so from right to left
 * where people read so; pictures and curves are never mirrored.
 */
public interface Drawing {

    /**
     * How high it has to be.
     *
     * @param width the page's width in pixels
     */
    float height(Ink ink, float width);

    /** Draws it over the whole page. */
    void draw(Page page);
}
