package dev.layerlens.tools.transfer;

/**
 * How long every arm learns from a number of pictures: so many passes over them, and over a few
 * pictures more, for as many steps as weights need to move at all.
 *
 * @param epochs passes over the pictures
 * @param leastSteps of the optimizer, whatever the number of pictures
 * @param batch pictures a step
 */
public record Budget(int epochs, int leastSteps, int batch) {

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Budget {
        require(epochs >= 1, "--epochs must be at least 1");
        require(leastSteps >= 1, "--least-steps must be at least 1");
        require(batch >= 2, "--batch must be at least 2");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Passes over so many pictures. */
    int passes(int pictures) {
        long least = (long) leastSteps * batch;
        return (int) Math.max(epochs, (least + pictures - 1) / pictures);
    }

    /** Steps of the optimizer in those. */
    int steps(int pictures) {
        return passes(pictures) * pictures / batch;
    }
}
