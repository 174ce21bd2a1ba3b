package dev.layerlens.app.layers.card.drawing;

import java.util.List;

/**
 * Channels of several activations side by side; every part is as long as it has channels.
 *
 * @param channels how many channels each of them brings, at least one
 */
public record ConcatenationDrawing(List<Integer> channels) implements Drawing {
    /** What is narrower, in density-independent pixels, has no figure. */
    private static final int NARROW = 10;

    public ConcatenationDrawing {
        channels = List.copyOf(channels);
    }

    private static float bar(Ink ink) {
        return 28 * ink.unit();
    }

    @Override
    public float height(Ink ink, float width) {
        return 2 * bar(ink) + 40 * ink.unit() + 2 * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        int all = channels.stream().mapToInt(Integer::intValue).sum();
        float gap = Math.min(10 * ink.unit(), page.width() / (4f * channels.size()));
        float length = page.width() - gap * (channels.size() - 1) - 2 * ink.unit();
        float joined = ink.row() + bar(ink) + 40 * ink.unit();
        float whole = page.width() * 0.72f;
        float apart = ink.unit();
        float together = (page.width() - whole) / 2;
        for (int i = 0; i < channels.size(); i++) {
            float share = channels.get(i) / (float) all;
            int tint = Ink.faded(ink.channel(i), 0.55);
            part(page, apart, ink.row(), length * share, tint);
            float room = length * share + 0.8f * gap;
            if (room > NARROW * ink.unit()) {
                page.label(
                        Integer.toString(channels.get(i)),
                        page.left(apart + length * share / 2, 0),
                        ink.row() / 2,
                        room);
            }
            part(page, together, joined, whole * share, tint);
            float half = bar(ink) / 2;
            page.line(
                    page.left(apart + length * share / 2, 0),
                    ink.row() + 2 * half,
                    page.left(together + whole * share / 2, 0),
                    joined,
                    ink.line(),
                    1);
            apart += length * share + gap;
            together += whole * share;
        }
        page.label(
                Integer.toString(all),
                page.width() / 2,
                page.height() - ink.row() / 2,
                page.width());
    }

    private static void part(Page page, float start, float top, float length, int colour) {
        float left = page.left(start, length);
        float bottom = top + bar(page.ink());
        page.box(left, top, left + length, bottom, page.ink().cell());
        page.box(left, top, left + length, bottom, colour);
        page.frame(left, top, left + length, bottom, page.ink().line());
    }
}
