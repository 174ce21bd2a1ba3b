package dev.layerlens.app.inference;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.classifier.ClassScores;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The memory of a model's scores, and how they become probabilities. */
final class ScoreTensor {
    private final ClassScores scores;
    private final ByteBuffer memory;

    ScoreTensor(ClassScores scores) {
        this.scores = scores;
        this.memory =
                ByteBuffer.allocateDirect(scores.classes() * scores.type().bytes())
                        .order(ByteOrder.nativeOrder());
    }

    int classes() {
        return scores.classes();
    }

    /** What the interpreter writes. */
    ByteBuffer memory() {
        Buffers.rewind(memory);
        return memory;
    }

    /** The probability of every class. */
    float[] probabilities() {
        float[] values = new float[scores.classes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = score(i);
        }
        makeProbabilities(values, scores.meaning());
        return values;
    }

    /** Makes probabilities out of scores, in place. */
    static void makeProbabilities(float[] values, ClassScores.Meaning meaning) {
        switch (meaning) {
            case PROBABILITY -> {}
            case LOG_PROBABILITY -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) Math.exp(values[i]);
                }
            }
            case LOGIT -> softmax(values);
        }
    }

    private float score(int i) {
        return switch (scores.type()) {
            case FLOAT32 -> memory.getFloat(i * Float.BYTES);
            case UINT8 -> scores.scale() * ((memory.get(i) & 255) - scores.zeroPoint());
            case INT8 -> scores.scale() * (memory.get(i) - scores.zeroPoint());
        };
    }

    /** Of the differences to the largest, so that no exponential overflows. */
    private static void softmax(float[] values) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / sum);
        }
    }
}
