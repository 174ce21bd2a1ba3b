/**
 * What there is to say about layers in words: their titles, what every kind of layer does and why
 * it is in a network, and a glossary of the terms, in English and Korean. The phone and the
 * desktop's reports read the same texts from here. It knows cards only, and nothing of screens or
 * HTML.
 */
package dev.layerlens.card.words;
