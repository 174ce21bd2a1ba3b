package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import java.util.Optional;
import java.util.function.Supplier;

/** All there is to say about one layer; weights are read when they are asked for. */
record LayerNode(
        LayerCard card,
        Operation operation,
        Field field,
        Supplier<Optional<Kernels>> kernels,
        Supplier<Optional<Norms>> norms) {}
