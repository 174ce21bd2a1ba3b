package dev.layerlens.tools.explain;

import dev.layerlens.card.Formula;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One page: the picture as the network sees it, the answer, and the strongest feature maps of up to
 * ten layers from the first to the last.
 */
public final class ExplanationSheet {
    private static final int WIDTH = 1240;
    private static final int MARGIN = 32;
    private static final int SIDE = 300;
    private static final int LEFT = MARGIN + SIDE + 48;
    private static final int TILE = 68;
    private static final int GAP = 6;
    private static final int ROW = TILE + 42;
    private static final int TOP = 96;
    private static final int ROWS = 10;
    private static final int MAPS = 11;
    private static final int ANSWERS = 5;
    private static final Color INK = new Color(0x1b1c1d);
    private static final Color FAINT = new Color(0x5c6164);
    private static final Color ACCENT = new Color(0x00695c);
    private static final Color TRACK = new Color(0xe3e8e7);

    private final ModelCard card;
    private final Graphics2D graphics;
    private final BufferedImage page;
    private final List<LayerCard> layers;

    private ExplanationSheet(ModelCard card) {
        this.card = card;
        this.layers = chosen(card);
        int height = Math.max(TOP + layers.size() * ROW, 720) + MARGIN;
        page = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        graphics = page.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, height);
    }

    /**
     * Draws the page.
     *
     * @param picture as the network reads it, {@code [H, W, 3]}, 0..255
     * @param probabilities one for each class
     * @param activations every layer's values by name of the {@code explain} output
     */
    public static BufferedImage draw(
            ModelCard card,
            float[] picture,
            float[] probabilities,
            Map<String, float[]> activations) {
        ExplanationSheet sheet = new ExplanationSheet(card);
        sheet.heading(probabilities);
        sheet.picture(picture);
        sheet.answers(probabilities);
        for (int i = 0; i < sheet.layers.size(); i++) {
            LayerCard layer = sheet.layers.get(i);
            sheet.row(layer, activations.get(layer.activation()), TOP + i * ROW);
        }
        sheet.graphics.dispose();
        return sheet.page;
    }

    /** The classes from the likeliest to the least likely. */
    public static List<Integer> ranking(float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
                .toList();
    }

    /** What activation functions give; evenly thinned out where there are many. */
    private static List<LayerCard> chosen(ModelCard card) {
        List<LayerCard> all =
                card.layers().stream().filter(l -> l.kind() == LayerKind.ACTIVATION).toList();
        int rows = Math.min(ROWS, all.size());
        return IntStream.range(0, rows)
                .mapToObj(i -> all.get(rows == 1 ? 0 : i * (all.size() - 1) / (rows - 1)))
                .toList();
    }

    private void heading(float[] probabilities) {
        int best = ranking(probabilities).get(0);
        text(
                String.format(
                        Locale.ROOT,
                        "%s, %.1f %%",
                        card.labels().get(best).english(),
                        100 * probabilities[best]),
                Font.BOLD,
                28,
                INK,
                MARGIN,
                52);
        text(
                card.name() + ": " + card.architecture() + ", " + card.precision(),
                Font.PLAIN,
                14,
                FAINT,
                MARGIN,
                76);
        text("strongest feature maps, from first layer to last", Font.PLAIN, 14, FAINT, LEFT, 76);
    }

    private void picture(float[] values) {
        BufferedImage picture = PictureFile.picture(values, card.inputWidth());
        graphics.drawImage(picture, MARGIN, TOP, SIDE, SIDE, null);
    }

    private void answers(float[] probabilities) {
        List<Integer> ranking = ranking(probabilities);
        for (int i = 0; i < Math.min(ANSWERS, ranking.size()); i++) {
            int y = TOP + SIDE + 40 + i * 48;
            int answer = ranking.get(i);
            text(card.labels().get(answer).english(), Font.PLAIN, 16, INK, MARGIN, y);
            String percent = String.format(Locale.ROOT, "%.1f %%", 100 * probabilities[answer]);
            int width = graphics.getFontMetrics().stringWidth(percent);
            text(percent, Font.PLAIN, 16, INK, MARGIN + SIDE - width, y);
            graphics.setColor(TRACK);
            graphics.fillRect(MARGIN, y + 8, SIDE, 8);
            graphics.setColor(ACCENT);
            graphics.fillRect(MARGIN, y + 8, Math.round(SIDE * probabilities[answer]), 8);
        }
    }

    private void row(LayerCard layer, float[] values, int y) {
        String rule = layer.formula(Formula.Quantity.VALUE).map(Formula::numbers).orElse("");
        text(layer.name(), Font.BOLD, 14, INK, LEFT, y + 16);
        int after = LEFT + graphics.getFontMetrics().stringWidth(layer.name()) + 14;
        String size = layer.height() + " x " + layer.width() + " x " + layer.channels();
        text(size + "   " + rule, Font.PLAIN, 14, FAINT, after, y + 16);
        FeatureMaps maps = FeatureMaps.of(layer, values);
        Scale scale = Scale.of(maps);
        int x = LEFT;
        for (int channel : Ranking.of(maps, Ranking.Order.SPREAD).top(MAPS)) {
            graphics.drawImage(picture(maps, scale, channel), x, y + 24, TILE, TILE, null);
            x += TILE + GAP;
        }
    }

    /** One channel, one cell a pixel. */
    private static BufferedImage picture(FeatureMaps maps, Scale scale, int channel) {
        BufferedImage picture =
                new BufferedImage(maps.width(), maps.height(), BufferedImage.TYPE_INT_RGB);
        int[] argb = scale.picture(maps, channel);
        picture.setRGB(0, 0, maps.width(), maps.height(), argb, 0, maps.width());
        return picture;
    }

    private void text(String text, int style, int size, Color colour, int x, int y) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, size));
        graphics.setColor(colour);
        graphics.drawString(text, x, y);
    }
}
