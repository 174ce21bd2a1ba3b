package dev.layerlens.tools.runtime;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteFloat32;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteInt8;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteUInt8;

/** The types of values that classifiers read and write. */
public enum ValueType {
    FLOAT32,
    /** 0 to 255. */
    UINT8,
    /** -128 to 127. */
    INT8,
    /** Any other, which is not read or written here. */
    OTHER;

    static ValueType of(int type) {
        if (type == kTfLiteFloat32) {
            return FLOAT32;
        } else if (type == kTfLiteUInt8) {
            return UINT8;
        }
        return type == kTfLiteInt8 ? INT8 : OTHER;
    }
}
