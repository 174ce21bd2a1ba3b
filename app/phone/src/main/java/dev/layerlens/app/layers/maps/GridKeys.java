package dev.layerlens.app.layers.maps;

import android.view.KeyEvent;
import java.util.Optional;

/** Keys on a grid of maps: arrows lead from map to map and out at its edges, others open one. */
final class GridKeys {
    private final MapGridView grid;
    private final Arrangement maps;
    private Optional<Integer> channel = Optional.empty();

    GridKeys(MapGridView grid, Arrangement maps) {
        this.grid = grid;
        this.maps = maps;
    }

    /** The map that the keys are at. */
    Optional<Integer> channel() {
        return channel;
    }

    /** Begins at the first map in sight, or forgets where the keys were. */
    void focus(boolean gained) {
        go(gained ? grid.channelsInSight().boxed().findFirst() : Optional.empty());
    }

    /** Does what a key asks for; false if that is nothing here. */
    boolean press(int key) {
        int towards = grid.getLayoutDirection() == MapGridView.LAYOUT_DIRECTION_RTL ? -1 : 1;
        return switch (key) {
            case KeyEvent.KEYCODE_DPAD_LEFT -> along(-towards);
            case KeyEvent.KEYCODE_DPAD_RIGHT -> along(towards);
            case KeyEvent.KEYCODE_DPAD_UP -> move(-maps.columns());
            case KeyEvent.KEYCODE_DPAD_DOWN -> move(maps.columns());
            case KeyEvent.KEYCODE_DPAD_CENTER,
                    KeyEvent.KEYCODE_ENTER,
                    KeyEvent.KEYCODE_NUMPAD_ENTER,
                    KeyEvent.KEYCODE_SPACE ->
                    open();
            default -> false;
        };
    }

    private boolean along(int step) {
        int column = channel.map(maps::place).orElse(0) % maps.columns() + step;
        return column >= 0 && column < maps.columns() && move(step);
    }

    private boolean move(int step) {
        int place = channel.map(maps::place).orElse(0) + step;
        if (place < 0 || place >= maps.shown()) {
            return false;
        }
        go(Optional.of(maps.channel(place)));
        return true;
    }

    private boolean open() {
        channel.ifPresent(grid::open);
        return channel.isPresent();
    }

    private void go(Optional<Integer> wanted) {
        channel = wanted;
        grid.focus(wanted);
    }
}
