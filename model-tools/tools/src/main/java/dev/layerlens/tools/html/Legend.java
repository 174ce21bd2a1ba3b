package dev.layerlens.tools.html;

import dev.layerlens.card.ColourMap;
import java.util.Locale;

/** What colours mean: a strip of them with the values at its ends. */
final class Legend {
    private static final int STOPS = 12;

    private Legend() {}

    /**
     * Markup of a legend.
     *
     * @param signed whether the colours have a side below zero
     * @param from what stands at the lower end
     * @param to what stands at the upper end
     */
    static String of(boolean signed, String from, String to) {
        ColourMap colours = signed ? ColourMap.DIVERGING : ColourMap.VIRIDIS;
        StringBuilder stops = new StringBuilder();
        for (int i = 0; i <= STOPS; i++) {
            float share = (float) i / STOPS;
            int colour = colours.colour(signed ? 2 * share - 1 : share, 1);
            stops.append(String.format(Locale.ROOT, ",#%06x", colour & 0xffffff));
        }
        return "<span class=\"colours\"><span class=\"from\">"
                + Svg.escaped(from)
                + "</span><span class=\"ramp\" style=\"background:linear-gradient(to right"
                + stops
                + ")\"></span><span class=\"to\">"
                + Svg.escaped(to)
                + "</span></span>";
    }
}
