package dev.layerlens.card.words;

/**
 * What a student is told about a layer.
 *
 * @param name what this kind of layer is called
 * @param does what it computes, in one or two sentences
 * @param why what it is in the network for, in one or two sentences
 */
public record LayerText(String name, String does, String why) {}
