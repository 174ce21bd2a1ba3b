/**
 * The structure of a network, read from which layer reads which: stem, stages, blocks with their
 * skip connections and branches, head. It knows the cards only, so that it serves every file alike;
 * it may not know how a structure is drawn or named to a reader.
 */
package dev.layerlens.card.spine;
