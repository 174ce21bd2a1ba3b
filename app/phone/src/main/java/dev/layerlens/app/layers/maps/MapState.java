package dev.layerlens.app.layers.maps;

import android.os.Bundle;

/** What of a layer is looked at; it outlasts the screen. */
final class MapState {
    /** Most of the map is seen, and enough of the picture to know where one is. */
    private static final float BLEND = 0.7f;

    private static final int NONE = -1;
    private static final String CHANNEL = "shownChannel";
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String SHARE = "blend";
    private static final String INFLUENCE = "influence";

    private int channel;
    private int row = NONE;
    private int column = NONE;
    private float blend = BLEND;
    private boolean influence;

    MapState(int channel) {
        this.channel = channel;
    }

    int channel() {
        return channel;
    }

    void setChannel(int wanted) {
        channel = wanted;
        influence = false;
    }

    /** Whether a cell is chosen. */
    boolean hasCell() {
        return row != NONE;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    void choose(int wantedRow, int wantedColumn) {
        row = wantedRow;
        column = wantedColumn;
        influence = false;
    }

    /** Forgets what another layer of that name does not have. */
    void hold(LayerMaps maps) {
        channel = Math.min(channel, maps.maps().channels() - 1);
        if (row >= maps.maps().height() || column >= maps.maps().width()) {
            choose(NONE, NONE);
        }
    }

    /** Share of the map over the picture, 0 to 1. */
    float blend() {
        return blend;
    }

    void setBlend(float share) {
        blend = share;
    }

    /** Whether the chosen cell's influence is to be seen in place of the map. */
    boolean influence() {
        return influence;
    }

    void setInfluence(boolean wanted) {
        influence = wanted;
    }

    void save(Bundle state) {
        state.putInt(CHANNEL, channel);
        state.putInt(ROW, row);
        state.putInt(COLUMN, column);
        state.putFloat(SHARE, blend);
        state.putBoolean(INFLUENCE, influence);
    }

    /** Takes over what was saved. */
    void restore(Bundle state) {
        channel = state.getInt(CHANNEL, channel);
        row = state.getInt(ROW, NONE);
        column = state.getInt(COLUMN, NONE);
        blend = state.getFloat(SHARE, BLEND);
        influence = state.getBoolean(INFLUENCE);
    }
}
