package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Normalizer;

/** The pictures that an architecture was published with. */
public enum Published {
    /** 32 x 32 pixels, 10 classes; MNIST in its frame likewise. */
    CIFAR(32, 10),

    /** 64 x 64 pixels, 200 classes: CS231n's. */
    TINY_IMAGENET(64, 200),

    /** 224 x 224 pixels, 1,000 classes. */
    IMAGENET(224, 1000);

    private final int size;
    private final int classes;

    Published(int size, int classes) {
        this.size = size;
        this.classes = classes;
    }

    /** What the literature counts parameters and multiply-adds of. */
    public Blueprint blueprint() {
        return new Blueprint(size, classes, Normalizer.CENTRED);
    }
}
