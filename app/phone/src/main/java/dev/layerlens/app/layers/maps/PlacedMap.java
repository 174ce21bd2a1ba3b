package dev.layerlens.app.layers.maps;

import android.graphics.Bitmap;
import android.graphics.RectF;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Field;
import java.util.Optional;

/**
 * A map and where it lies over the network's input: each cell in the middle of the pixels that it
 * sees, as wide as the way to its neighbour.
 *
 * @param bitmap the map, a pixel a cell
 * @param place of the whole map, in pixels of the input
 */
record PlacedMap(Bitmap bitmap, RectF place) {

    /**
     * Places a layer's map.
     *
     * @param field what the layer's cells see
     * @param width of the input
     * @param height of the input
     */
    static PlacedMap of(Bitmap bitmap, Field field, int width, int height) {
        Span across = Span.of(field.columns(), bitmap.getWidth(), width);
        Span down = Span.of(field.rows(), bitmap.getHeight(), height);
        return new PlacedMap(bitmap, new RectF(across.from(), down.from(), across.to(), down.to()));
    }

    private record Span(float from, float to) {

        /** A single cell lies over all of the picture. */
        static Span of(ReceptiveField field, int cells, int whole) {
            if (cells == 1 || field.stride() == 0) {
                return new Span(0, whole);
            }
            float from = field.start() + (field.size() - field.stride()) / 2f;
            return new Span(from, from + field.stride() * cells);
        }
    }

    /** Where a cell lies, in pixels of the input. */
    RectF cell(int row, int column) {
        float width = place.width() / bitmap.getWidth();
        float height = place.height() / bitmap.getHeight();
        float left = place.left + column * width;
        float top = place.top + row * height;
        return new RectF(left, top, left + width, top + height);
    }

    /** Row and column of the cell at a point of the input; empty beside the map. */
    Optional<int[]> cellAt(float x, float y) {
        int column = (int) Math.floor((x - place.left) * bitmap.getWidth() / place.width());
        int row = (int) Math.floor((y - place.top) * bitmap.getHeight() / place.height());
        boolean inside =
                column >= 0 && row >= 0 && column < bitmap.getWidth() && row < bitmap.getHeight();
        return inside ? Optional.of(new int[] {row, column}) : Optional.empty();
    }
}
