package dev.layerlens.tools.tflite;

/** From libtorch's order of a layer's weights to TensorFlow Lite's. */
interface WeightOrder {

    /** Dense layers: {@code [out, in]} in both. */
    WeightOrder SAME =
            new WeightOrder() {
                @Override
                public float[] apply(float[] values) {
                    return values;
                }

                @Override
                public byte[] apply(byte[] values) {
                    return values;
                }
            };

    float[] apply(float[] values);

    byte[] apply(byte[] values);
}
