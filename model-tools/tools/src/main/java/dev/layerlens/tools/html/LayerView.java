package dev.layerlens.tools.html;

import java.util.List;
import java.util.Optional;

/**
 * A layer's card as the template shows it.
 *
 * @param kind what this kind of layer is called
 * @param reads which layers it reads, in one sentence
 * @param does markup: what it computes
 * @param why markup: what it is there for
 * @param drawing markup; may be empty
 * @param maps what it made of the picture
 * @param foldedNote that its values are shown at another layer; empty where they are its own
 * @param letters what the letters of the arithmetic stand for; may be empty
 * @param field which pixels a cell sees
 * @param numbers figures of its values on the picture
 * @param stored how its values are stored
 * @param norms markup of a batch norm's scales and shifts; may be empty
 */
record LayerView(
        int index,
        String group,
        String name,
        String kind,
        String title,
        String reads,
        String does,
        String why,
        String drawing,
        Optional<Maps> maps,
        String foldedNote,
        int foldedIndex,
        String foldedName,
        List<Sum> arithmetic,
        String letters,
        SeenPart field,
        Optional<Numbers> numbers,
        List<Fact> stored,
        Optional<Weights> kernels,
        String norms,
        String normsNote) {

    /**
     * The grid of maps.
     *
     * @param displayWidth pixels of the screen
     * @param legend markup of the colours
     * @param label for those who do not see it
     */
    record Maps(
            String address,
            int width,
            int height,
            int displayWidth,
            String legend,
            String caption,
            String label) {}

    /**
     * A line of the arithmetic.
     *
     * @param symbols the rule in letters; may be empty
     * @param share of the whole network, 0 to 1; 0 where there is none to tell
     */
    record Sum(String quantity, String symbols, String numbers, double share) {
        String shareWidth() {
            return Svg.number(100 * share);
        }

        String shareText() {
            return ReportText.percent(share);
        }
    }

    /**
     * What a cell in the middle of the layer sees.
     *
     * @param outline markup over the picture
     */
    record SeenPart(String outline, String caption, String label) {}

    /**
     * Figures of a layer's values.
     *
     * @param histogram markup
     */
    record Numbers(String histogram, List<Fact> facts) {}

    /** Kernels as a picture. */
    record Weights(String address, int displayWidth, String caption, String label) {}
}
