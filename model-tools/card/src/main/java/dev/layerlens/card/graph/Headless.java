package dev.layerlens.card.graph;

/** Why a network has no {@link Head}, and so no class activation maps. */
public enum Headless {
    /** It ends neither in one weight for each class and feature, nor in maps of the classes. */
    NO_DENSE_END,
    /** It ends in several dense layers, one after the other. */
    SEVERAL_DENSE_LAYERS,
    /** What its dense layer reads is no mean over whole maps. */
    NO_GLOBAL_AVERAGE
}
