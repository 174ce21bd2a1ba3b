package dev.layerlens.card.twin;

/** Places of fields in the tables of TensorFlow Lite's schema, version 3. */
final class Schema {
    static final int VERSION = 3;

    static final int MODEL_VERSION = 0;
    static final int MODEL_CODES = 1;
    static final int MODEL_GRAPHS = 2;
    static final int MODEL_BUFFERS = 4;
    static final int MODEL_SIGNATURES = 7;
    static final int MODEL_FIELDS = 8;

    static final int GRAPH_TENSORS = 0;
    static final int GRAPH_INPUTS = 1;
    static final int GRAPH_OUTPUTS = 2;
    static final int GRAPH_OPERATORS = 3;
    static final int GRAPH_NAME = 4;
    static final int GRAPH_FIELDS = 5;

    static final int TENSOR_SHAPE = 0;
    static final int TENSOR_TYPE = 1;
    static final int TENSOR_BUFFER = 2;
    static final int TENSOR_NAME = 3;
    static final int TENSOR_QUANTIZATION = 4;
    static final int TENSOR_SHAPE_SIGNATURE = 7;
    static final int TENSOR_HAS_RANK = 8;
    static final int TENSOR_FIELDS = 9;

    static final int OPERATOR_CODE = 0;
    static final int OPERATOR_INPUTS = 1;
    static final int OPERATOR_OUTPUTS = 2;
    static final int OPERATOR_OPTIONS_TYPE = 3;
    static final int OPERATOR_OPTIONS = 4;
    static final int OPERATOR_CUSTOM_OPTIONS = 5;
    static final int OPERATOR_CUSTOM_FORMAT = 6;
    static final int OPERATOR_MUTATING = 7;
    static final int OPERATOR_INTERMEDIATES = 8;
    static final int OPERATOR_LARGE_OFFSET = 9;
    static final int OPERATOR_OPTIONS_2_TYPE = 11;
    static final int OPERATOR_OPTIONS_2 = 12;
    static final int OPERATOR_FIELDS = 13;

    private Schema() {}
}
