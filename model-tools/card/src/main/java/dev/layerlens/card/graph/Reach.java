package dev.layerlens.card.graph;

/** Which cells of what it reads a cell of a layer depends on. */
enum Reach {
    /** The same cell of each. */
    CELL,
    /** A window that steps, padding included. */
    WINDOW,
    /** All of them. */
    MAP
}
