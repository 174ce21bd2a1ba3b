package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.Locale;

/** A layer in one line, in the field's own words. */
final class Titles {

    private Titles() {}

    static String of(LayerKind kind, Operation operation) {
        int in = operation.input().channels();
        int out = operation.output().channels();
        return switch (kind) {
            case NORMALIZATION -> "normalize";
            case CONVOLUTION -> "conv " + window(operation, in + " -> " + out);
            case DEPTHWISE_CONVOLUTION -> "depthwise conv " + window(operation, out + " channels");
            case BATCH_NORM -> "batch norm, " + in + " channels";
            case ACTIVATION ->
                    operation.function().map(ActivationFunction::title).orElse("activation");
            case MAX_POOL -> "max pool " + pool(operation);
            case AVERAGE_POOL -> "average pool " + pool(operation);
            case GLOBAL_AVERAGE_POOL -> "global average pool";
            case FLATTEN -> "flatten";
            case DENSE -> "dense, " + in + " -> " + out;
            case DROPOUT -> "dropout";
            case ADD -> "add";
            case CONCATENATION -> "concatenate, " + out + " channels";
            case MULTIPLY -> "multiply";
            case LOCAL_RESPONSE_NORM -> "local response norm";
            case PADDING -> "pad, " + operation.input() + " -> " + operation.output();
            case RESHAPE -> "reshape, " + operation.input() + " -> " + operation.output();
            case RESIZE -> "resize, " + operation.input() + " -> " + operation.output();
            case SOFTMAX -> "softmax";
            case OTHER -> operation.operator().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String window(Operation operation, String channels) {
        Window window = operation.window().orElseThrow(IllegalStateException::new);
        StringBuilder title = new StringBuilder(size(window)).append(", ").append(channels);
        boolean depthwise = operation.groups() == operation.input().channels();
        if (operation.groups() > 1 && !depthwise) {
            title.append(", ").append(operation.groups()).append(" groups");
        }
        String stride = pair(window.rows().stride(), window.columns().stride());
        String dilation = pair(window.rows().dilation(), window.columns().dilation());
        title.append(stride.equals("1") ? "" : ", stride " + stride);
        return title.append(dilation.equals("1") ? "" : ", dilation " + dilation).toString();
    }

    private static String pool(Operation operation) {
        Window window = operation.window().orElseThrow(IllegalStateException::new);
        return size(window) + ", stride " + pair(window.rows().stride(), window.columns().stride());
    }

    private static String size(Window window) {
        return window.rows().kernel() + "x" + window.columns().kernel();
    }

    private static String pair(int rows, int columns) {
        return rows == columns ? Integer.toString(rows) : rows + "x" + columns;
    }
}
