package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Short, unique names for the layers of a file that has none, from the names of its tensors:
 * "model/block_1_conv/Conv2D;model/block_1_bn/FusedBatchNormV3" becomes "block_1_conv".
 * TensorFlow's converter joins the names of all that it fused; what all names begin with and what
 * only says the operator again is left out.
 */
final class LayerNames {
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Pattern MEANINGLESS =
            Pattern.compile("|[0-9._-]+|Identity.*|StatefulPartitionedCall.*|serving_default.*");
    private static final int LONGEST = 40;

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

    private final Flow flow;
    private final List<Draft> drafts;
    private final List<List<String>> paths = new ArrayList<>();

    private LayerNames(Flow flow, List<Draft> drafts) {
        this.flow = flow;
        this.drafts = drafts;
    }

    /** One name a layer, in their order. */
    static List<String> of(Flow flow, List<Draft> drafts) {
        LayerNames names = new LayerNames(flow, drafts);
        drafts.forEach(draft -> names.paths.add(names.path(draft)));
        names.dropWhatAllBeginWith();
        names.dropCopyNumber();
        return names.unique();
    }

    private List<String> path(Draft draft) {
        List<List<String>> pieces =
                Arrays.stream(flow.name(draft.tensor()).split(";"))
                        .map(LayerNames::parts)
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
            int common = kernel(draft, piece) ? first.length() : common(first, join(piece));
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
    private boolean kernel(Draft draft, List<String> piece) {
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

    /** Whole networks are often called something: their name is in front of most others. */
    private void dropWhatAllBeginWith() {
        while (true) {
            Map<String, Long> firsts =
                    paths.stream()
                            .filter(path -> path.size() > 1)
                            .collect(
                                    Collectors.groupingBy(
                                            path -> path.get(0), Collectors.counting()));
            String common =
                    firsts.entrySet().stream()
                            .filter(first -> first.getValue() * 5 > paths.size() * 3L)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse("");
            if (common.isEmpty()) {
                return;
            }
            paths.replaceAll(
                    path ->
                            path.size() > 1 && path.get(0).equals(common)
                                    ? path.subList(1, path.size())
                                    : path);
        }
    }

    /** Keras numbers a network's layers once more when it is traced: all end in "_1". */
    private void dropCopyNumber() {
        long numbered = paths.stream().filter(LayerNames::numbered).count();
        if (numbered * 5 > paths.size() * 4L) {
            paths.replaceAll(
                    path -> {
                        List<String> plain = new ArrayList<>(path);
                        plain.replaceAll(part -> part.replaceAll("_1$", ""));
                        return plain;
                    });
        }
    }

    private static boolean numbered(List<String> path) {
        return !path.isEmpty() && path.get(0).endsWith("_1");
    }

    private List<String> unique() {
        Set<String> taken = new HashSet<>(Set.of(LayerCard.PICTURE));
        Map<String, Integer> counts = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String name = shortened(i);
            boolean function = drafts.get(i).operation().function().isPresent();
            if (taken.contains(name) && function) {
                name = name + "." + word(drafts.get(i));
            }
            String base = name;
            while (taken.contains(name)) {
                name = base + "." + counts.merge(base, 1, (a, b) -> a + b);
            }
            counts.putIfAbsent(base, 1);
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    private String shortened(int index) {
        List<String> path = new ArrayList<>(paths.get(index));
        while (path.size() > 1 && String.join(".", path).length() > LONGEST) {
            path.remove(0);
        }
        String name = String.join(".", path);
        return MEANINGLESS.matcher(name).matches() ? word(drafts.get(index)) : name;
    }

    /** What the layer does, in a word. */
    private static String word(Draft draft) {
        return switch (draft.kind()) {
            case CONVOLUTION -> "conv";
            case DEPTHWISE_CONVOLUTION -> "depthwise";
            case NORMALIZATION -> "normalize";
            case BATCH_NORM -> "norm";
            case GLOBAL_AVERAGE_POOL -> "pool";
            case ACTIVATION ->
                    draft.operation().function().map(f -> lower(f.name())).orElse("activation");
            case OTHER -> lower(draft.step().name());
            default -> lower(draft.kind().name());
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
