package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
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

    /** How the converter's names of weighted operators begin. */
    private static final List<String> WEIGHTED =
            List.of("conv", "depthwise", "separable", "matmul", "biasadd", "bias_add");

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
        return plain(
                draft,
                pieces.stream().filter(p -> own(draft, p)).findFirst().orElse(pieces.get(0)));
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
        if (draft.weights().isPresent()) {
            return WEIGHTED.stream().anyMatch(last::startsWith);
        }
        return draft.operation()
                .function()
                .map(f -> last.startsWith(lower(f.name()).replaceAll("_.*|\\d+$", "")))
                .orElse(true);
    }

    /** Without the operator's name at the end, where it says nothing new. */
    private static List<String> plain(Draft draft, List<String> path) {
        List<String> kept = new ArrayList<>(path);
        String last = lower(path.get(path.size() - 1));
        boolean operator = OPERATORS.stream().anyMatch(last::startsWith);
        boolean fusedFunction = draft.kind() == LayerKind.ACTIVATION && !draft.step().is(0);
        String before = path.size() > 1 ? lower(path.get(path.size() - 2)) : "";
        String stem = last.replaceAll("[_\\d]+$|v\\d+(_\\d+)*$", "");
        boolean said = before.contains(stem.isEmpty() ? last : stem);
        boolean weighted = draft.weights().isPresent();
        if (operator && path.size() > 1 && (weighted || said)) {
            kept.remove(kept.size() - 1);
        }
        if (fusedFunction && kept.equals(path) && WEIGHTED.stream().anyMatch(last::startsWith)) {
            kept.remove(kept.size() - 1);
        }
        return kept;
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
