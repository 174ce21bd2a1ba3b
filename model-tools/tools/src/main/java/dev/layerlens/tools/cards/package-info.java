/**
 * Turns a network into the cards that the phone and the reports show: titles, formulas with their
 * numbers, costs and receptive fields. It knows nothing of how the network is trained or stored.
 */
package dev.layerlens.tools.cards;
