package dev.layerlens.app.inference;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.classifier.NumberType;
import dev.layerlens.card.classifier.PictureInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** The memory of a model's input, and how pixels are written into it. */
final class InputTensor {
    private static final int CHANNELS = 3;

    private final PictureInput input;
    private final ByteBuffer memory;
    private final FloatBuffer floats;
    private final byte[] bytes;
    private final float[] mean = new float[CHANNELS];
    private final float[] deviation = new float[CHANNELS];
    private final boolean asTheyAre;
    private final float[] scaled;

    InputTensor(PictureInput input) {
        this.input = input;
        int values = input.height() * input.width() * CHANNELS;
        boolean small = input.type() != NumberType.FLOAT32;
        memory =
                ByteBuffer.allocateDirect(values * input.type().bytes())
                        .order(ByteOrder.nativeOrder());
        floats = memory.asFloatBuffer();
        bytes = new byte[small ? values : 0];
        for (int c = 0; c < CHANNELS; c++) {
            mean[c] = input.mean().get(c);
            deviation[c] = input.deviation().get(c);
        }
        asTheyAre = input.equals(PictureInput.pixels(input.height(), input.width()));
        scaled = new float[small || asTheyAre ? 0 : values];
    }

    /** What the interpreter reads. */
    ByteBuffer memory() {
        Buffers.rewind(memory);
        return memory;
    }

    /**
     * Writes a picture; allocates nothing.
     *
     * @param rgb {@code [height, width, 3]}, 0..255
     * @throws IllegalArgumentException if it is of another size: the interpreter would silently
     *     resize its input to whatever it is given
     */
    void write(float[] rgb) {
        int values = memory.capacity() / input.type().bytes();
        if (rgb.length != values) {
            throw new IllegalArgumentException(rgb.length + " values for a picture of " + values);
        }
        switch (input.type()) {
            case FLOAT32 -> writeFloats(rgb);
            case UINT8 -> writeBytes(rgb, 0);
            case INT8 -> writeBytes(rgb, 128);
        }
    }

    private void writeFloats(float[] rgb) {
        Buffers.rewind(floats);
        if (asTheyAre) {
            floats.put(rgb);
            return;
        }
        for (int i = 0; i < rgb.length; i += CHANNELS) {
            for (int c = 0; c < CHANNELS; c++) {
                scaled[i + c] = (rgb[i + c] - mean[c]) / deviation[c];
            }
        }
        floats.put(scaled);
    }

    private void writeBytes(float[] rgb, int below) {
        for (int i = 0; i < rgb.length; i++) {
            bytes[i] = (byte) (Math.min(255, Math.max(0, (int) (rgb[i] + 0.5f))) - below);
        }
        Buffers.rewind(memory);
        memory.put(bytes);
    }
}
