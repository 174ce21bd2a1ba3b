package dev.layerlens.app.layers.card.drawing;

/** Values that are switched off at random while training, and all of them in use. */
public record DropoutDrawing() implements Drawing {
    private static final int NODES = 6;

    /** Which ones are off in the first and in the second step of training that is drawn. */
    private static final int[] OFF = {0b010010, 0b100101};

    @Override
    public float height(Ink ink, float width) {
        return NODES * 18 * ink.unit();
    }

    @Override
    public void draw(Page page) {
        for (int column = 0; column < 3; column++) {
            float x = page.left(page.width() * (column + 0.75f) / 3.5f, 0);
            for (int i = 0; i < NODES; i++) {
                float y = (i + 0.5f) * page.height() / NODES;
                boolean off = column < OFF.length && (OFF[column] >> i & 1) == 1;
                node(page, x, y, off);
            }
        }
        page.arrow(page.width() * 1.9f / 3.5f, page.width() * 2.35f / 3.5f, page.height() / 2);
    }

    private static void node(Page page, float x, float y, boolean off) {
        Ink ink = page.ink();
        float radius = 6 * ink.unit();
        page.dot(x, y, radius, off ? ink.cell() : ink.accent());
        if (off) {
            page.ring(x, y, radius, ink.line());
            float arm = 3.5f * ink.unit();
            page.line(x - arm, y - arm, x + arm, y + arm, ink.text(), 1.5);
            page.line(x - arm, y + arm, x + arm, y - arm, ink.text(), 1.5);
        }
    }
}
