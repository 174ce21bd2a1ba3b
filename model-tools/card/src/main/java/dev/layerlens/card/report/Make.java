package dev.layerlens.card.report;

import dev.layerlens.card.Precision;

/**
 * How a model is built.
 *
 * @param architecture the network, as in "resnet20"
 * @param inputHeight rows of the picture it reads
 * @param inputWidth columns of it
 * @param inputChannels 3 for red, green and blue
 * @param parameters learned values
 * @param multiplyAdds multiplications, each with its addition, for one picture
 * @param precision how the file stores and computes
 * @param bytes size of the file, this report included
 */
public record Make(
        String architecture,
        int inputHeight,
        int inputWidth,
        int inputChannels,
        long parameters,
        long multiplyAdds,
        Precision precision,
        long bytes) {

    Make ofBytes(long size) {
        return new Make(
                architecture,
                inputHeight,
                inputWidth,
                inputChannels,
                parameters,
                multiplyAdds,
                precision,
                size);
    }
}
