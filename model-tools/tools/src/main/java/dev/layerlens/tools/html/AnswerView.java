package dev.layerlens.tools.html;

import java.util.List;
import java.util.Optional;

/**
 * What a network said of a picture, and why, as the template shows it.
 *
 * @param picture the network's input, as an address
 * @param caption what stands below it
 * @param rows the likeliest classes
 * @param camNote what class activation maps are, or why there are none
 * @param cams one for each chosen class
 * @param camLegend markup of their colours
 * @param occlusionNote what the occlusion map is, or why there is none
 * @param occlusionLegend markup of its colours
 * @param contributionsNote what contributions are, or why there are none
 * @param contributions the largest ones of the best answer
 * @param sum all of them, the bias and the logit in one sentence
 */
record AnswerView(
        String picture,
        String caption,
        List<Row> rows,
        String camNote,
        List<Heat> cams,
        String camLegend,
        String occlusionNote,
        Optional<Heat> occlusion,
        String occlusionLegend,
        String contributionsNote,
        List<Part> contributions,
        String sum) {

    /** A class with its probability and the width of its bar in percent. */
    record Row(String name, String percent, String width) {}

    /**
     * A map that lies over the picture.
     *
     * @param label for those who do not see it
     */
    record Heat(String id, String address, String title, String caption, String label) {}

    /**
     * What one feature adds to the logit.
     *
     * @param map the feature's map, as an address; may be empty
     * @param product value times weight
     * @param width of its bar, in percent of half the column
     */
    record Part(
            String feature,
            String map,
            String mapLabel,
            String product,
            String amount,
            boolean negative,
            String width) {}
}
