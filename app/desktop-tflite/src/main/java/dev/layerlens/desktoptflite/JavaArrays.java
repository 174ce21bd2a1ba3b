package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteBool;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteFloat32;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteInt16;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteInt32;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteInt64;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteInt8;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteUInt8;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.bytedeco.javacpp.Pointer;

/** Copies between (nested) Java arrays or buffers and the memory of tensors. */
final class JavaArrays {

    private JavaArrays() {}

    /** Writes an array of that depth into tensor memory. */
    static void write(Object array, int type, int depth, ByteBuffer memory) {
        copy(array, type, depth, memory, true);
    }

    /** Fills an array of that depth from tensor memory. */
    static void read(Object array, int type, int depth, ByteBuffer memory) {
        copy(array, type, depth, memory, false);
    }

    private static void copy(Object array, int type, int depth, ByteBuffer memory, boolean write) {
        if (depth > 1) {
            for (int i = 0; i < Array.getLength(array); i++) {
                copy(Array.get(array, i), type, depth - 1, memory, write);
            }
            return;
        }
        int bytes = Array.getLength(array) * size(type);
        if (bytes > memory.remaining()) {
            throw new IllegalStateException(
                    "Internal error: cannot copy between a Java array of "
                            + bytes
                            + " bytes and a Tensor of "
                            + memory.remaining()
                            + " bytes");
        }
        row(array, type, memory, write);
        memory.position(memory.position() + bytes);
    }

    private static void row(Object array, int type, ByteBuffer memory, boolean write) {
        if (array instanceof float[] floats) {
            FloatBuffer view = memory.asFloatBuffer();
            Object unused = write ? view.put(floats) : view.get(floats);
        } else if (array instanceof int[] ints) {
            IntBuffer view = memory.asIntBuffer();
            Object unused = write ? view.put(ints) : view.get(ints);
        } else if (array instanceof long[] longs) {
            LongBuffer view = memory.asLongBuffer();
            Object unused = write ? view.put(longs) : view.get(longs);
        } else if (array instanceof short[] shorts) {
            ShortBuffer view = memory.asShortBuffer();
            Object unused = write ? view.put(shorts) : view.get(shorts);
        } else if (array instanceof byte[] bytes) {
            ByteBuffer view = memory.duplicate();
            Object unused = write ? view.put(bytes) : view.get(bytes);
        } else {
            throw unsupported(type);
        }
    }

    /** Writes one number. */
    static void writeScalar(Object value, int type, ByteBuffer memory) {
        if (size(type) != memory.capacity()) {
            throw new IllegalStateException(
                    "Internal error: Cannot write Java scalar to non-scalar Tensor.");
        }
        Number number = (Number) value;
        switch (type) {
            case kTfLiteFloat32 -> memory.putFloat(number.floatValue());
            case kTfLiteInt32 -> memory.putInt(number.intValue());
            case kTfLiteInt64 -> memory.putLong(number.longValue());
            case kTfLiteInt16 -> memory.putShort(number.shortValue());
            default -> memory.put(number.byteValue());
        }
    }

    private static int size(int type) {
        return switch (type) {
            case kTfLiteFloat32, kTfLiteInt32 -> Integer.BYTES;
            case kTfLiteInt64 -> Long.BYTES;
            case kTfLiteInt16 -> Short.BYTES;
            case kTfLiteUInt8, kTfLiteInt8, kTfLiteBool -> Byte.BYTES;
            default -> throw unsupported(type);
        };
    }

    private static UnsupportedOperationException unsupported(int type) {
        return new UnsupportedOperationException("DataType error: DataType " + type);
    }

    /** Where a direct buffer begins, whatever its position and limit, as native code sees it. */
    static Pointer address(Buffer buffer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("Input ByteBuffer is not a direct buffer");
        }
        return new Pointer(duplicate(buffer).clear()) {};
    }

    private static Buffer duplicate(Buffer buffer) {
        if (buffer instanceof ByteBuffer bytes) {
            return bytes.duplicate();
        } else if (buffer instanceof FloatBuffer floats) {
            return floats.duplicate();
        } else if (buffer instanceof IntBuffer ints) {
            return ints.duplicate();
        } else if (buffer instanceof LongBuffer longs) {
            return longs.duplicate();
        } else if (buffer instanceof DoubleBuffer doubles) {
            return doubles.duplicate();
        }
        return ((ShortBuffer) buffer).duplicate();
    }
}
