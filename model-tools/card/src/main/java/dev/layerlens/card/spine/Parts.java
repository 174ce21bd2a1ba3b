package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a network into stem, stages and head: by names that say so, else by the maps' sizes. */
final class Parts {
    private static final Pattern STAGE = Pattern.compile("(stage\\d+)\\..*");

    private final Flow flow;
    private final List<Run> blocks;
    private final List<Run> parts = new ArrayList<>();

    private Parts(Flow flow, List<Run> blocks) {
        this.flow = flow;
        this.blocks = blocks;
    }

    /** Runs that follow each other without gaps; no block crosses them. */
    static List<Run> of(Flow flow, List<Run> blocks) {
        Parts parts = new Parts(flow, blocks);
        if (!parts.byNames()) {
            parts.bySizes();
        }
        return parts.parts;
    }

    private void add(GroupKind kind, int first, int last) {
        if (first <= last) {
            parts.add(new Run(kind, first, last));
        }
    }

    private boolean byNames() {
        Optional<String> stage = Optional.empty();
        int first = 0;
        int lastNamed = -1;
        for (int i = 0; i < flow.size(); i++) {
            Matcher matcher = STAGE.matcher(flow.card(i).name());
            if (matcher.matches()) {
                Optional<String> name = Optional.of(matcher.group(1));
                if (!name.equals(stage)) {
                    add(stage.isEmpty() ? GroupKind.STEM : GroupKind.STAGE, first, i - 1);
                    first = i;
                    stage = name;
                }
                lastNamed = i;
            }
        }
        if (stage.isPresent()) {
            add(GroupKind.STAGE, first, lastNamed);
            add(GroupKind.HEAD, lastNamed + 1, flow.size() - 1);
        }
        return stage.isPresent();
    }

    private void bySizes() {
        int head = head();
        int body = Math.min(head, body());
        add(GroupKind.STEM, 0, body - 1);
        int first = body;
        int size = 0;
        int i = body;
        while (i < head) {
            int start = i;
            // padding belongs to what it pads
            while (i + 1 < head && flow.card(i).kind() == LayerKind.PADDING) {
                i++;
            }
            int last = Math.min(head - 1, end(i));
            int now = side(flow.card(last));
            if (size == 0 || same(size, now)) {
                size = size == 0 ? now : size;
            } else if (last == i && pool(flow.card(i).kind())) {
                add(GroupKind.STAGE, first, last);
                first = last + 1;
                size = 0;
            } else {
                add(GroupKind.STAGE, first, start - 1);
                first = start;
                size = now;
            }
            i = last + 1;
        }
        add(GroupKind.STAGE, first, head - 1);
        add(GroupKind.HEAD, head, flow.size() - 1);
    }

    /** Where single values begin that never become maps again. */
    private int head() {
        int head = flow.size();
        while (head > 0 && side(flow.card(head - 1)) == 1) {
            head--;
        }
        int from = head;
        return blocks.stream()
                .filter(block -> block.first() < from && from <= block.last())
                .mapToInt(block -> block.last() + 1)
                .max()
                .orElse(head);
    }

    /**
     * Where the stages begin: behind the first convolution and what follows it; at the first block
     * of branches, before which there may be several convolutions; in a plain network at the first
     * convolution.
     */
    private int body() {
        int weighted = 0;
        int i = 0;
        int most = blocks.isEmpty() ? 1 : 2;
        for (; i < flow.size(); i++) {
            int place = i;
            Optional<Run> block = blocks.stream().filter(b -> b.first() == place).findFirst();
            weighted += Joins.weighted(flow.card(i).kind()) ? 1 : 0;
            if (block.isPresent() || weighted == most && !branched()) {
                break;
            }
        }
        return i;
    }

    /** Whether the first block is one of branches. */
    private boolean branched() {
        return blocks.stream()
                .min((a, b) -> a.first() != b.first() ? a.first() - b.first() : b.last() - a.last())
                .filter(b -> b.kind() == GroupKind.BRANCHES || b.kind() == GroupKind.DENSE)
                .isPresent();
    }

    /** The last layer of the outermost block that begins there; the layer itself if none does. */
    private int end(int place) {
        return blocks.stream()
                .filter(block -> block.first() == place)
                .mapToInt(Run::last)
                .max()
                .orElse(place);
    }

    /** A convolution without padding makes maps a little smaller; a stage makes them half. */
    private static boolean same(int size, int now) {
        return now <= size && 4 * now > 3 * size;
    }

    private static boolean pool(LayerKind kind) {
        return kind == LayerKind.MAX_POOL || kind == LayerKind.AVERAGE_POOL;
    }

    private static int side(LayerCard card) {
        return Math.max(card.height(), card.width());
    }
}
