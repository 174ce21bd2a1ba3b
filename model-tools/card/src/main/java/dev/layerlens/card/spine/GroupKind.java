package dev.layerlens.card.spine;

/** What a run of layers is to the network. */
public enum GroupKind {
    /** What comes before the first stage. */
    STEM,
    /** Layers whose outputs have the same rows and columns, or that share a stage's name. */
    STAGE,
    /** What comes after the last map: from maps to classes. */
    HEAD,
    /** Layers that belong together without leaving the line. */
    BLOCK,
    /** A sum of what went in and what layers made of it (He et al. 2015). */
    RESIDUAL,
    /** Several paths from one value, joined again (Szegedy et al. 2014). */
    BRANCHES,
    /** Layers of which each reads all that came before it (Huang et al. 2016). */
    DENSE,
    /** A product of a value and a gate computed from it (Hu et al. 2017). */
    GATE
}
