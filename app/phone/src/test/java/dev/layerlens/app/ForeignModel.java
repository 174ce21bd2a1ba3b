package dev.layerlens.app;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ReducerOptionsT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;
import org.tensorflow.lite.schema.TensorType;

/**
 * A file of somebody else: no signatures, no card. It tells red, green and blue pictures apart by
 * the mean of each colour, as uint8, int8 or float models from elsewhere are built: with a softmax
 * or not, a background class in front or not, names of its classes or not.
 */
public final class ForeignModel extends ForeignFile {
    private static final int SIDE = 8;
    private static final float STEP = 1 / 127.5f;

    private final List<String> labels = new ArrayList<>();
    private final List<Float> normalization = new ArrayList<>();
    private int end = -1;
    private int width = SIDE;
    private boolean background;
    private boolean branching;
    private int inputs = 1;
    private int salt;

    private ForeignModel(byte type) {
        super(type);
    }

    /** With float input and output; it expects -1 to 1 unless told otherwise. */
    public static ForeignModel float32() {
        return new ForeignModel(TensorType.FLOAT32);
    }

    public static ForeignModel uint8() {
        return new ForeignModel(TensorType.UINT8);
    }

    public static ForeignModel int8() {
        return new ForeignModel(TensorType.INT8);
    }

    /** It ends in probabilities; without this in logits. */
    public ForeignModel softmax() {
        end = BuiltinOperator.SOFTMAX;
        return this;
    }

    /** It ends in the logarithms of probabilities; a float model. */
    public ForeignModel logSoftmax() {
        end = BuiltinOperator.LOG_SOFTMAX;
        return this;
    }

    /** Its pictures are twice as wide as high. */
    public ForeignModel wide() {
        width = 2 * SIDE;
        return this;
    }

    /** Its first class is the background. */
    public ForeignModel background() {
        background = true;
        return this;
    }

    /** Its metadata names its classes. */
    public ForeignModel labels(String... names) {
        labels.addAll(List.of(names));
        return this;
    }

    /** Its metadata says how pixels become its input. */
    public ForeignModel normalized(float mean, float deviation) {
        normalization.addAll(List.of(mean, deviation));
        return this;
    }

    /** It takes something besides the picture. */
    public ForeignModel twoInputs() {
        inputs = 2;
        return this;
    }

    /**
     * Between the picture and the means lie paths that join, a sum with what was there before, and
     * layers that read all before them: it tells 36 classes apart, by what it computes without any
     * weights. A float model.
     */
    public ForeignModel branching() {
        branching = true;
        return this;
    }

    /** The same model as another file. */
    public ForeignModel salted(int number) {
        salt = number;
        return this;
    }

    /** The whole file. */
    public byte[] file() {
        int picture = tensor("picture", STEP, middle(), 1, SIDE, width, 3);
        int maps = branching ? blocks(picture) : picture;
        int scores = tensor("means", STEP, middle(), 1, channels(maps));
        ReducerOptionsT mean = new ReducerOptionsT();
        mean.setKeepDims(false);
        operator(
                BuiltinOperator.MEAN,
                options(BuiltinOptions.ReducerOptions, mean),
                scores,
                maps,
                constant("axes", new int[] {2}, 1, 2));
        if (background) {
            int padded = tensor("padded", STEP, middle(), 1, 4);
            int paddings = constant("paddings", new int[] {2, 2}, 0, 0, 1, 0);
            operator(BuiltinOperator.PAD, null, padded, scores, paddings);
            scores = padded;
        }
        if (end >= 0) {
            int lowest = type() == TensorType.INT8 ? -128 : 0;
            int output = tensor("end", 1 / 256f, lowest, 1, channels(scores));
            SoftmaxOptionsT beta = new SoftmaxOptionsT();
            beta.setBeta(1);
            operator(
                    end,
                    end == BuiltinOperator.SOFTMAX
                            ? options(BuiltinOptions.SoftmaxOptions, beta)
                            : null,
                    output,
                    scores);
            scores = output;
        }
        int other = inputs == 2 ? tensor("other", STEP, middle(), 1, 3) : picture;
        return pack(inputs == 2 ? new int[] {picture, other} : new int[] {picture}, scores);
    }

    /** Three paths, a residual block, and two layers of a dense one. */
    private int blocks(int picture) {
        int stem = one(BuiltinOperator.RELU, "stem", picture);
        int first = pool(BuiltinOperator.AVERAGE_POOL_2D, "mixed/path1/pool", stem, 1);
        int second = pool(BuiltinOperator.MAX_POOL_2D, "mixed/path2/pool", stem, 1);
        second = one(BuiltinOperator.RELU, "mixed/path2/relu", second);
        int third = one(BuiltinOperator.LOGISTIC, "mixed/path3/sigmoid", stem);
        third = pool(BuiltinOperator.AVERAGE_POOL_2D, "mixed/path3/pool", third, 1);
        int mixed = concat("mixed/concat", first, second, third);
        int branch = pool(BuiltinOperator.AVERAGE_POOL_2D, "residual/pool", mixed, 1);
        branch = one(BuiltinOperator.RELU, "residual/relu", branch);
        int sum = maps("residual/add", channels(mixed));
        operator(
                BuiltinOperator.ADD,
                options(BuiltinOptions.AddOptions, new AddOptionsT()),
                sum,
                branch,
                mixed);
        int all = concat("dense/concat1", sum, one(BuiltinOperator.TANH, "dense/tanh1", sum));
        int more = pool(BuiltinOperator.MAX_POOL_2D, "dense/pool2", all, 1);
        return concat("dense/concat2", all, one(BuiltinOperator.TANH, "dense/tanh2", more));
    }

    private int maps(String name, int channels) {
        return tensor(name, STEP, middle(), 1, SIDE, width, channels);
    }

    private int one(int kind, String name, int read) {
        int output = maps(name, channels(read));
        operator(kind, null, output, read);
        return output;
    }

    private byte[] pack(int[] read, int output) {
        ForeignMetadata metadata = new ForeignMetadata(labels, normalization);
        return metadata.behind(pack("foreign " + salt, read, output, metadata.table()));
    }
}
