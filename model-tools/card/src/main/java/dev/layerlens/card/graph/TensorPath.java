package dev.layerlens.card.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the name of a layer's tensor says of the layer, part by part:
 * "model/block_1_conv/Conv2D;model/block_1_bn/FusedBatchNormV3" becomes "model", "block_1_conv".
 * TensorFlow's converter joins the names of all that it fused; what only says the operator again is
 * left out.
 */
final class TensorPath {
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_.-]+");

    /** How the converter's names of operators begin that a layer's name says already. */
    private static final List<String> OPERATORS =
            List.of(
                    "conv2d",
                    "convolution",
                    "depthwise",
                    "separable_conv2d",
                    "matmul",
                    "biasadd",
                    "fusedbatchnorm",
                    "batchnorm",
                    "relu",
                    "sigmoid",
                    "tanh",
                    "elu",
                    "gelu",
                    "swish",
                    "softmax",
                    "mean",
                    "avgpool",
                    "maxpool",
                    "concat",
                    "add",
                    "mul",
                    "pad",
                    "reshape");

    /** Functions among them. */
    private static final List<String> FUNCTIONS =
            List.of("relu", "sigmoid", "tanh", "elu", "gelu", "swish");

    private TensorPath() {}

    /** The parts of a layer's name; none where the file says nothing. */
    static List<String> of(Flow flow, Draft draft) {
        List<List<String>> pieces =
                Arrays.stream(flow.name(draft.tensor()).split(";"))
                        .map(TensorPath::parts)
                        .filter(parts -> !parts.isEmpty())
                        .collect(Collectors.toList());
        if (pieces.isEmpty()) {
            return List.of();
        }
        // the converter also joins names of other layers that share a constant: the layer's own is
        // most like the first one, which is that of the value itself
        String first = join(pieces.get(0));
        List<String> best = pieces.get(0);
        int length = -1;
        for (List<String> piece : pieces) {
            int common = kernel(flow, draft, piece) ? first.length() : common(first, join(piece));
            if (own(draft, piece) && common > length) {
                best = piece;
                length = common;
            }
        }
        return plain(draft, best);
    }

    private static String join(List<String> piece) {
        return String.join("/", piece);
    }

    /** Whether the weights are called so. */
    private static boolean kernel(Flow flow, Draft draft, List<String> piece) {
        return draft.weights().map(w -> parts(flow.name(w.kernel())).equals(piece)).orElse(false);
    }

    private static int common(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    private static List<String> parts(String piece) {
        return Arrays.stream(piece.split("/"))
                .map(part -> STRANGE.matcher(part.replaceAll(":\\d+$", "")).replaceAll("_"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }

    /** Whether a piece of a joined name is about this layer rather than one fused with it. */
    private static boolean own(Draft draft, List<String> piece) {
        String last = lower(piece.get(piece.size() - 1));
        return words(draft).stream().anyMatch(last::startsWith);
    }

    /** How names of operators begin that compute such a layer. */
    private static List<String> words(Draft draft) {
        return switch (draft.kind()) {
            case CONVOLUTION -> List.of("conv", "separable");
            case DEPTHWISE_CONVOLUTION -> List.of("depthwise", "separable");
            case DENSE -> List.of("matmul");
            case BATCH_NORM -> List.of("fusedbatchnorm", "batchnorm");
            case ADD -> List.of("add");
            case MULTIPLY -> List.of("mul");
            case CONCATENATION -> List.of("concat");
            case ACTIVATION -> FUNCTIONS;
            default -> List.of("");
        };
    }

    /** Without the operator's name at the end, where it says nothing new. */
    private static List<String> plain(Draft draft, List<String> path) {
        if (path.size() < 2) {
            return path;
        }
        String last = lower(path.get(path.size() - 1));
        String before = lower(path.get(path.size() - 2));
        String stem = last.replaceAll("(v\\d+)?(_\\d+)*\\d*$", "");
        boolean operator = OPERATORS.stream().anyMatch(last::startsWith);
        boolean function = FUNCTIONS.stream().anyMatch(last::startsWith);
        boolean said = before.contains(stem) || function && before.contains("activation");
        boolean weighted = draft.weights().isPresent();
        // a fused function's name is not that of what it is fused into
        boolean others = draft.fused() && function;
        boolean dropped = operator && (weighted || said || others);
        return dropped ? path.subList(0, path.size() - 1) : path;
    }

    /** In small letters of no language. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
