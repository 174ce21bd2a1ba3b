package dev.layerlens.app.layers.walk;

import dev.layerlens.app.classify.Classification;
import java.util.List;

/** How far the explanation of the frozen picture is. */
public sealed interface LayersState {

    /** There is no picture yet. */
    record Empty() implements LayersState {}

    /** The picture is being explained. */
    record Working(Classification picture) implements LayersState {}

    /** Every layer's row is there. */
    record Ready(Classification picture, List<LayerRow> rows) implements LayersState {}
}
