package dev.layerlens.tools.html;

import dev.layerlens.card.words.Term;
import java.util.List;
import java.util.Optional;

/**
 * All that the template of a page shows, in its order; what is said to be markup is ours and goes
 * in as it is, all else is escaped.
 *
 * @param text the page's language
 * @param title of the window
 * @param heading the answer, or the network's name
 * @param subheading one sentence below it; may be empty
 * @param facts figures of the whole network
 * @param inputWidth columns of the network's input
 * @param inputHeight rows of the network's input
 * @param answer what the network says; empty for a page without a picture
 * @param parts the network from its stem to its head
 * @param spineEnd what comes out at the end
 * @param groups kinds of layers that occur, for the legend of colours
 * @param costs markup of the chart
 * @param heaviest the chart in sentences
 * @param layers a card each, in order of computation
 * @param columns of the table, after the layer's name
 * @param rows of the table
 * @param totals below each column of the table
 * @param glossary the terms that the texts use
 * @param notes where the page was made, and what it leaves out
 * @param data what the script reads, as JSON that may stand in a script element
 * @param style markup of the style sheet
 * @param script markup of the script
 */
record PageView(
        ReportText text,
        String title,
        String heading,
        String subheading,
        List<Fact> facts,
        int inputWidth,
        int inputHeight,
        Optional<AnswerView> answer,
        List<PartView> parts,
        String spineEnd,
        List<String> groups,
        String costs,
        List<String> heaviest,
        List<LayerView> layers,
        List<String> columns,
        List<TableRow> rows,
        List<String> totals,
        List<Term> glossary,
        List<String> notes,
        String data,
        String style,
        String script) {

    /**
     * A part of the network: a stage, the stem, the head.
     *
     * @param summary what it is in a few words
     * @param first its first layer
     * @param lanes markup: the connections that pass its heading
     */
    record PartView(String name, String summary, int first, String lanes, List<SpineRow> rows) {}

    /**
     * A layer on the spine, or the heading of a block.
     *
     * @param group its colour; empty for a heading
     * @param level how far in it is
     * @param lanes markup: the connections that pass, begin and end here
     * @param note what the layer made of the picture, in a few words; may be empty
     * @param strip markup: its strongest maps; empty without a picture
     */
    record SpineRow(
            int index,
            String group,
            int level,
            String name,
            String title,
            String shape,
            String lanes,
            String note,
            String strip) {}

    /** A layer in the table. */
    record TableRow(int index, String name, List<Cell> cells) {}

    /**
     * A figure in the table.
     *
     * @param sort what it is sorted by
     */
    record Cell(String text, String sort, boolean number) {}
}
