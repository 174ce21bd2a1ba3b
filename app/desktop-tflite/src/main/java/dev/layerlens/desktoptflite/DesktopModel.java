package dev.layerlens.desktoptflite;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.FlatBufferModelBase;

/** A model file in memory. */
final class DesktopModel {
    private static final int ALIGNMENT = 16;

    private final BytePointer memory;
    private final FlatBufferModel model;

    private DesktopModel(BytePointer memory, FlatBufferModel model) {
        this.memory = memory;
        this.model = model;
    }

    /**
     * From the whole of a direct buffer, whatever its position and limit, as the native code does.
     */
    static DesktopModel of(ByteBuffer file) {
        ByteBuffer whole = file.duplicate();
        whole.clear();
        BytePointer memory = new BytePointer(whole);
        if (memory.address() % ALIGNMENT != 0) {
            // zipalign aligns the assets of an APK; those of a test's resource APK may lie anywhere
            BytePointer aligned = new BytePointer((long) whole.capacity());
            Pointer.memcpy(aligned, memory, whole.capacity());
            memory = aligned;
        }
        FlatBufferModel model =
                FlatBufferModelBase.VerifyAndBuildFromBuffer(memory, whole.capacity());
        if (model == null || model.isNull()) {
            throw new IllegalArgumentException(
                    "ByteBuffer is not a valid TensorFlow Lite model flatbuffer");
        }
        return new DesktopModel(memory, model);
    }

    static DesktopModel of(String path) {
        FlatBufferModel model = FlatBufferModelBase.VerifyAndBuildFromFile(path);
        if (model == null || model.isNull()) {
            throw new IllegalArgumentException(
                    "Contents of " + path + " does not encode a valid TensorFlow Lite model: ");
        }
        return new DesktopModel(new BytePointer(), model);
    }

    FlatBufferModel model() {
        return model;
    }

    void close() {
        model.close();
        memory.close();
    }
}
