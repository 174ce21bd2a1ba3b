package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;

/**
 * What an architecture leaves open.
 *
 * @param size rows and columns of the picture
 * @param classes number of classes
 * @param normalizer statistics of the training pictures
 */
public record Blueprint(int size, int classes, Normalizer normalizer) {

    /** The picture the network reads. */
    Shape picture() {
        return new Shape(size, size, 3);
    }
}
