package dev.layerlens.tools.quantize;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as IEEE 754 binary16, rounded to the nearest, ties to even. */
public final class Half {
    private static final int SIGN = 0x8000;
    private static final int LOST_BITS = 13;
    private static final int SMALLEST_EXPONENT = -14;
    private static final float SMALLEST_STEP = 0x1p-24f;

    /** The smallest number that would round to infinity. */
    private static final float TOO_LARGE = 65520;

    private Half() {}

    /** Whether all of them are numbers that a half can come near to. */
    static boolean fits(float... values) {
        for (float value : values) {
            if (!(Math.abs(value) < TOO_LARGE)) {
                return false;
            }
        }
        return true;
    }

    /** Little endian, two bytes each; all of them must {@link #fits fit}. */
    public static byte[] bytes(float... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(bits(value));
        }
        return bytes.array();
    }

    private static short bits(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & SIGN;
        float magnitude = Math.abs(value);
        if (Math.getExponent(magnitude) < SMALLEST_EXPONENT) {
            return (short) (sign | (int) Math.rint(magnitude / SMALLEST_STEP));
        }
        int bits = Float.floatToRawIntBits(magnitude);
        // half of what is lost, less one unless what stays is odd: ties go to even
        int rounded = bits + (1 << LOST_BITS - 1) - 1 + (bits >>> LOST_BITS & 1);
        int bias = Float.MAX_EXPONENT + SMALLEST_EXPONENT - 1 << 10;
        return (short) (sign | (rounded >>> LOST_BITS) - bias);
    }
}
