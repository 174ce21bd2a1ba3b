package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Short, unique names for the layers of a file that has none, from the {@link TensorPath}s of its
 * tensors. What all of them begin with is left out.
 */
final class LayerNames {
    private static final Pattern MEANINGLESS =
            Pattern.compile("|[0-9._-]+|Identity.*|StatefulPartitionedCall.*|serving_default.*");
    private static final int LONGEST = 40;

    private final List<Draft> drafts;
    private final List<List<String>> paths = new ArrayList<>();

    private LayerNames(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** One name a layer, in their order. */
    static List<String> of(Flow flow, List<Draft> drafts) {
        LayerNames names = new LayerNames(drafts);
        drafts.forEach(draft -> names.paths.add(TensorPath.of(flow, draft)));
        names.dropWhatAllBeginWith();
        names.dropCopyNumber();
        return names.unique();
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
                    draft.operation()
                            .function()
                            .map(f -> TensorPath.lower(f.name()))
                            .orElse("activation");
            case OTHER -> TensorPath.lower(draft.step().name());
            default -> TensorPath.lower(draft.kind().name());
        };
    }
}
