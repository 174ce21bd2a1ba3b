package dev.layerlens.card.classifier;

/** How a tensor that a picture goes into, or scores come out of, stores its numbers. */
public enum NumberType {
    FLOAT32(4),
    UINT8(1),
    INT8(1);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }
}
