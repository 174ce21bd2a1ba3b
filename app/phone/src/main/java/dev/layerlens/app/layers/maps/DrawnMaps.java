package dev.layerlens.app.layers.maps;

/** The maps of a layer, and all of them drawn. */
record DrawnMaps(LayerMaps maps, MapSheet sheet) {

    /** Draws them; not for the main thread. */
    static DrawnMaps of(LayerMaps maps) {
        return new DrawnMaps(maps, MapSheet.of(maps.maps(), maps.scales()));
    }
}
